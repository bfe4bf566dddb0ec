import { expect, test } from 'vitest';
import { fail, succeed } from '../../src/domain/result.ts';
import type { VaultDatabase } from '../../src/storage/database.ts';
import { readMark } from '../../src/storage/marks.ts';
import { addPasskey, rehearsePasskey, takeMasterByPasskey } from '../../src/storage/passkey-way.ts';
import { addPin, type ShareFault, takeMasterByPin } from '../../src/storage/pin-way.ts';
import { openVaultWith, takeMaster } from '../../src/storage/unlocking.ts';
import { changeWords, listWays, removeWay } from '../../src/storage/ways.ts';
import { makeMasterKey } from '../../src/vault/keys.ts';
import { makePasskeySalt } from '../../src/vault/passkey-slot.ts';
import {
  makeVaultOnDisk,
  masterOf,
  type Surroundings,
  vaultWords,
} from '../support/vault-on-disk.ts';

const pin = '493028';
const { crypto } = globalThis;

/** A server that keeps one share and gives it for one proof. */
function makeKeeper() {
  const kept: { proof: string; secret: Uint8Array<ArrayBuffer> }[] = [];
  const state: { fault: ShareFault | null } = { fault: null };
  return {
    state,
    add: async (proof: string) => {
      const secret = makeMasterKey(crypto);
      kept.push({ proof, secret: secret.slice() });
      return succeed({ id: String(kept.length), secret });
    },
    take: async ({ proof, share }: { proof: string; share: string }) => {
      if (state.fault) return fail(state.fault);
      const found = kept[Number(share) - 1];
      return found?.proof === proof ? succeed(found.secret.slice()) : fail('wrong_pin' as const);
    },
  };
}

async function withPin() {
  const { db, opening } = await makeVaultOnDisk();
  const keeper = makeKeeper();
  const opened = await masterOf(db, opening);
  const added = await addPin(db, { pin, opened }, opening.deps, keeper.add);
  const take = (typed: string) => takeMasterByPin(db, typed, opening, keeper.take);
  return { db, opening, keeper, added, take };
}

async function withPasskey() {
  const { db, opening } = await makeVaultOnDisk();
  const output = makeMasterKey(crypto);
  const answer = { credentialId: 'AAAA', salt: makePasskeySalt(crypto), output: output.slice() };
  const opened = await masterOf(db, opening);
  const added = await addPasskey(db, { answer, opened }, crypto);
  if (!added.ok) throw new Error(added.fault);
  const answered = () => ({ credentialId: 'AAAA', output: output.slice() });
  return { db, opening, slot: added.value, answered };
}

const kindsOf = async (db: VaultDatabase) => (await listWays(db)).map(({ type }) => type);

async function sameVault(db: VaultDatabase, opening: Surroundings, master: Uint8Array) {
  const taken = await masterOf(db, opening);
  expect(master).toEqual(taken.master);
}

test('a PIN opens the vault that the words open', async () => {
  const { db, opening, take } = await withPin();
  const taken = await take(pin);
  if (!taken.ok) throw new Error(taken.fault);
  await sameVault(db, opening, taken.value.master);
  expect((await openVaultWith(db, taken.value, opening)).ok).toBe(true);
});

test('a wrong PIN and a server that is not reached open nothing, and cost the words no try', async () => {
  const { db, keeper, take } = await withPin();
  for (let tries = 0; tries < 3; tries += 1) {
    expect(await take('493029')).toEqual({ ok: false, fault: 'wrong_pin' });
  }
  keeper.state.fault = 'no_signal';
  expect(await take(pin)).toEqual({ ok: false, fault: 'no_signal' });
  expect((await readMark(db, 'attempts'))?.tries).toBe(0);
});

test('when the server has destroyed its share, the PIN goes from the phone and the words stay', async () => {
  const { db, keeper, take, opening } = await withPin();
  keeper.state.fault = 'pin_gone';
  expect(await take(pin)).toEqual({ ok: false, fault: 'pin_gone' });
  expect(await kindsOf(db)).toEqual(['passphrase']);
  await masterOf(db, opening);
});

test('another PIN takes the place of the first, whose share is named to be dropped', async () => {
  const { db, opening, keeper, take } = await withPin();
  const opened = await masterOf(db, opening);
  const added = await addPin(db, { pin: '805714', opened }, opening.deps, keeper.add);
  expect(added).toEqual({ ok: true, value: ['1'] });
  expect(await kindsOf(db)).toEqual(['passphrase', 'pin']);
  expect((await take(pin)).ok).toBe(false);
  expect((await take('805714')).ok).toBe(true);
});

test('without a signal no PIN is added', async () => {
  const { db, opening } = await makeVaultOnDisk();
  const opened = await masterOf(db, opening);
  const silent = async () => fail('no_signal' as const);
  const added = await addPin(db, { pin, opened }, opening.deps, silent);
  expect(added).toEqual({ ok: false, fault: 'no_signal' });
  expect(await kindsOf(db)).toEqual(['passphrase']);
});

test('a passkey opens nothing before it was rehearsed, and the vault of the words afterwards', async () => {
  const { db, opening, answered } = await withPasskey();
  const before = await takeMasterByPasskey(db, answered(), opening);
  expect(before).toEqual({ ok: false, fault: 'wrong_passkey' });
  expect((await listWays(db)).map(({ counts }) => counts)).toEqual([true, false]);
  const other = { credentialId: 'AAAA', output: makeMasterKey(crypto) };
  expect((await rehearsePasskey(db, other, crypto)).ok).toBe(false);
  expect((await rehearsePasskey(db, answered(), crypto)).ok).toBe(true);
  const taken = await takeMasterByPasskey(db, answered(), opening);
  if (!taken.ok) throw new Error(taken.fault);
  await sameVault(db, opening, taken.value.master);
});

test('the last way that works without a signal stays, whatever else there is', async () => {
  const { db, opening, slot, answered } = await withPasskey();
  const keeper = makeKeeper();
  const opened = await masterOf(db, opening);
  await addPin(db, { pin, opened }, opening.deps, keeper.add);
  const wordsId = (await listWays(db))[0]?.id ?? '';
  expect(await removeWay(db, wordsId)).toEqual({ ok: false, fault: 'last_way' });
  await rehearsePasskey(db, answered(), crypto);
  expect((await removeWay(db, wordsId)).ok).toBe(true);
  expect(await removeWay(db, slot.id)).toEqual({ ok: false, fault: 'last_way' });
  expect(await kindsOf(db)).toEqual(['passkey', 'pin']);
});

test('new words open the vault and the old ones do not', async () => {
  const { db, opening } = await makeVaultOnDisk();
  const opened = await masterOf(db, opening);
  await changeWords(db, { words: 'five other words than before', opened }, opening.deps);
  expect(await kindsOf(db)).toEqual(['passphrase']);
  expect(await takeMaster(db, vaultWords, opening)).toEqual({ ok: false, fault: 'wrong_words' });
  expect((await takeMaster(db, 'five other words than before', opening)).ok).toBe(true);
});

test('two tabs that add a way at one moment both keep theirs', async () => {
  const { db, opening } = await makeVaultOnDisk();
  const keeper = makeKeeper();
  const opened = await masterOf(db, opening);
  const answer = {
    credentialId: 'AAAA',
    salt: makePasskeySalt(crypto),
    output: makeMasterKey(crypto),
  };
  await Promise.all([
    addPasskey(db, { answer, opened }, crypto),
    addPin(db, { pin, opened }, opening.deps, keeper.add),
    openVaultWith(db, await masterOf(db, opening), { ...opening, build: 2 }),
  ]);
  expect((await kindsOf(db)).sort()).toEqual(['passkey', 'passphrase', 'pin']);
  expect((await readMark(db, 'vault'))?.build).toBe(2);
});

test('T-slot-7: ten wrong words take the PIN and the passkey with them', async () => {
  const { db, opening, answered } = await withPasskey();
  await rehearsePasskey(db, answered(), crypto);
  for (let tries = 0; tries < 10; tries += 1) {
    opening.time.now += 2 * 3_600_000;
    await takeMaster(db, 'five words that open nothing', opening);
  }
  expect(await kindsOf(db)).toEqual([]);
  expect((await takeMasterByPasskey(db, answered(), opening)).ok).toBe(false);
});
