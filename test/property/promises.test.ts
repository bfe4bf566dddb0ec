import { expect, test } from 'vitest';
import { days } from '../../src/domain/clock.ts';
import { canonicalJson } from '../../src/domain/json.ts';
import { entriesOf, showKey } from '../../src/domain/show.ts';
import { readMark } from '../../src/storage/marks.ts';
import { eraseRecords } from '../../sync-server/exchange/erase.ts';
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
  openDisk,
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
import { addDevice, type World } from '../support/sim-world.ts';

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

test('a wrong wall clock does not reorder what one person wrote', async () => {
  const { world, phones } = await start(['wyn']);
  const [wyn] = phones;
  const record = await make(world, wyn);
  for (const skew of [days(400), days(400), 0, days(-3), 0]) {
    wyn.clock.skew = skew;
    for (let count = 0; count < 3; count += 1) await addEntry(world, wyn, record);
  }
  await rounds([wyn]);
  const stored = await world.server.record(record);
  const words = entriesOf(stored?.fields ?? {}, 'account_text').map((entry) => entry.value);
  expect(words).toEqual(words.map((_, index) => `words ${index + 1}`));
  wyn.clock.skew = 0;
  await endWell(world);
});

test('a clock that ran ahead closes nothing for good', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  const record = await make(world, ola);
  await rounds([ola, wyn]);
  wyn.clock.skew = days(200);
  await lockDevice(wyn);
  expect((await openTab(wyn))?.desk.entry(record)).toBeNull();
  wyn.clock.skew = 0;
  await lockDevice(wyn);
  await openTab(wyn);
  await rounds([wyn]);
  expect((await tabOn(wyn)).desk.entry(record)?.id).toBe(record);
  await endWell(world);
});

test('a record one may no longer see disappears, one newly allowed arrives whole', async () => {
  const { world, phones } = await start(['ade', 'wyn', 'ola', 'wes']);
  const [ade, wyn, ola, wes] = phones;
  const record = await makeRecord(world, wyn, 'patch:elm', [['landmark', 'By the gate']]);
  await rounds([wyn, ola]);
  await togglePatch(world, ade, 'ola', 'elm');
  await togglePatch(world, ade, 'wes', 'elm');
  await rounds([ade, ola, wes]);
  expect((await tabOn(ola)).desk.entry(record)).toBeNull();
  expect(await versionsOn(ola, record, 'landmark')).toBeNull();
  expect(await heldOn(ola)).not.toContain(record);
  expect(await versionsOn(wes, record, 'landmark')).toEqual(['By the gate']);
  await endWell(world);
});

test('a window that ends with no signal closes when the vault opens', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  const theirs = await make(world, ola);
  const own = await makeRecord(world, wyn, 'patch:elm', [['place_address', '1 Example Row']]);
  await rounds([ola, wyn, wyn]);
  expect(await versionsOn(wyn, own, 'place_address')).toEqual(['1 Example Row']);
  wyn.wire.isDown = true;
  world.server.clock.at += days(100);
  await lockDevice(wyn);
  await openTab(wyn);
  expect(await heldOn(wyn)).not.toContain(theirs);
  expect((await tabOn(wyn)).desk.entry(theirs)).toBeNull();
  expect(await versionsOn(wyn, own, 'place_address')).toBeNull();
  expect(await versionsOn(wyn, own, 'landmark')).toBeNull();
  expect(await versionsOn(wyn, own, 'status')).toHaveLength(1);
  await endWell(world);
});

test('lock leaves nothing readable on the disk and lets no words be opened', async () => {
  const { world, phones } = await start(['wyn']);
  const [wyn] = phones;
  const record = await makeRecord(world, wyn, 'patch:elm', [['landmark', 'Quillfeather Arch']]);
  const tab = await tabOn(wyn);
  const draft = { id: 'd1', form: 'incident', record, contents: 'Marrowdale Steps', at: 1 };
  await tab.desk.keepDraft(draft);
  await rounds([wyn]);
  await lockDevice(wyn);
  const db = await openDisk(wyn);
  const clear = await readable(db.tables.map((table) => table.toArray()));
  db.close();
  for (const words of ['Quillfeather', 'Marrowdale', record, 'patch:elm', 'incident', 'landmark']) {
    expect(clear.includes(words), 'words of a record lie on the disk in clear').toBe(false);
  }
  expect(() => tab.vault.keys.record).toThrow('closed');
  await expect(tab.desk.open(record)).rejects.toThrow();
});

/** Everything in clear, and every box as if it were text. */
async function readable(tables: readonly Promise<unknown[]>[]): Promise<string> {
  const rows = (await Promise.all(tables)).flat();
  return JSON.stringify(rows, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
}

test('a save that has begun is on disk when the lock is done', async () => {
  const { world, phones } = await start(['wyn']);
  const [wyn] = phones;
  const tab = await tabOn(wyn);
  const record = tab.desk.makeRecordId();
  const saving = tab.desk.save([
    { type: 'incident', record, field: 'scope', value: 'patch:elm', over: [] },
  ]);
  const flushing = tab.desk.beforeLock(() => saving);
  await lockDevice(wyn);
  flushing();
  expect(await saving).toEqual({ ok: true, value: null });
  expect((await openTab(wyn))?.desk.entry(record)?.id).toBe(record);
  await endWell(world);
});

test('two tabs that save at once keep both saves in one chain', async () => {
  const { world, phones } = await start(['wyn']);
  const [wyn] = phones;
  const one = await tabOn(wyn);
  const two = await openTab(wyn);
  if (!two) throw new Error('The phone crashed.');
  const records = [one, two, one, two].map(({ desk }) => ({ desk, record: desk.makeRecordId() }));
  const saves = records.map(({ desk, record }) =>
    desk.save([{ type: 'incident', record, field: 'scope', value: 'patch:elm', over: [] }]),
  );
  for (const saved of await Promise.all(saves)) expect(saved).toEqual({ ok: true, value: null });
  const rows = await one.vault.db.outbox.toArray();
  expect(rows.map((row) => row.n).sort()).toEqual([1, 2, 3, 4]);
  expect(new Set(rows.map((row) => row.prev)).size).toBe(4);
  await roundOf(wyn);
  expect((await readMark(one.vault.db, 'chain'))?.device).toBe(wyn.device);
  for (const { record } of records) expect(two.desk.entry(record)?.id).toBe(record);
  await endWell(world);
});

test('what was erased leaves every phone, and its sealed copies with it', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  const record = await make(world, wyn);
  await rounds([wyn, ola, wyn]);
  await writeLandmark(world, ola, record);
  await rounds([ola]);
  world.erased.add(record);
  await eraseRecords(world.server.tools(), world.server.org, [record], 'dpo');
  await rounds([wyn, ola, wyn, ola]);
  for (const phone of phones) {
    expect(await versionsOn(phone, record, 'landmark')).toBeNull();
    expect(await (await tabOn(phone)).vault.db.outbox.count()).toBe(0);
  }
  await endWell(world);
});

test('a phone enrolled in the middle holds everything its person may see', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  const record = await make(world, wyn);
  await rounds([wyn, ola]);
  const fresh = await addDevice(world, 'ola');
  fresh.wire.limit = 2;
  await rounds([fresh]);
  expect(await versionsOn(fresh, record, 'landmark')).toEqual(['first']);
  expect((await tabOn(fresh)).desk.reading.value.complete).toBe(true);
  await endWell(world);
});
