import { expect, test } from 'vitest';
import { days } from '../../src/domain/clock.ts';
import { DepositAnswer } from '../../src/domain/protocol.ts';
import { versionsOver } from '../../src/storage/desk.ts';
import { readMark } from '../../src/storage/marks.ts';
import { settleDeposit } from '../../src/storage/outbox.ts';
import { eraseRecords } from '../../sync-server/exchange/erase.ts';
import { runNightly } from '../../sync-server/exchange/nightly.ts';
import {
  change,
  makeRecord,
  movePlace,
  togglePatch,
  toggleRole,
  viewOn,
} from '../support/sim-acts.ts';
import { endWell } from '../support/sim-check.ts';
import type { SimDevice } from '../support/sim-device.ts';
import {
  cloneDevice,
  depositLocked,
  lockDevice,
  openDisk,
  roundOf,
  saveIn,
} from '../support/sim-device.ts';
import { readServer } from '../support/sim-log.ts';
import {
  answersOn,
  askForPage,
  heldOn,
  readOnly,
  resultsOf,
  rounds,
  sendOnly,
  start,
  tabOn,
  versionsOn,
  versionsThere,
  waitingOn,
} from '../support/sim-moments.ts';
import { addDevice, noteSaves, type World } from '../support/sim-world.ts';

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

test('9 a late word of an old history does not take a phone back to it', async () => {
  const { world, phones } = await start(['wyn'], { backups: true });
  const [wyn] = phones;
  const record = await make(world, wyn);
  await rounds(phones);
  const backup = await world.server.backUp();
  await backup.restore();
  wyn.wire.plan.push('lose_answer');
  await roundOf(wyn);
  const late = wyn.wire.lost[0]?.text ?? '';
  expect(late).toContain('"answer":"epoch"');
  await roundOf(wyn);
  await backup.restore();
  await roundOf(wyn);
  const tab = await tabOn(wyn);
  const now = (await readMark(tab.vault.db, 'sender'))?.epoch;
  await settleDeposit(tab.vault.db, DepositAnswer.parse(JSON.parse(late)), new Set(), 'LATE');
  expect(await tab.feed.take({ answer: 'epoch', ...JSON.parse(late) })).toMatchObject({
    value: 'stale',
  });
  expect((await readMark(tab.vault.db, 'sender'))?.epoch).toBe(now);
  expect(await versionsThere(world, record, 'landmark')).toEqual(['first']);
  await endWell(world);
});

test('10 own words stay on screen between the answer and the next page, without what they replaced', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  const record = await make(world, wyn);
  await rounds(phones);
  await say(world, ola, record, 'second');
  await sendOnly(ola);
  expect(await versionsOn(ola, record, 'landmark')).toEqual(['second']);
  await readOnly(ola);
  expect(await versionsOn(ola, record, 'landmark')).toEqual(['second']);
  await endWell(world);
});

test('11 a phone hears of its words that its clone has sent', async () => {
  const { world, phones } = await start(['wyn']);
  const [wyn] = phones;
  const record = await make(world, wyn);
  const copy = await cloneDevice(wyn, 'copy');
  world.devices.push(copy);
  await rounds([copy]);
  await readOnly(wyn);
  expect(await waitingOn(wyn)).toBe(0);
  expect((await tabOn(wyn)).desk.sending.value.get(record)?.state).toBe('received');
  await endWell(world);
});

test('12 a plain edit leaves the version beside it alone', async () => {
  const { world, phones } = await start(['wyn', 'ola', 'sal']);
  const [wyn, ola, sal] = phones;
  const record = await make(world, wyn);
  await rounds(phones);
  await say(world, wyn, record, 'by the warden');
  await say(world, ola, record, 'by the officer');
  await rounds([wyn, ola, sal]);
  const view = await viewOn(sal, record);
  if (view === null || view === 'crashed') throw new Error('There is no view.');
  const [shown] = versionsOver(view, 'landmark');
  const beside = view.fields.landmark?.heads.filter((head) => head.op !== shown) ?? [];
  await say(world, sal, record, 'by the supervisor');
  await rounds(phones);
  const there = await versionsThere(world, record, 'landmark');
  expect(there?.sort()).toEqual(['by the supervisor', beside[0]?.value].sort());
  await endWell(world);
});

test('12 a version that arrives while a box is open is not replaced by what is then saved', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  const record = await make(world, wyn);
  await rounds(phones);
  const view = await viewOn(wyn, record);
  if (view === null || view === 'crashed') throw new Error('There is no view.');
  const over = versionsOver(view, 'landmark');
  await say(world, ola, record, 'arrives meanwhile');
  await rounds([ola, wyn]);
  const tab = await tabOn(wyn);
  const edit = { type: 'incident', record, field: 'landmark', value: 'typed meanwhile', over };
  await saveIn(wyn, tab, [edit]);
  await noteSaves(world, wyn, tab);
  await rounds(phones);
  const there = await versionsThere(world, record, 'landmark');
  expect(there?.sort()).toEqual(['arrives meanwhile', 'typed meanwhile']);
  await endWell(world);
});

test('13 a turned away edit in a run does not bring back what it had replaced', async () => {
  const { world, phones } = await start(['ade', 'wyn', 'ola']);
  const [ade, wyn, ola] = phones;
  const record = await make(world, wyn);
  await rounds(phones);
  await say(world, ola, record, 'second');
  await togglePatch(world, ade, 'ola', 'elm');
  await rounds([ade]);
  ola.wire.plan.push('lose_answer');
  await sendOnly(ola);
  await say(world, ola, record, 'third');
  await togglePatch(world, ade, 'ola', 'elm');
  await rounds([ade, ola]);
  expect(await resultsOf(world, record, 'landmark')).toEqual(['ok', 'held', 'ok']);
  expect(await versionsThere(world, record, 'landmark')).toEqual(['third']);
  await endWell(world);
});

test('14 a record that moves between two patches one holds never leaves the list', async () => {
  const { world, phones } = await start(['wyn', 'ola', 'sal']);
  const [wyn, ola, sal] = phones;
  const record = await make(world, wyn);
  await rounds(phones);
  await movePlace(world, sal, record, 'oak');
  await rounds([sal]);
  const tab = await tabOn(ola);
  ola.wire.limit = 1;
  for (let more = true; more; ) {
    const page = await askForPage(ola);
    await tab.feed.take(page);
    expect(tab.desk.entry(record)?.id).toBe(record);
    more = page.more;
  }
  await endWell(world);
});

test('15 compaction during a first reading does not start it again', async () => {
  const { world, phones } = await start(['wyn', 'sal']);
  const [wyn, sal] = phones;
  const records = [];
  for (let count = 0; count < 6; count += 1) records.push(await make(world, wyn));
  await rounds(phones);
  for (const record of records.slice(0, 3)) await movePlace(world, sal, record, 'oak');
  await rounds([sal, wyn]);
  await runNightly(world.server.tools(), world.server.org);
  const fresh = await addDevice(world, 'ola');
  fresh.wire.limit = 3;
  const tab = await tabOn(fresh);
  await tab.feed.take(await askForPage(fresh, { epoch: null }).catch(() => epochOf(world)));
  let pages = 0;
  for (let more = true; more; pages += 1) {
    const page = await askForPage(fresh);
    expect(page.reset).toEqual({});
    await tab.feed.take(page);
    more = page.more;
    world.server.clock.at += days(31);
    await runNightly(world.server.tools(), world.server.org);
  }
  expect(pages).toBeGreaterThan(3);
  await endWell(world);
});

const epochOf = async (world: World) => {
  const { epoch } = await world.server.read((transaction) => transaction.organisation());
  return { answer: 'epoch' as const, now: epoch, asked: null };
};

test('16 when a patch is taken away its records leave the phone, and only they', async () => {
  const { world, phones } = await start(['ade', 'wyn', 'wes', 'ola']);
  const [ade, wyn, wes, ola] = phones;
  const going = await make(world, wyn);
  const staying = await make(world, wes, 'patch:oak');
  const own = await make(world, ola);
  await rounds(phones);
  await rounds([ola]);
  await togglePatch(world, ade, 'ola', 'elm');
  await rounds([ade, ola, ola]);
  const held = await heldOn(ola);
  expect(held).not.toContain(going);
  expect(held).toEqual(expect.arrayContaining([staying, own]));
  await endWell(world);
});

test('17 when a role that shows more is taken away, the words it showed leave the phone', async () => {
  const { world, phones } = await start(['ade', 'wyn', 'sal']);
  const [ade, wyn, sal] = phones;
  const record = await makeRecord(world, wyn, 'patch:elm', [['place_address', '1 Example Row']]);
  await toggleRole(world, ade, 'sal', 'officer');
  await rounds(phones);
  await rounds([sal]);
  expect(await versionsOn(sal, record, 'place_address')).toEqual(['1 Example Row']);
  await toggleRole(world, ade, 'sal', 'supervisor');
  await rounds([ade, sal, sal]);
  expect(await versionsOn(sal, record, 'status')).toHaveLength(1);
  expect(await versionsOn(sal, record, 'place_address')).toBeNull();
  await endWell(world);
});

test('18 reading a restored history to its end leaves own words under way on screen', async () => {
  const { world, phones } = await start(['wyn', 'ola'], { backups: true });
  const [wyn, ola] = phones;
  const record = await make(world, wyn);
  await rounds(phones);
  const backup = await world.server.backUp();
  await say(world, ola, record, 'second');
  await rounds([ola]);
  await backup.restore();
  await readOnly(ola);
  expect(await versionsOn(ola, record, 'landmark')).toEqual(['second']);
  await rounds([ola]);
  expect(await versionsOn(ola, record, 'landmark')).toEqual(['second']);
  await endWell(world);
});

test('19 a record of one’s own that a restore has lost stays on screen until it is back', async () => {
  const { world, phones } = await start(['wyn'], { backups: true });
  const [wyn] = phones;
  const backup = await world.server.backUp();
  const record = await make(world, wyn);
  await rounds([wyn, wyn]);
  await backup.restore();
  await readOnly(wyn);
  expect(await versionsOn(wyn, record, 'landmark')).toEqual(['first']);
  expect((await tabOn(wyn)).desk.entry(record)?.id).toBe(record);
  await endWell(world);
});

test('20 an erased record that a phone offers again stays erased', async () => {
  const { world, phones } = await start(['wyn', 'ola'], { backups: true });
  const [wyn, ola] = phones;
  const record = await make(world, wyn);
  await rounds(phones);
  await say(world, ola, record, 'second');
  await rounds([ola]);
  const backup = await world.server.backUp();
  world.erased.add(record);
  await eraseRecords(world.server.tools(), world.server.org, [record], 'dpo');
  await backup.restore();
  await rounds([wyn, ola, wyn, ola]);
  expect(await world.server.record(record)).toBeNull();
  expect(await versionsOn(wyn, record, 'landmark')).toBeNull();
  expect(await answersOn(wyn)).toEqual([]);
  await endWell(world);
});

test('21 when a creation is turned away, what waited for it is held too', async () => {
  const { world, phones } = await start(['ade', 'wyn', 'wyn'], { backups: true });
  const [ade, one, two] = phones;
  const backup = await world.server.backUp();
  const record = await make(world, one);
  one.wire.plan.push('lose_answer');
  await rounds([one, two]);
  await say(world, two, record, 'second');
  await toggleRole(world, ade, 'wyn', 'warden');
  await rounds([ade]);
  await backup.restore();
  await rounds([two]);
  expect(await resultsOf(world, record, 'landmark')).toEqual(['not there', 'waiting']);
  await rounds([one, two]);
  expect(await resultsOf(world, record, 'landmark')).toEqual(['held', 'held']);
  await endWell(world);
});

test('22 pages that end in the middle of one save bring all of it', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  const tab = await tabOn(wyn);
  const records = [1, 2, 3, 4].map(() => tab.desk.makeRecordId());
  const edits = records.flatMap((record) => [
    { type: 'incident', record, field: 'scope', value: 'patch:elm', over: [] },
    { type: 'incident', record, field: 'recorded_by', value: 'wyn', over: [] },
  ]);
  await saveIn(wyn, tab, edits);
  await noteSaves(world, wyn, tab);
  ola.wire.limit = 1;
  await rounds([wyn, ola]);
  expect(await heldOn(ola)).toEqual(expect.arrayContaining(records));
  await endWell(world);
});

test('23 words from a phone whose clock runs ahead keep the stamp they were received with', async () => {
  const { world, phones } = await start(['wyn', 'ola'], { backups: true });
  const [wyn, ola] = phones;
  const record = await make(world, ola);
  await rounds([ola, wyn]);
  const backup = await world.server.backUp();
  wyn.clock.skew = days(20);
  await say(world, ola, record, 'by the officer');
  await change(world, wyn, record, () => [['account_text/', 'from the future']]);
  await rounds([wyn, ola]);
  const stamps = async () =>
    (await readServer(world)).log.map(({ op, at }) => `${op} ${at}`).sort();
  const before = await stamps();
  world.server.clock.at += days(1);
  await backup.restore();
  await rounds([ola, wyn]);
  expect(await stamps()).toEqual(before);
  await endWell(world);
});

test('24 a change received long ago whose record was erased is gone, not turned away, after a restore', async () => {
  const { world, phones } = await start(['wyn', 'ola'], { backups: true });
  const [wyn, ola] = phones;
  const before = await world.server.backUp();
  const record = await make(world, wyn);
  await rounds(phones);
  await say(world, ola, record, 'second');
  await before.restore();
  await rounds([ola]);
  const whileWaiting = await world.server.backUp();
  await rounds([wyn, ola]);
  expect(await resultsOf(world, record, 'landmark')).toEqual(['ok', 'ok']);
  world.erased.add(record);
  await eraseRecords(world.server.tools(), world.server.org, [record], 'dpo');
  await whileWaiting.restore();
  await rounds([ola]);
  expect(await resultsOf(world, record, 'landmark')).toEqual(['not there', 'gone']);
  expect((await tabOn(ola)).desk.attention.value).toEqual([]);
  await endWell(world);
});

test('25 a mark to sweep does not outlive its scope', async () => {
  const { world, phones } = await start(['ade', 'wyn', 'ola', 'sal', 'sal']);
  const [ade, wyn, ola, sal, other] = phones;
  const record = await make(world, wyn);
  await togglePatch(world, ade, 'ola', 'ash');
  await rounds(phones);
  await movePlace(world, sal, record, 'oak');
  await movePlace(world, other, record, 'ash');
  await rounds([sal, other, ola]);
  const tab = await tabOn(ola);
  const page = await askForPage(ola);
  const level = page.cursors['patch:oak']?.level ?? [];
  const turned = { ...page, rows: [], results: [], cursors: {}, more: true };
  await tab.feed.take({ ...turned, reset: { 'patch:oak': level } });
  const from = tab.feed.pullRequest(1).cursors;
  await tab.feed.take({ ...turned, from, gone: ['patch:oak'] });
  const { 'patch:oak': _, ...cursors } = page.cursors;
  await tab.feed.take({ ...page, from: tab.feed.pullRequest(1).cursors, cursors, rows: [] });
  expect(await heldOn(ola)).toContain(record);
  await endWell(world);
});
