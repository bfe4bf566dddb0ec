import { expect, test } from 'vitest';
import { days } from '../../src/domain/clock.ts';
import { DepositAnswer, PROTOCOL_VERSION } from '../../src/domain/protocol.ts';
import { readMark } from '../../src/storage/marks.ts';
import { nextDeposit } from '../../src/storage/outbox.ts';
import { change, makeRecord, togglePatch } from '../support/sim-acts.ts';
import { endWell } from '../support/sim-check.ts';
import type { SimDevice } from '../support/sim-device.ts';
import {
  cloneDevice,
  depositLocked,
  lockDevice,
  openDisk,
  wireDeps,
} from '../support/sim-device.ts';
import { readServer } from '../support/sim-log.ts';
import {
  answersOn,
  askForPage,
  resultsOf,
  rounds,
  start,
  tabOn,
  versionsThere,
  waitingOn,
} from '../support/sim-moments.ts';
import type { World } from '../support/sim-world.ts';

const say = (world: World, device: SimDevice, record: string, words: string) =>
  change(world, device, record, () => [['landmark', words]]);

const make = (world: World, device: SimDevice, place = 'patch:elm') =>
  makeRecord(world, device, place, [['landmark', 'first']]);

test('1 after a restore, an edit that comes before the one it replaces is no second version', async () => {
  const { world, phones } = await start(['wyn', 'ola'], { backups: true });
  const [wyn, ola] = phones;
  const record = await make(world, wyn);
  await rounds(phones);
  const backup = await world.server.backUp();
  await say(world, wyn, record, 'second');
  await rounds(phones);
  await say(world, ola, record, 'third');
  await rounds(phones);
  await backup.restore();
  await rounds([ola, wyn, ola]);
  expect(await versionsThere(world, record, 'landmark')).toEqual(['third']);
  await endWell(world);
});

test('2 a save is kept however old it is until a verified backup covers it', async () => {
  const { world, phones } = await start(['wyn'], { backups: true });
  const [wyn] = phones;
  const backup = await world.server.backUp();
  const record = await make(world, wyn);
  await rounds(phones);
  world.server.clock.at += days(60);
  await rounds(phones);
  await backup.restore();
  await endWell(world);
  expect(await versionsThere(world, record, 'landmark')).toEqual(['first']);
});

test('2 a chain whose earlier save was let go after a verified backup goes on, and the loss is on record', async () => {
  const { world, phones } = await start(['wyn'], { backups: true });
  const [wyn] = phones;
  const backup = await world.server.backUp();
  await make(world, wyn);
  await rounds(phones);
  world.server.clock.at += days(60);
  const page = await askForPage(wyn);
  await (await tabOn(wyn)).feed.take({ ...page, safe: 10_000 });
  expect(await answersOn(wyn)).toEqual([]);
  const later = await make(world, wyn);
  await backup.restore();
  await rounds([wyn, wyn]);
  expect(await versionsThere(world, later, 'landmark')).toEqual(['first']);
  const { envelopes } = await readServer(world);
  expect([...envelopes.values()].map((one) => one.prevLost)).toEqual([true]);
});

test('2 a save that comes before the one it follows is not taken, and the earlier one is asked for', async () => {
  const { world, phones } = await start(['wyn'], { backups: true });
  const [wyn] = phones;
  const backup = await world.server.backUp();
  const record = await make(world, wyn);
  await say(world, wyn, record, 'second');
  await rounds(phones);
  await backup.restore();
  const tab = await tabOn(wyn);
  const [first, second] = (await tab.vault.db.outbox.toArray()).sort((a, b) => a.n - b.n);
  if (!first || !second) throw new Error('There are no saves.');
  const { epoch } = await world.server.read((transaction) => transaction.organisation());
  await tab.vault.db.outbox.update(second.id, { offer: 1 });
  const offers = (await nextDeposit(tab.vault.db, 1))?.offers ?? [];
  const request = { protocol: PROTOCOL_VERSION, epoch, device: wyn.device, waiting: 1, offers };
  const { transport } = wireDeps(wyn, tab.vault.crypto);
  const answer = await transport.post('/api/deposit', request, DepositAnswer);
  const gap = { answer: 'gap', id: second.id, want: first.id };
  expect(answer).toMatchObject({ value: { answers: [gap] } });
  expect(await world.server.record(record)).toBeNull();
  await endWell(world);
});

test('3 what a cloned phone writes under the same number arrives beside what the first wrote', async () => {
  const { world, phones } = await start(['wyn']);
  const [wyn] = phones;
  const record = await make(world, wyn);
  await rounds(phones);
  const copy = await cloneDevice(wyn, 'copy');
  world.devices.push(copy);
  await say(world, wyn, record, 'by the first');
  await say(world, copy, record, 'by the copy');
  await rounds([wyn, copy]);
  const there = await versionsThere(world, record, 'landmark');
  expect(there?.sort()).toEqual(['by the copy', 'by the first']);
  await endWell(world);
});

test('4 a cloned phone goes on under a name of its own while it is locked, and signs nothing again', async () => {
  const { world, phones } = await start(['wyn']);
  const [wyn] = phones;
  const record = await make(world, wyn);
  await rounds(phones);
  const copy = await cloneDevice(wyn, 'copy');
  world.devices.push(copy);
  await say(world, wyn, record, 'by the first');
  await say(world, copy, record, 'by the copy');
  const before = [...copy.saved];
  await rounds([wyn]);
  await lockDevice(copy);
  await depositLocked(copy);
  const db = await openDisk(copy);
  expect((await readMark(db, 'chain'))?.device).toMatch(`${copy.device}~`);
  expect(await db.outbox.toCollection().primaryKeys()).toEqual(before.sort());
  db.close();
  await say(world, copy, record, 'later, by the copy');
  await endWell(world);
});

test('5 a change that was received is not judged again after a restore', async () => {
  const { world, phones } = await start(['ade', 'wyn', 'ola'], { backups: true });
  const [ade, wyn, ola] = phones;
  const record = await make(world, wyn);
  await rounds(phones);
  const backup = await world.server.backUp();
  await say(world, ola, record, 'written with the right to');
  await rounds(phones);
  await togglePatch(world, ade, 'ola', 'elm');
  await rounds(phones);
  await backup.restore();
  await rounds([ola, wyn, ade, ola]);
  expect(await versionsThere(world, record, 'landmark')).toEqual(['written with the right to']);
  expect((await tabOn(ola)).desk.attention.value).toEqual([]);
  await endWell(world);
});

test('6 an edit that comes before its record waits for it and is then applied', async () => {
  const { world, phones } = await start(['wyn', 'ola'], { backups: true });
  const [wyn, ola] = phones;
  const backup = await world.server.backUp();
  const record = await make(world, wyn);
  await rounds(phones);
  await say(world, ola, record, 'second');
  await backup.restore();
  await rounds([ola]);
  expect(await resultsOf(world, record, 'landmark')).toEqual(['not there', 'waiting']);
  await rounds([wyn, ola]);
  expect(await resultsOf(world, record, 'landmark')).toEqual(['ok', 'ok']);
  await endWell(world);
});

test('7 a change that waits for its record holds up nothing behind it', async () => {
  const { world, phones } = await start(['wyn', 'ola'], { backups: true });
  const [wyn, ola] = phones;
  const backup = await world.server.backUp();
  const record = await make(world, wyn);
  await rounds(phones);
  await say(world, ola, record, 'second');
  const other = await make(world, ola);
  await backup.restore();
  await rounds([ola]);
  expect(await resultsOf(world, other, 'landmark')).toEqual(['ok']);
  expect(await waitingOn(ola)).toBe(0);
  await endWell(world);
});

test('8 a locked phone with nothing to send hears of a restore and brings back what it keeps', async () => {
  const { world, phones } = await start(['wyn'], { backups: true });
  const [wyn] = phones;
  const backup = await world.server.backUp();
  const record = await make(world, wyn);
  await rounds(phones);
  await backup.restore();
  await lockDevice(wyn);
  await depositLocked(wyn);
  expect(await versionsThere(world, record, 'landmark')).toEqual(['first']);
  await endWell(world);
});
