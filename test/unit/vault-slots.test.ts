import { argon2Sync } from 'node:crypto';
import { expect, test } from 'vitest';
import { stretchHere } from '../../src/vault/argon2id.ts';
import { toBase64Url } from '../../src/vault/base64url.ts';
import type { VaultDeps } from '../../src/vault/deps.ts';
import { isStrongEnough, kdfPolicy } from '../../src/vault/kdf-parameters.ts';
import { makeMasterKey } from '../../src/vault/keys.ts';
import { normalisePassphrase } from '../../src/vault/passphrase.ts';
import { makePepperBytes, makePepperKey, type Pepper } from '../../src/vault/pepper.ts';
import * as slots from '../../src/vault/slots.ts';
import { cheapStretch } from '../support/cheap-stretch.ts';

const { makePassphraseSlot, openPassphraseSlot, PassphraseSlot, PinSlot, Slot } = slots;
const { crypto } = globalThis;
const deps: VaultDeps = { crypto, stretch: cheapStretch };
const words = 'correct horse yo-yo staple lamp';
const vaultId = 'v1';

async function makeSlot(pepper: Pepper) {
  const master = makeMasterKey(crypto);
  const made = await makePassphraseSlot(deps, { vaultId, words, pepper, master });
  if (!made.ok) throw new Error(made.fault);
  return { master, slot: made.value };
}

test('the words open the slot that they made, and the caller keeps the master key', async () => {
  const pepper = await makePepperKey(crypto);
  const { slot, master } = await makeSlot(pepper);
  expect(master.some((byte) => byte !== 0)).toBe(true);
  const opened = await openPassphraseSlot(deps, { vaultId, words, pepper, slot });
  expect(opened).toEqual({ ok: true, value: master });
});

test('a slot is plain text that survives the disk', async () => {
  const { slot } = await makeSlot(makePepperBytes(crypto));
  expect(Slot.parse(JSON.parse(JSON.stringify(slot)))).toEqual(slot);
});

test('a slot says nothing of the words or the key', async () => {
  const { slot, master } = await makeSlot(makePepperBytes(crypto));
  const text = JSON.stringify(slot);
  expect(text).not.toContain(toBase64Url(master));
  for (const word of words.split(' ')) expect(text).not.toContain(word);
});

test.each([
  '  Correct HORSE  yo yo\tstaple lamp\n',
  'correct horse yo–yo staple lamp',
  'ｃｏｒｒｅｃｔ horse yo‑yo staple lamp',
])('"%s" is the same words, however the keyboard spelt them', async (typed) => {
  const pepper = makePepperBytes(crypto);
  const { slot } = await makeSlot(pepper);
  const opened = await openPassphraseSlot(deps, { vaultId, words: typed, pepper, slot });
  expect(opened.ok).toBe(true);
});

test('other words are wrong, and so are the right ones on another device or vault', async () => {
  const pepper = await makePepperKey(crypto);
  const { slot } = await makeSlot(pepper);
  const right = { vaultId, words, pepper, slot };
  const wrongs = [
    { ...right, words: 'correct horse yo-yo staple lamps' },
    { ...right, words: '' },
    { ...right, pepper: await makePepperKey(crypto) },
    { ...right, pepper: makePepperBytes(crypto) },
    { ...right, vaultId: 'v2' },
    { ...right, slot: { ...slot, id: 'another' } },
    { ...right, slot: { ...slot, rev: 2 } },
    { ...right, slot: { ...slot, salt: toBase64Url(makeMasterKey(crypto).slice(16)) } },
  ];
  for (const wrong of wrongs) {
    const opened = await openPassphraseSlot(deps, wrong);
    expect(opened).toEqual({ ok: false, fault: 'wrong_words' });
  }
});

test.each([
  { memory: 19_456 },
  { memory: 65_535 },
  { passes: 2 },
  { lanes: 2 },
  { memory: 4_194_304 },
  { passes: 1_000 },
])('a slot that asks for %o is refused before any stretching', async (weak) => {
  const pepper = makePepperBytes(crypto);
  const { slot } = await makeSlot(pepper);
  const parameters = { ...slot.parameters, ...weak };
  const stretch = () => Promise.reject(new Error('It was stretched.'));
  const asked = { vaultId, words, pepper, slot: { ...slot, parameters } };
  const opened = await openPassphraseSlot({ crypto, stretch }, asked);
  expect(opened).toEqual({ ok: false, fault: 'unknown_format' });
  expect(isStrongEnough(parameters)).toBe(false);
});

test('a box of a later format is refused as such', async () => {
  const pepper = makePepperBytes(crypto);
  const { slot } = await makeSlot(pepper);
  const later = { ...slot, box: `Ag${slot.box.slice(2)}` };
  const opened = await openPassphraseSlot(deps, { vaultId, words, pepper, slot: later });
  expect(opened).toEqual({ ok: false, fault: 'unknown_format' });
});

test('a device without memory enough is told so, and is not told that the words are wrong', async () => {
  const pepper = makePepperBytes(crypto);
  const { slot, master } = await makeSlot(pepper);
  const poor: VaultDeps = { crypto, stretch: () => Promise.reject(new Error('no memory')) };
  const failed = { ok: false, fault: 'stretch_failed' };
  expect(await openPassphraseSlot(poor, { vaultId, words, pepper, slot })).toEqual(failed);
  expect(await makePassphraseSlot(poor, { vaultId, words, pepper, master })).toEqual(failed);
});

test('every slot has a salt, an id and a box of its own', async () => {
  const pepper = makePepperBytes(crypto);
  const made = await Promise.all(Array.from({ length: 20 }, () => makeSlot(pepper)));
  for (const part of ['salt', 'id', 'box'] as const) {
    expect(new Set(made.map(({ slot }) => slot[part])).size).toBe(20);
  }
});

test('the pepper cannot be exported', async () => {
  const pepper = await makePepperKey(crypto);
  await expect(crypto.subtle.exportKey('raw', pepper)).rejects.toThrow();
});

test('the words alone make and open slots here, and the format of a PIN has the share of another holder', () => {
  const functions = Object.entries(slots).filter(([, member]) => typeof member === 'function');
  expect(functions.map(([name]) => name).sort()).toEqual([
    'makePassphraseSlot',
    'openPassphraseSlot',
  ]);
  const pin = { type: 'pin', id: 'a', salt: 'AAAA', parameters: kdfPolicy, box: 'AAAA', rev: 1 };
  expect(PinSlot.safeParse(pin).success).toBe(false);
  expect(PinSlot.safeParse({ ...pin, shareId: 'AAAA' }).success).toBe(true);
  expect(PassphraseSlot.safeParse({ ...pin, type: 'passphrase', shareId: 'AAAA' }).success).toBe(
    false,
  );
});

// Dear on purpose, twice: a machine with other work to do needs more than the usual time.
test('the worker stretches as Node does, at the cost of the policy', async () => {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const plain = normalisePassphrase(words);
  const { memory, passes, lanes } = kdfPolicy;
  expect({ memory, passes, lanes }).toEqual({ memory: 65_536, passes: 3, lanes: 1 });
  const stretched = await stretchHere({ words: plain, salt, parameters: kdfPolicy });
  const cost = { memory, passes, parallelism: lanes, tagLength: 32 };
  const nodes = argon2Sync('argon2id', { message: plain, nonce: salt, ...cost });
  expect(stretched).toEqual(new Uint8Array(nodes));
}, 60_000);
