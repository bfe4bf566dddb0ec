import { expect, test } from 'vitest';
import { open, type Place, seal } from '../../src/vault/box.ts';
import { textToBytes } from '../../src/vault/bytes.ts';
import { openJson, sealJson } from '../../src/vault/json-box.ts';
import { closeKeys, makeLocalId, makeMasterKey, openKeys } from '../../src/vault/keys.ts';

const { crypto } = globalThis;
const place: Place = { vaultId: 'v1', store: 'records', localId: 'r1', rev: 3 };
const secret = textToBytes('Words that nobody else may read.');

const openVault = () => openKeys(crypto, makeMasterKey(crypto));

test('what is sealed at a place opens there, byte for byte', async () => {
  const { record } = await openVault();
  const box = await seal(crypto, record, place, secret);
  expect(await open(crypto, record, place, box)).toEqual({ ok: true, value: secret });
});

test('a box with any one byte changed is refused', async () => {
  const { record } = await openVault();
  const box = await seal(crypto, record, place, secret);
  for (let at = 0; at < box.length; at += 1) {
    const changed = box.slice();
    changed[at] = (box[at] ?? 0) ^ 1;
    const fault = at < 2 ? 'unknown_format' : 'damaged';
    expect(await open(crypto, record, place, changed)).toEqual({ ok: false, fault });
  }
});

test('a box cut short at any point is refused', async () => {
  const { record } = await openVault();
  const box = await seal(crypto, record, place, secret);
  for (let length = 0; length < box.length; length += 1) {
    expect((await open(crypto, record, place, box.slice(0, length))).ok).toBe(false);
  }
});

test.each([
  { ...place, vaultId: 'v2' },
  { ...place, store: 'drafts' },
  { ...place, localId: 'r2' },
  { ...place, rev: 4 },
])('a box moved to %o is refused', async (other) => {
  const { record } = await openVault();
  const box = await seal(crypto, record, place, secret);
  expect(await open(crypto, record, other, box)).toEqual({ ok: false, fault: 'damaged' });
});

test('a box is bound to exactly the words the threat model names', async () => {
  const { record } = await openVault();
  const box = await seal(crypto, record, place, secret);
  const additionalData = textToBytes('alongside/v1|v1|records|r1|3');
  const parameters = { name: 'AES-GCM', iv: box.slice(2, 14), additionalData };
  const opened = await crypto.subtle.decrypt(parameters, record, box.slice(14));
  expect(new Uint8Array(opened)).toEqual(secret);
});

test('a place whose parts could be read in two ways is a bug', async () => {
  const { record } = await openVault();
  const other = { ...place, store: 'records|r1' };
  await expect(seal(crypto, record, other, secret)).rejects.toThrow('A place has a bar in it.');
});

test('no nonce comes twice in 10,000 boxes', async () => {
  const { record } = await openVault();
  const nonces = new Set<string>();
  for (let count = 0; count < 10_000; count += 1) {
    const box = await seal(crypto, record, place, new Uint8Array(0));
    nonces.add(box.slice(2, 14).toString());
  }
  expect(nonces.size).toBe(10_000);
});

test('each key opens only what it sealed itself', async () => {
  const keys = await openVault();
  const box = await seal(crypto, keys.index, place, secret);
  expect(await open(crypto, keys.record, place, box)).toEqual({ ok: false, fault: 'damaged' });
  expect(await open(crypto, keys.wrap, place, box)).toEqual({ ok: false, fault: 'damaged' });
});

test('a key that cannot open boxes at all is a bug, not damage', async () => {
  const keys = await openVault();
  const box = await seal(crypto, keys.record, place, secret);
  await expect(open(crypto, keys.name, place, box)).rejects.toThrow();
});

test('a value comes back from its box as it went in', async () => {
  const { record } = await openVault();
  const value = { words: 'Dŵr, tân a “llais”', list: [1, null, true], deep: { a: {} } };
  const box = await sealJson(crypto, record, place, value);
  expect(await openJson(crypto, record, place, box)).toEqual({ ok: true, value });
});

test('a box that holds no JSON is damaged', async () => {
  const { record } = await openVault();
  const box = await seal(crypto, record, place, secret);
  expect(await openJson(crypto, record, place, box)).toEqual({ ok: false, fault: 'damaged' });
});

test('opening the keys leaves no master key behind, and no key that a script can export', async () => {
  const master = makeMasterKey(crypto);
  expect(master.some((byte) => byte !== 0)).toBe(true);
  const keys = await openKeys(crypto, master);
  expect(master.every((byte) => byte === 0)).toBe(true);
  for (const key of [keys.index, keys.record, keys.name, keys.wrap]) {
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  }
});

test('the same master key opens the same vault again', async () => {
  const master = makeMasterKey(crypto);
  const [first, again] = [await openKeys(crypto, master.slice()), await openKeys(crypto, master)];
  const box = await seal(crypto, first.record, place, secret);
  expect((await open(crypto, again.record, place, box)).ok).toBe(true);
  expect(await makeLocalId(crypto, first.name, 'a')).toBe(
    await makeLocalId(crypto, again.name, 'a'),
  );
});

test('a closed vault hands out no key', async () => {
  const keys = await openVault();
  closeKeys(keys);
  expect(() => keys.record).toThrow('The vault is closed.');
  expect(() => keys.name).toThrow('The vault is closed.');
});

test('local names are short, differ by record and by vault, and hold nothing of the record', async () => {
  const [mine, theirs] = [await openVault(), await openVault()];
  const name = await makeLocalId(crypto, mine.name, 'case/1');
  expect(name).toMatch(/^[A-Za-z0-9_-]{22}$/);
  expect(await makeLocalId(crypto, mine.name, 'case/2')).not.toBe(name);
  expect(await makeLocalId(crypto, theirs.name, 'case/1')).not.toBe(name);
});
