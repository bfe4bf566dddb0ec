import { expect, test } from 'vitest';
import { open, type Place, seal } from '../../src/vault/box.ts';
import { textToBytes } from '../../src/vault/bytes.ts';
import type { WebCrypto } from '../../src/vault/deps.ts';
import { makeLocalId, openKeys } from '../../src/vault/keys.ts';
import { makeDeviceKey, openDeviceKey, sign } from '../../src/vault/signing.ts';
import { makeQuickSubtle } from '../support/quick-crypto.ts';

const real: WebCrypto = globalThis.crypto;
const quick: WebCrypto = {
  subtle: makeQuickSubtle(real.subtle),
  getRandomValues: (array) => real.getRandomValues(array),
};
const place: Place = { vaultId: 'v1', store: 'records', localId: 'r1', rev: 1 };
const words = textToBytes('words');
const master = () => new Uint8Array(32).fill(7);

test('quick cryptography derives the keys of the real one: each opens what the other sealed', async () => {
  const [ours, theirs] = [await openKeys(quick, master()), await openKeys(real, master())];
  expect(await makeLocalId(quick, ours.name, 'i1')).toBe(
    await makeLocalId(real, theirs.name, 'i1'),
  );
  const here = await seal(quick, ours.record, place, words);
  const there = await seal(real, theirs.record, place, words);
  expect(await open(real, theirs.record, place, here)).toEqual({ ok: true, value: words });
  expect(await open(quick, ours.record, place, there)).toEqual({ ok: true, value: words });
  const moved = { ...place, rev: 2 };
  expect(await open(quick, ours.record, moved, there)).toEqual({ ok: false, fault: 'damaged' });
  expect(await real.subtle.digest('SHA-256', words)).toEqual(
    await quick.subtle.digest('SHA-256', words),
  );
});

test('quick cryptography signs what the real one verifies', async () => {
  const { wrap } = await openKeys(quick, master());
  const { publicKey, box } = await makeDeviceKey(quick, wrap, place);
  const key = await openDeviceKey(quick, wrap, place, box);
  if (!key.ok) throw new Error(key.fault);
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const point = Buffer.from(publicKey, 'base64url');
  const verifier = await real.subtle.importKey('raw', point, algorithm, true, ['verify']);
  const signature = Buffer.from(await sign(quick, key.value, words), 'base64url');
  const how = { name: 'ECDSA', hash: 'SHA-256' };
  expect(await real.subtle.verify(how, verifier, signature, words)).toBe(true);
});

test('quick cryptography agrees with the real one on a secret', async () => {
  const algorithm = { name: 'ECDH', namedCurve: 'P-256' };
  const pairOf = ({ subtle }: WebCrypto) => subtle.generateKey(algorithm, true, ['deriveBits']);
  const agree = async ({ subtle }: WebCrypto, own: CryptoKeyPair, point: ArrayBuffer) => {
    const other = await subtle.importKey('raw', new Uint8Array(point), algorithm, false, []);
    return subtle.deriveBits({ name: 'ECDH', public: other }, own.privateKey, 256);
  };
  const [ours, theirs] = [await pairOf(quick), await pairOf(real)];
  const ourPoint = await quick.subtle.exportKey('raw', ours.publicKey);
  const theirPoint = await real.subtle.exportKey('raw', theirs.publicKey);
  expect(await agree(quick, ours, theirPoint)).toEqual(await agree(real, theirs, ourPoint));
});
