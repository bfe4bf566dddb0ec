import { expect, test } from 'vitest';
import { type Directive, wipeContext } from '../../src/domain/protocol.ts';
import type { VaultDatabase } from '../../src/storage/database.ts';
import { readMark } from '../../src/storage/marks.ts';
import { unlockVault } from '../../src/storage/unlocking.ts';
import { finishWipe } from '../../src/storage/wipe.ts';
import { takeDirectives } from '../../src/sync/directives.ts';
import { confirmWipes } from '../../src/sync/wiped.ts';
import { keysFrom, makeKeyMaterial } from '../../sync-server/keys/keys.ts';
import { cheapStretch } from '../support/cheap-stretch.ts';
import { makeRecord } from '../support/sim-acts.ts';
import {
  depositLocked,
  lockDevice,
  openDisk,
  roundOf,
  type SimDevice,
  wireDeps,
} from '../support/sim-device.ts';
import { rounds, start, tabOn } from '../support/sim-moments.ts';
import { seededRandom } from '../support/sim-random.ts';
import type { World } from '../support/sim-world.ts';

const { crypto } = globalThis;

/** An administrator wipes a phone. */
const revoke = ({ server }: World, { device }: SimDevice): Promise<void> =>
  server
    .tools()
    .store.write(server.org, ({ accounts }) => accounts.revokeDevices([device], server.clock.at));

/** A phone with records to read, a save that waits and something half typed. */
async function startFull() {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  await makeRecord(world, ola, 'patch:elm', [['landmark', 'first']]);
  await rounds([ola, wyn]);
  return { world, wyn, ola };
}

async function keepDraft(phone: SimDevice): Promise<void> {
  const draft = { id: 'd1', form: 'incident', record: 'r1', contents: 'half typed', at: 1 };
  expect(await (await tabOn(phone)).desk.keepDraft(draft)).toEqual({ ok: true, value: null });
}

const opens = async (db: VaultDatabase): Promise<string> => {
  const world = { deps: { crypto, stretch: cheapStretch }, now: () => 0, build: 1 };
  const unlocked = await unlockVault(db, 'kettle garden violet otter footpath', world);
  return unlocked.ok ? 'open' : unlocked.fault;
};

const confirm = (phone: SimDevice, gone: VaultDatabase[], living: number): Promise<boolean> =>
  confirmWipes(wireDeps(phone, crypto).transport, { gone, living });

test('T-wipe-1 what a wiped phone could read is gone, and what waits on it is sent and held', async () => {
  const { world, wyn } = await startFull();
  await makeRecord(world, wyn, 'patch:elm', []);
  await keepDraft(wyn);
  await revoke(world, wyn);
  await roundOf(wyn);
  await lockDevice(wyn);
  const db = await openDisk(wyn);
  expect(await finishWipe(db)).toBe(true);
  for (const rows of [db.records, db.packs, db.blocks]) expect(await rows.count()).toBe(0);
  expect((await db.marks.toArray()).filter(({ box }) => box !== undefined)).toEqual([]);
  expect((await readMark(db, 'vault'))?.slots).toEqual([]);
  expect(await opens(db)).toBe('closed_for_good');
  const saves = await db.outbox.toArray();
  expect(saves.map(({ copy, offer }) => [copy.length, offer])).toEqual([[0, 0]]);
  expect(new Set(saves[0]?.receipts.map(({ result }) => result))).toEqual(new Set(['held']));
  const drafts = await db.drafts.toArray();
  expect(drafts.map(({ copy, box }) => [copy.length, box.length > 0])).toEqual([[0, true]]);
  db.close();
});

test('T-wipe-2 a locked phone hears it too, without any key', async () => {
  const { world, wyn } = await startFull();
  await makeRecord(world, wyn, 'patch:elm', []);
  await lockDevice(wyn);
  await revoke(world, wyn);
  await depositLocked(wyn);
  const db = await openDisk(wyn);
  expect(await finishWipe(db)).toBe(true);
  const saves = await db.outbox.toArray();
  expect(saves.map(({ offer }) => offer)).toEqual([0]);
  expect(await opens(db)).toBe('closed_for_good');
  db.close();
});

test('T-wipe-3 a word that is forged, for another device or of another site wipes nothing', async () => {
  const { world, wyn, ola } = await startFull();
  await lockDevice(wyn);
  const db = await openDisk(wyn);
  const { keys } = world.server;
  const stranger = keysFrom(makeKeyMaterial(seededRandom(7), 0));
  const word = (device: string, signer: typeof keys): Directive => {
    const [nonce, issuedAt] = [`${device}.1`, '2026-11-25T09:00:00.000Z'];
    const sig = signer.signAsSite(wipeContext(device, nonce, issuedAt));
    return { kind: 'wipe', device, nonce, issuedAt, sig };
  };
  const good = word(wyn.device, keys);
  const forged = [
    word(ola.device, keys),
    word(wyn.device, stranger),
    { ...good, nonce: 'another' },
    { ...good, sig: word(ola.device, keys).sig },
    { ...good, sig: 'nonsense' },
  ];
  await takeDirectives(db, forged, crypto);
  expect(await finishWipe(db)).toBe(false);
  expect(await opens(db)).toBe('open');
  await takeDirectives(db, [good], crypto);
  expect(await finishWipe(db)).toBe(true);
  db.close();
});

test('F54 a battery that dies during the wipe leaves the old vault, and the next look brings it to its end', async () => {
  const { world, wyn } = await startFull();
  await keepDraft(wyn);
  await revoke(world, wyn);
  await roundOf(wyn);
  await lockDevice(wyn);
  const dying = await openDisk(wyn);
  Object.assign(dying.blocks, { clear: () => Promise.reject(new Error('The battery is empty')) });
  await expect(finishWipe(dying)).rejects.toThrow('The battery is empty');
  dying.close();
  const db = await openDisk(wyn);
  expect(await db.records.count()).toBeGreaterThan(0);
  expect(await opens(db)).toBe('open');
  expect(await finishWipe(db)).toBe(true);
  expect(await db.records.count()).toBe(0);
  expect(await db.drafts.count()).toBe(1);
  db.close();
});

test('F53 a phone that loses its signal half-way keeps what waits, sends it later, and lets go once a backup has it', async () => {
  const { world, wyn } = await startFull();
  await revoke(world, wyn);
  await roundOf(wyn);
  wyn.wire.isDown = true;
  await makeRecord(world, wyn, 'patch:elm', []);
  await lockDevice(wyn);
  const db = await openDisk(wyn);
  expect(await finishWipe(db)).toBe(true);
  expect(await confirm(wyn, [db], 0)).toBe(false);
  wyn.wire.isDown = false;
  expect(await confirm(wyn, [db], 0)).toBe(false);
  expect((await db.outbox.toArray()).map(({ offer }) => offer)).toEqual([1]);
  await depositLocked(wyn);
  const [save] = await db.outbox.toArray();
  expect(new Set(save?.receipts.map(({ result }) => result))).toEqual(new Set(['held']));
  expect(await confirm(wyn, [db], 0)).toBe(false);
  const { org, tools } = world.server;
  const pos = save?.receipts.at(-1)?.pos ?? 0;
  await tools().store.write(org, ({ setSafe }) => setSafe(pos));
  expect(await confirm(wyn, [db], 0)).toBe(true);
  db.close();
});

test('T-wipe-5 while another vault lives on the phone nothing of it is touched, and the rest waits for it', async () => {
  const { world, wyn, ola } = await startFull();
  await makeRecord(world, ola, 'patch:elm', []);
  for (const phone of [wyn, ola]) await lockDevice(phone);
  await revoke(world, wyn);
  await depositLocked(wyn);
  const [mine, theirs] = [await openDisk(wyn), await openDisk(ola)];
  const before = await theirs.outbox.toArray();
  expect([await finishWipe(mine), await finishWipe(theirs)]).toEqual([true, false]);
  expect(await confirm(wyn, [mine], 1)).toBe(false);
  expect((await readMark(mine, 'wipe'))?.released).toBe(true);
  expect(await theirs.outbox.toArray()).toEqual(before);
  expect(await opens(theirs)).toBe('open');
  await revoke(world, ola);
  expect(await confirm(wyn, [mine], 1)).toBe(false);
  await depositLocked(ola);
  await finishWipe(theirs);
  expect(await confirm(ola, [mine, theirs], 0)).toBe(false);
  const pos = (await theirs.outbox.toArray()).flatMap(({ receipts }) => receipts).at(-1)?.pos ?? 0;
  await world.server.tools().store.write(world.server.org, ({ setSafe }) => setSafe(pos));
  expect(await confirm(ola, [mine, theirs], 0)).toBe(true);
  for (const db of [mine, theirs]) db.close();
});
