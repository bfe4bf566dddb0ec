import { createECDH, createSecretKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { days } from '../../src/domain/clock.ts';
import { incident } from '../../src/domain/records/incident.ts';
import { isSignedBy } from '../../sync-server/exchange/open-offer.ts';
import { makeCertificate, readCertificate } from '../../sync-server/keys/certificate.ts';
import { hpkeOpener } from '../../sync-server/keys/hpke.ts';
import { loadKeys } from '../../sync-server/keys/key-files.ts';
import { keysFrom, makeKeyMaterial } from '../../sync-server/keys/keys.ts';
import { openRecord, sealRecord } from '../../sync-server/keys/record-boxes.ts';
import vector from '../fixtures/hpke-vector.json' with { type: 'json' };
import { receive, sealNumbered } from '../support/hpke-recipient.ts';

const random = (length: number) => new Uint8Array(randomBytes(length));
const fromHex = (text: string): Buffer => Buffer.from(text, 'hex');
const now = Date.UTC(2026, 10, 25);

function sealedByVector(aad: string, text: string) {
  const [secret, enc, info] = [vector.skRm, vector.enc, vector.info].map(fromHex);
  if (!secret || !enc || !info) throw new Error('No vector');
  const context = receive(secret, enc, info);
  const recipient = createECDH('prime256v1');
  recipient.setPrivateKey(secret);
  const body = sealNumbered(context, 0, Buffer.from(aad), Buffer.from(text));
  return { recipient, message: Buffer.concat([enc, body]), info: info.toString() };
}

test('T-hpke-1 the server opens what RFC 9180 seals to the key of its own vector', () => {
  const { recipient, message, info } = sealedByVector('about', 'Beauty is truth');
  expect(hpkeOpener(recipient, info)(message, 'about').toString()).toBe('Beauty is truth');
});

test('T-aead another context or a flipped bit opens nothing', () => {
  const { recipient, message, info } = sealedByVector('about', 'Beauty is truth');
  expect(() => hpkeOpener(recipient, info)(message, 'other')).toThrow();
  expect(() => hpkeOpener(recipient, 'other')(message, 'about')).toThrow();
  for (const at of [3, 70, message.length - 1]) {
    const bad = Buffer.from(message);
    bad.writeUInt8((bad[at] ?? 0) ^ 1, at);
    expect(() => hpkeOpener(recipient, info)(bad, 'about')).toThrow();
  }
});

test('a signature is taken whatever its two numbers begin with, and no other is', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const met = new Set<string>();
  for (let n = 0; met.size < 6; n += 1) {
    const bytes = Buffer.from(`words ${n}`);
    const sig = sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' });
    for (const at of [0, 32]) {
      const first = sig[at] ?? 0;
      met.add(`${at} ${first === 0 ? 'zero' : first < 0x80 ? 'low' : 'high'}`);
    }
    expect(isSignedBy(publicKey, bytes, sig.toString('base64url'))).toBe(true);
    expect(isSignedBy(publicKey, Buffer.from('others'), sig.toString('base64url'))).toBe(false);
  }
  for (const wrong of [Buffer.alloc(64), Buffer.alloc(63, 1), Buffer.alloc(0)]) {
    expect(isSignedBy(publicKey, Buffer.from('words 1'), wrong.toString('base64url'))).toBe(false);
  }
});

test('a record is sealed in one box for each group of classes, and old boxes cannot return', () => {
  const key = createSecretKey(random(32));
  const head = (value: string) => ({
    heads: [{ op: 'o', at: '1795597200000.0000', by: 'officer', value }],
    ghosts: [],
  });
  const fields = { landmark: head('By the bins'), 'account_text/o': head('He shouted') };
  const record = { id: 'i1', version: 3, fields };
  const boxes = sealRecord(record, incident, key, random);
  expect(boxes.named).toBeNull();
  expect(Object.keys(openRecord({ ...record, ...boxes }, key, ['shared']))).toEqual(['landmark']);
  expect(openRecord({ ...record, ...boxes }, key)).toEqual(fields);
  expect(() => openRecord({ ...record, ...boxes, version: 4 }, key)).toThrow();
  expect(() => openRecord({ ...record, ...boxes, shared: boxes.entrusted }, key)).toThrow();
});

test('a certificate is believed only from this server', () => {
  const [ours, theirs] = [1, 2].map(() => keysFrom(makeKeyMaterial(random, now)));
  if (!ours || !theirs) throw new Error('No keys');
  const said = {
    organisation: 'org-one',
    person: 'officer',
    device: 'DEVICE',
    publicKey: 'key',
    referencePrefix: '7K3',
    at: now,
  };
  const certificate = makeCertificate(ours, said);
  expect(readCertificate(ours, certificate)).toEqual(said);
  expect(readCertificate(theirs, certificate)).toBeNull();
  expect(readCertificate(ours, 'nonsense')).toBeNull();
});

function withDirectory(work: (directory: string) => void): void {
  const directory = mkdtempSync(join(tmpdir(), 'alongside-keys-'));
  work(directory);
  rmSync(directory, { recursive: true });
}

test('F42 T-kms-1 keys are made once, for their owner alone, and never over records', () => {
  withDirectory((directory) => {
    expect(() => loadKeys(directory, true, { random, now })).toThrow(/no keys/);
    const made = loadKeys(directory, false, { random, now });
    expect(loadKeys(directory, true, { random, now }).sitePublicKey).toBe(made.sitePublicKey);
    const files = readdirSync(directory).filter((name) => name.endsWith('.key'));
    expect(files).toHaveLength(5);
    for (const name of files) expect(statSync(join(directory, name)).mode & 0o777).toBe(0o400);
  });
});

test('F43 the key that saves are sealed to changes, and the old one still opens', () => {
  withDirectory((directory) => {
    const before = loadKeys(directory, false, { random, now });
    const after = loadKeys(directory, true, { random, now: now + days(61) });
    expect(after.ingest.kid).not.toBe(before.ingest.kid);
    expect(after.openerOf(before.ingest.kid)).toBeDefined();
  });
});
