import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/domain/json.ts';
import { showKey } from '../../src/domain/show.ts';
import {
  addEntry,
  change,
  makeRecord,
  moveState,
  setDanger,
  togglePatch,
  toggleType,
  viewOn,
  writeLandmark,
} from '../support/sim-acts.ts';
import { endWell, lookAt } from '../support/sim-check.ts';
import {
  depositLocked,
  lockDevice,
  openTab,
  roundOf,
  type SimDevice,
} from '../support/sim-device.ts';
import * as invariant from '../support/sim-invariants.ts';
import { readServer } from '../support/sim-log.ts';
import {
  askForPage,
  heldOn,
  resultsOf,
  rounds,
  sendOnly,
  start,
  tabOn,
  versionsOn,
  versionsThere,
  waitingOn,
} from '../support/sim-moments.ts';
import type { World } from '../support/sim-world.ts';

const say = (world: World, device: SimDevice, record: string, words: string) =>
  change(world, device, record, () => [['landmark', words]]);

const make = (world: World, device: SimDevice) =>
  makeRecord(world, device, 'patch:elm', [['landmark', 'first']]);

test('devices end equal to the server', async () => {
  const { world, phones } = await start(['wyn', 'ola', 'sal']);
  const [wyn, ola, sal] = phones;
  const record = await make(world, wyn);
  await rounds(phones);
  for (const phone of phones) {
    await writeLandmark(world, phone, record);
    await toggleType(world, phone, record, 1);
    await setDanger(world, phone, record, phone === ola ? 0 : 1);
    await moveState(world, phone, record, 0);
  }
  await rounds([sal, wyn, ola, sal, wyn]);
  const end = await lookAt(world);
  await invariant.phonesEqualServer(end);
  await invariant.screensEqualRows(end);
});

test('no written words are lost', async () => {
  const { world, phones } = await start(['wyn', 'ola', 'sal']);
  const [wyn] = phones;
  const record = await make(world, wyn);
  await rounds(phones);
  for (const phone of phones) await writeLandmark(world, phone, record);
  for (const phone of phones) await addEntry(world, phone, record);
  await rounds(phones);
  const end = await endWell(world);
  const logged = new Set(end.server.log.map(({ change }) => canonicalJson(change?.value ?? null)));
  for (const { value } of world.written.values()) {
    expect(logged.has(canonicalJson(value)), 'the log has the words').toBe(true);
  }
  expect(await versionsThere(world, record, 'landmark')).toHaveLength(3);
});

test('a change replaces exactly the versions its author could see', async () => {
  const { world, phones } = await start(['wyn', 'ola', 'sal']);
  const [wyn, ola, sal] = phones;
  const record = await make(world, wyn);
  await rounds(phones);
  await say(world, ola, record, 'one way');
  await say(world, sal, record, 'another way');
  await rounds([ola]);
  await rounds([sal, wyn]);
  expect((await versionsOn(wyn, record, 'landmark'))?.sort()).toEqual(['another way', 'one way']);
  await change(world, wyn, record, () => [['landmark', 'both ways', true]]);
  await say(world, ola, record, 'meanwhile');
  await rounds(phones);
  const there = await versionsThere(world, record, 'landmark');
  expect(there?.sort()).toEqual(['both ways', 'meanwhile']);
  await endWell(world);
});

test('the most protective answer stands until someone who saw both says otherwise', async () => {
  const { world, phones } = await start(['wyn', 'ola', 'sal']);
  const [wyn, ola, sal] = phones;
  const record = await makeRecord(world, wyn, 'patch:elm', [['immediate_danger', 'not_sure']]);
  await makeRecord(world, ola, 'patch:elm');
  await rounds(phones);
  await setDanger(world, sal, record, 0);
  world.server.tick();
  await setDanger(world, wyn, record, 1);
  await rounds([sal, wyn, sal]);
  const shown = async () => {
    const view = await viewOn(sal, record);
    if (view === null || view === 'crashed') return null;
    return showKey(view.definition, view.fields, 'immediate_danger')?.value;
  };
  expect(await shown()).toBe('yes');
  await setDanger(world, sal, record, 1);
  expect(await shown()).toBe('no');
  await endWell(world);
});

test('a refused change is undone at once, and says why', async () => {
  const { world, phones } = await start(['ade', 'wyn', 'ola']);
  const [ade, wyn, ola] = phones;
  const record = await make(world, wyn);
  await rounds(phones);
  await togglePatch(world, ade, 'ola', 'elm');
  await rounds([ade]);
  await say(world, ola, record, 'no longer allowed');
  expect(await versionsOn(ola, record, 'landmark')).toEqual(['no longer allowed']);
  await sendOnly(ola);
  expect(await versionsOn(ola, record, 'landmark')).toEqual(['first']);
  const [away, ...others] = (await tabOn(ola)).desk.attention.value;
  expect(others).toEqual([]);
  expect(away).toMatchObject({ result: 'held', code: 'no_right', value: 'no longer allowed' });
  expect((await tabOn(ola)).desk.sending.value.get(record)?.state).toBe('attention');
  await endWell(world);
});

test('what was turned away while the vault was locked is undone when it opens', async () => {
  const { world, phones } = await start(['ade', 'wyn']);
  const [ade, wyn] = phones;
  await change(world, ade, 'wyn', () => [['roles/warden', { removed: true, reason: 'Moved on' }]]);
  await rounds([ade]);
  const record = await make(world, wyn);
  await lockDevice(wyn);
  await depositLocked(wyn);
  const tab = await openTab(wyn);
  expect(tab?.desk.list('incident')).toEqual([]);
  expect(tab?.desk.attention.value.map((one) => one.record)).toContain(record);
  await endWell(world);
});

test('"received" is never said of what was turned away, even once that has been read', async () => {
  const { world, phones } = await start(['ade', 'wyn']);
  const [ade, wyn] = phones;
  await change(world, ade, 'wyn', () => [['roles/warden', { removed: true, reason: 'Moved on' }]]);
  await rounds([ade]);
  const record = await make(world, wyn);
  await sendOnly(wyn);
  const { desk } = await tabOn(wyn);
  for (const { envelope } of desk.attention.value) await desk.markSeen(envelope);
  expect(desk.attention.value).toEqual([]);
  expect(desk.sending.value.get(record)?.state).toBe('attention');
});

test('sending again gives the same answer and the same log', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn] = phones;
  const record = await make(world, wyn);
  wyn.wire.plan.push('lose_answer');
  await roundOf(wyn);
  const before = await readServer(world);
  expect(await resultsOf(world, record, 'landmark')).toEqual(['ok']);
  expect(await waitingOn(wyn)).toBe(1);
  wyn.wire.plan.push('duplicate');
  await roundOf(wyn);
  expect(await readServer(world)).toEqual(before);
  expect(await waitingOn(wyn)).toBe(0);
  await endWell(world);
});

test('the cursor and its changes move together', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  await make(world, wyn);
  await make(world, wyn);
  await rounds([wyn]);
  ola.wire.limit = 1;
  for (let calls = 1; calls <= 24; calls += 1) {
    const before = await onDisk(ola);
    ola.life.fuse.light(calls);
    await roundOf(ola);
    if (ola.tabs.length === 0) await openTab(ola);
    ola.life.fuse.light(Number.POSITIVE_INFINITY);
    const after = await onDisk(ola);
    if (after.rows < before.rows) throw new Error('Rows went back.');
    expect(after.seq > before.seq || after.rows === before.rows).toBe(true);
    if (after.seq > before.seq) expect(await isWhole(world, ola, after.seq)).toBe(true);
  }
  await endWell(world);
});

/** True when a phone holds every record its patch had up to where it has read. */
async function isWhole(world: World, device: SimDevice, seq: number): Promise<boolean> {
  const held = await heldOn(device);
  const rows = await world.server.read((transaction) =>
    transaction.streams.page(new Map([['patch:elm', 0]]), 100),
  );
  return rows.filter((row) => row.seq <= seq).every((row) => held.includes(row.record));
}

/** How far a phone has read by its own disk, and how many rows it holds. */
async function onDisk(device: SimDevice): Promise<{ seq: number; rows: number }> {
  const { cursors } = (await tabOn(device)).feed.pullRequest(1);
  const seq = Object.values(cursors).reduce((most, one) => Math.max(most, one.seq), 0);
  return { seq, rows: (await heldOn(device)).length };
}

test('an answer that was asked for before another came is let go', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  const record = await make(world, wyn);
  await rounds([wyn]);
  const late = await askForPage(ola);
  await say(world, wyn, record, 'second');
  await rounds([wyn, ola]);
  expect(await (await tabOn(ola)).feed.take(late)).toEqual({ ok: true, value: 'stale' });
  expect(await versionsOn(ola, record, 'landmark')).toEqual(['second']);
  await endWell(world);
});
