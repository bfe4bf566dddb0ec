import { expect, test } from 'vitest';
import { days } from '../../src/domain/clock.ts';
import { eraseRecords } from '../../sync-server/exchange/erase.ts';
import { change, makeRecord, movePlace, togglePatch, toggleRole } from '../support/sim-acts.ts';
import { endWell } from '../support/sim-check.ts';
import type { SimDevice } from '../support/sim-device.ts';
import { saveIn } from '../support/sim-device.ts';
import { readServer } from '../support/sim-log.ts';
import {
  answersOn,
  askForPage,
  heldOn,
  readOnly,
  resultsOf,
  rounds,
  start,
  tabOn,
  versionsOn,
} from '../support/sim-moments.ts';
import { noteSaves, type World } from '../support/sim-world.ts';

const say = (world: World, device: SimDevice, record: string, words: string) =>
  change(world, device, record, () => [['landmark', words]]);

const make = (world: World, device: SimDevice, place = 'patch:elm') =>
  makeRecord(world, device, place, [['landmark', 'first']]);

test('17 when a role that shows more is taken away, the words it showed leave the phone', async () => {
  const { world, phones } = await start(['ade', 'wyn', 'sal']);
  const [ade, wyn, sal] = phones;
  const record = await makeRecord(world, wyn, 'patch:elm', [['place_address', '1 Example Row']]);
  await toggleRole(world, ade, 'sal', 'officer');
  await rounds(phones);
  await rounds([sal]);
  expect(await versionsOn(sal, record, 'place_address')).toEqual(['1 Example Row']);
  await toggleRole(world, ade, 'sal', 'supervisor');
  await rounds([ade]);
  expect((await askForPage(sal)).gone).toContain('patch:elm');
  await rounds([sal, sal]);
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
