import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  sign as signNow,
  verify,
} from 'node:crypto';
import { expect, test } from 'vitest';
import type { UnsignedChange } from '../../src/domain/change.ts';
import { Envelope, Payload, paddedLength, sealContext } from '../../src/domain/envelope.ts';
import { fromBase64Url } from '../../src/vault/base64url.ts';
import type { Place } from '../../src/vault/box.ts';
import { hashOfBox } from '../../src/vault/box-hash.ts';
import { sealDraft } from '../../src/vault/draft-seal.ts';
import { makeSalt, packEnvelope } from '../../src/vault/envelope-seal.ts';
import { verifyIngestKey } from '../../src/vault/ingest-key.ts';
import { makeMasterKey, openKeys } from '../../src/vault/keys.ts';
import { makeDeviceKey, openDeviceKey } from '../../src/vault/signing.ts';
import vector from '../fixtures/hpke-vector.json' with { type: 'json' };
import { openSealed } from '../support/hpke-recipient.ts';

const { crypto } = globalThis;
const serverSecret = Buffer.from(vector.skRm, 'hex');
const ingest = { kid: 'k1', key: Buffer.from(vector.pkRm, 'hex').toString('base64url') };
const place: Place = { vaultId: 'v1', store: 'vault', localId: 'device', rev: 1 };

const changeOf = (value: string): UnsignedChange => ({
  at: '1790000000000.0001',
  type: 'incident',
  record: 'r1',
  field: 'account',
  value,
  over: [],
  schema: 1,
});

async function enrol() {
  const { wrap } = await openKeys(crypto, makeMasterKey(crypto));
  const made = await makeDeviceKey(crypto, wrap, place);
  const opened = await openDeviceKey(crypto, wrap, place, made.box);
  if (!opened.ok) throw new Error(opened.fault);
  return { ...made, wrap, signingKey: opened.value };
}

async function packOne(signingKey: CryptoKey, words: string, prev: string | null = null) {
  const written = { device: 'DEVICE0000000000', n: 7, prev, changes: [changeOf(words)] };
  return packEnvelope(crypto, { ...written, salt: makeSalt(crypto), ingest, signingKey });
}

/** The device's public key as Node reads it from the raw point. */
function importPoint(point: string) {
  const raw = Buffer.from(point, 'base64url');
  const [x, y] = [raw.subarray(1, 33), raw.subarray(33)].map((half) => half.toString('base64url'));
  const key = { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' };
  return createPublicKey({ key, format: 'jwk' });
}

function isSigned(publicKey: string, id: string, text: string, sig: string): boolean {
  const key = { key: importPoint(publicKey), dsaEncoding: 'ieee-p1363' } as const;
  const signed = Buffer.from(`alongside/v1/envelope|${id}|${text}`);
  return verify('sha256', signed, key, Buffer.from(sig, 'base64url'));
}

const openBox = (envelope: Envelope): Buffer =>
  openSealed(
    serverSecret,
    'alongside/v1/ingest',
    sealContext(envelope),
    fromBase64Url(envelope.box),
  );

test('the server finds in the envelope exactly the text that was signed, and nothing but zeros after it', async () => {
  const { signingKey, publicKey } = await enrol();
  const { envelope, text, bytesHash } = await packOne(signingKey, 'Words.');
  expect(Envelope.parse(envelope)).toEqual(envelope);
  const plain = openBox(envelope);
  const length = plain.readUInt32BE();
  expect(plain.subarray(4, 4 + length).toString()).toBe(text);
  expect(plain.subarray(4 + length).every((byte) => byte === 0)).toBe(true);
  expect(Payload.parse(JSON.parse(text)).changes).toEqual([changeOf('Words.')]);
  expect(isSigned(publicKey, envelope.id, text, envelope.sig)).toBe(true);
  expect(bytesHash).toBe(createHash('sha256').update(envelope.box).digest('base64url'));
  expect(await hashOfBox(crypto, envelope.box)).toBe(bytesHash);
});

test('the id names the device, the number and 96 bits of the text', async () => {
  const { signingKey } = await enrol();
  const { envelope, text } = await packOne(signingKey, 'Words.');
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 16);
  expect(envelope.id).toBe(`DEVICE0000000000:7:${hash}`);
});

test('the signature does not fit another id, another text or another device', async () => {
  const [mine, other] = [await enrol(), await enrol()];
  const { envelope, text } = await packOne(mine.signingKey, 'Words.');
  const { id, sig } = envelope;
  expect(isSigned(mine.publicKey, id.replace(':7:', ':8:'), text, sig)).toBe(false);
  expect(isSigned(mine.publicKey, id, text.replace('Words', 'Wards'), sig)).toBe(false);
  expect(isSigned(other.publicKey, id, text, sig)).toBe(false);
});

test('a changed id, prev or key id shuts the box', async () => {
  const { signingKey } = await enrol();
  const { envelope } = await packOne(signingKey, 'Words.', 'DEVICE0000000000:6:aaaaaaaaaaaaaaaa');
  expect(openBox(envelope).length).toBe(512);
  expect(() => openBox({ ...envelope, id: envelope.id.replace(':7:', ':8:') })).toThrow();
  expect(() => openBox({ ...envelope, prev: null })).toThrow();
  expect(() => openBox({ ...envelope, kid: 'k2' })).toThrow();
});

test.each([1, 200, 300, 3_000, 4_000, 9_000, 19_000])(
  'a save of %i letters is as long as its step, whatever it says',
  async (letters) => {
    const { signingKey } = await enrol();
    const { envelope, text } = await packOne(signingKey, 'x'.repeat(letters));
    const padded = paddedLength(4 + Buffer.byteLength(text));
    expect(openBox(envelope).length).toBe(padded);
    expect(fromBase64Url(envelope.box).length).toBe(65 + padded + 16);
  },
);

test('saves of nearly the same length cannot be told apart by it', async () => {
  const { signingKey } = await enrol();
  const lengths = await Promise.all(
    ['a', 'a longer word', 'ŵ'.repeat(40)].map(
      async (words) => (await packOne(signingKey, words)).envelope.box.length,
    ),
  );
  expect(new Set(lengths).size).toBe(1);
});

test('the same words saved twice have other ids, boxes and signatures', async () => {
  const { signingKey } = await enrol();
  const [first, second] = [await packOne(signingKey, 'W'), await packOne(signingKey, 'W')];
  expect(first.envelope.id).not.toBe(second.envelope.id);
  expect(first.envelope.sig).not.toBe(second.envelope.sig);
});

test('the device key lies sealed, opens with its vault alone and cannot be exported', async () => {
  const { wrap, box, signingKey, publicKey } = await enrol();
  const other = await openKeys(crypto, makeMasterKey(crypto));
  const damaged = { ok: false, fault: 'damaged' };
  expect(fromBase64Url(publicKey)).toHaveLength(65);
  expect(await openDeviceKey(crypto, other.wrap, place, box)).toEqual(damaged);
  expect(await openDeviceKey(crypto, wrap, { ...place, rev: 2 }, box)).toEqual(damaged);
  await expect(crypto.subtle.exportKey('pkcs8', signingKey)).rejects.toThrow();
});

test('a draft opens for the server alone, and not as a save', async () => {
  const draft = await sealDraft(crypto, ingest, 'd1', '{"half":"a sentence"}');
  const sealed = fromBase64Url(draft.box);
  const plain = openSealed(serverSecret, 'alongside/v1/draft', 'alongside/v1/draft|d1|k1', sealed);
  expect(plain.subarray(4, 4 + plain.readUInt32BE()).toString()).toBe('{"half":"a sentence"}');
  expect(plain.length).toBe(512);
  expect(() => openSealed(serverSecret, 'alongside/v1/ingest', 'x', sealed)).toThrow();
});

function signIngestKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = { ...ingest, notAfter: 1_800_000_000_000 };
  const text = `alongside/v1/ingest-key|${key.kid}|${key.key}|${key.notAfter}`;
  const sig = signNow(null, Buffer.from(text), privateKey).toString('base64url');
  const siteKey = publicKey.export({ format: 'jwk' }).x ?? '';
  return { siteKey, signed: { ...key, sig } };
}

test('the key that the site has signed is taken', async () => {
  const { siteKey, signed } = signIngestKey();
  expect(await verifyIngestKey(crypto, siteKey, signed)).toEqual({ ok: true, value: signed });
});

test('a key with any part changed, or signed by another site, is refused', async () => {
  const { siteKey, signed } = signIngestKey();
  const wrong = { ok: false, fault: 'wrong_signature' };
  const changed = [
    { ...signed, kid: 'k2' },
    { ...signed, key: signed.key.replace(/.$/, 'A') },
    { ...signed, notAfter: signed.notAfter + 1 },
    { ...signed, sig: 'AAAA' },
    { ...signed, sig: 'no base64url' },
  ];
  for (const other of changed) {
    expect(await verifyIngestKey(crypto, siteKey, other)).toEqual(wrong);
  }
  expect(await verifyIngestKey(crypto, signIngestKey().siteKey, signed)).toEqual(wrong);
  expect(await verifyIngestKey(crypto, 'AAAA', signed)).toEqual(wrong);
});

test('a browser without the signature says so instead of trusting', async () => {
  const { siteKey, signed } = signIngestKey();
  const importKey = () => Promise.reject(new DOMException('no', 'NotSupportedError'));
  const subtle = new Proxy(crypto.subtle, {
    get: (target, name) => (name === 'importKey' ? importKey : Reflect.get(target, name)),
  });
  const old = { subtle, getRandomValues: crypto.getRandomValues.bind(crypto) };
  const verified = await verifyIngestKey(old, siteKey, signed);
  expect(verified).toEqual({ ok: false, fault: 'unsupported' });
});
