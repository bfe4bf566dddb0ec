import { expect, test } from 'vitest';
import { toBase64Url } from '../../src/vault/base64url.ts';
import type { VaultDeps } from '../../src/vault/deps.ts';
import { makeMasterKey } from '../../src/vault/keys.ts';
import * as passkeys from '../../src/vault/passkey-slot.ts';
import { makePepperBytes, type Pepper } from '../../src/vault/pepper.ts';
import { pinMistake, tidyPin } from '../../src/vault/pin.ts';
import * as pins from '../../src/vault/pin-slot.ts';
import { type PinSlot, Slot } from '../../src/vault/slots.ts';
import { cheapStretch } from '../support/cheap-stretch.ts';

const { crypto } = globalThis;
const deps: VaultDeps = { crypto, stretch: cheapStretch };
const vaultId = 'v1';
const pin = '493028';
const makeShare = (): pins.PinShare => ({ id: 'share', secret: makeMasterKey(crypto) });

async function stretched(pepper: Pepper, typed = pin, slot: PinSlot | null = null) {
  const key = await pins.stretchPin(deps, { pin: typed, pepper, slot });
  if (!key.ok) throw new Error(key.fault);
  return key.value;
}

async function makePinned() {
  const pepper = makePepperBytes(crypto);
  const master = makeMasterKey(crypto);
  const share = makeShare();
  const asked = { vaultId, key: await stretched(pepper), share, master };
  const made = await pins.makePinSlot(crypto, asked);
  if (!made.ok) throw new Error(made.fault);
  return { pepper, master, share, slot: made.value };
}

async function makeKeyed() {
  const master = makeMasterKey(crypto);
  const output = makeMasterKey(crypto);
  const answer = { credentialId: 'AAAA', salt: passkeys.makePasskeySalt(crypto), output };
  const slot = await passkeys.makePasskeySlot(crypto, { vaultId, answer, master });
  return { master, output, slot };
}

test('a PIN with its share opens the slot that they made, and the caller keeps the master key', async () => {
  const { pepper, master, share, slot } = await makePinned();
  const key = await stretched(pepper, pin, slot);
  expect(await pins.openPinSlot(crypto, { vaultId, slot, key, share })).toEqual({
    ok: true,
    value: master,
  });
  expect(Slot.parse(JSON.parse(JSON.stringify(slot)))).toEqual(slot);
});

test('T-slot-4: with the whole disk and the right PIN, nothing opens without the very share', async () => {
  const { pepper, share, slot } = await makePinned();
  const key = await stretched(pepper, pin, slot);
  const none = { ...share, secret: new Uint8Array(32) };
  for (const wrong of [makeShare(), none, { ...share, secret: new Uint8Array(0) }]) {
    const opened = await pins.openPinSlot(crypto, { vaultId, slot, key, share: wrong });
    expect(opened).toEqual({ ok: false, fault: 'damaged' });
  }
});

test('T-slot-4: with the share, another PIN, device, vault or slot opens nothing', async () => {
  const { pepper, share, slot } = await makePinned();
  const key = await stretched(pepper, pin, slot);
  const right = { vaultId, slot, key, share };
  const wrongs = [
    { ...right, key: await stretched(pepper, '493029', slot) },
    { ...right, key: await stretched(makePepperBytes(crypto), pin, slot) },
    { ...right, vaultId: 'v2' },
    { ...right, slot: { ...slot, rev: 2 } },
  ];
  for (const wrong of wrongs) {
    expect((await pins.openPinSlot(crypto, wrong)).ok).toBe(false);
  }
});

test('T-slot-3: no function makes a slot of a PIN without a whole share', async () => {
  expect(Object.keys(pins).sort()).toEqual([
    'forgetPin',
    'makePinSlot',
    'openPinSlot',
    'proofOfPin',
    'stretchPin',
  ]);
  const master = makeMasterKey(crypto);
  const key = await stretched(makePepperBytes(crypto));
  const shares = [
    { id: 'share', secret: new Uint8Array(0) },
    { id: 'share', secret: new Uint8Array(32) },
    { id: 'share', secret: makeMasterKey(crypto).slice(1) },
    { id: '', secret: makeMasterKey(crypto) },
  ];
  for (const share of shares) {
    const made = await pins.makePinSlot(crypto, { vaultId, key, share, master });
    expect(made).toEqual({ ok: false, fault: 'no_share' });
  }
});

test('the proof of a PIN needs its device, says nothing of the PIN, and is not its key', async () => {
  const { pepper, slot } = await makePinned();
  const key = await stretched(pepper, pin, slot);
  const proof = await pins.proofOfPin(crypto, key);
  expect(proof).toMatch(/^[\w-]{43}$/);
  expect(await pins.proofOfPin(crypto, await stretched(pepper, pin, slot))).toBe(proof);
  const others = [
    await stretched(pepper, '493029', slot),
    await stretched(makePepperBytes(crypto), pin, slot),
    await stretched(pepper, pin),
  ];
  for (const other of others) expect(await pins.proofOfPin(crypto, other)).not.toBe(proof);
  for (const part of [key.stretched, key.peppered]) expect(toBase64Url(part)).not.toBe(proof);
});

test('T-slot-8: a PIN of a cheaper slot is refused before any stretching', async () => {
  const { pepper, slot } = await makePinned();
  const weak = { ...slot, parameters: { ...slot.parameters, memory: 8 } };
  const stretch = () => Promise.reject(new Error('It was stretched.'));
  const asked = { pin, pepper, slot: weak };
  expect(await pins.stretchPin({ crypto, stretch }, asked)).toEqual({
    ok: false,
    fault: 'unknown_format',
  });
});

test('what was stretched is zeroed when it is forgotten', async () => {
  const key = await stretched(makePepperBytes(crypto));
  pins.forgetPin(key);
  expect([...key.stretched, ...key.peppered].every((byte) => byte === 0)).toBe(true);
});

test.each([
  ['493028', null],
  ['12345', 'not_digits'],
  ['1234567890123', 'not_digits'],
  ['49302a', 'not_digits'],
  ['', 'not_digits'],
  ['123456', 'easy'],
  ['987654', 'easy'],
  ['890123', 'easy'],
  ['777777', 'easy'],
  ['121212', 'easy'],
  ['123123', 'easy'],
])('the PIN %s is judged %s', (typed, mistake) => {
  expect(pinMistake(typed)).toBe(mistake);
});

test('gaps in a PIN that is pasted do not matter', () => {
  expect(tidyPin(' 493 028-1 ')).toBe('4930281');
});

test('T-slot-1: a passkey opens the slot that it made, on this vault and with this answer alone', async () => {
  const { master, output, slot } = await makeKeyed();
  const { openPasskeySlot } = passkeys;
  expect(await openPasskeySlot(crypto, { vaultId, slot, output })).toEqual({
    ok: true,
    value: master,
  });
  const wrongs = [
    { vaultId, slot, output: makeMasterKey(crypto) },
    { vaultId: 'v2', slot, output },
    { vaultId, slot: { ...slot, id: 'another' }, output },
    { vaultId, slot: { ...slot, rev: 2 }, output },
  ];
  for (const wrong of wrongs) expect((await openPasskeySlot(crypto, wrong)).ok).toBe(false);
});

test('a new passkey has not been rehearsed, its salt is its own, and it says nothing of the key', async () => {
  const made = await Promise.all([makeKeyed(), makeKeyed()]);
  expect(made.map(({ slot }) => slot.rehearsed)).toEqual([false, false]);
  expect(new Set(made.map(({ slot }) => slot.salt)).size).toBe(2);
  for (const { slot, master, output } of made) {
    const text = JSON.stringify(slot);
    for (const secret of [master, output]) expect(text).not.toContain(toBase64Url(secret));
    expect(Slot.parse(JSON.parse(text))).toEqual(slot);
  }
});
