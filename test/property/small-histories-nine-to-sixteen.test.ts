import { expect, test } from 'vitest';
import { days } from '../../src/domain/clock.ts';
import { DepositAnswer } from '../../src/domain/protocol.ts';
import { versionsOver } from '../../src/storage/desk.ts';
import { readMark } from '../../src/storage/marks.ts';
import { settleDeposit } from '../../src/storage/outbox.ts';
import { runNightly } from '../../sync-server/exchange/nightly.ts';
import { change, makeRecord, movePlace, togglePatch, viewOn } from '../support/sim-acts.ts';
import { endWell } from '../support/sim-check.ts';
import type { SimDevice } from '../support/sim-device.ts';
import { cloneDevice, roundOf, saveIn } from '../support/sim-device.ts';
import {
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
