import { expect, test } from 'vitest';
import { days } from '../../src/domain/clock.ts';
import type { PresentRow, Row } from '../../src/domain/protocol.ts';
import { runNightly } from '../../sync-server/exchange/nightly.ts';
import { makePhone, namesOf, type Phone } from '../support/server-device.ts';
import { edit, newIncident } from '../support/server-records.ts';
import { makeWorld, type World, writeAs } from '../support/server-world.ts';

const rowIn = (rows: readonly Row[], id: string): Row | undefined =>
  rows.find((row) => row.id === id);

function present(rows: readonly Row[], id: string): PresentRow {
  const row = rowIn(rows, id);
  if (!row || 'left' in row) throw new Error(`${id} is not there`);
  return row;
}

const moveTo = (world: World, place: string, over: string) =>
  writeAs(world.tools, world.org, 'supervisor', [
    { type: 'incident', record: 'i1', field: 'scope', value: place, over: [over] },
  ]);

async function withIncident(): Promise<{ world: World; phone: Phone; creation: string }> {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const { envelope } = await phone.send(newIncident('i1', 'officer', { landmark: 'By the bins' }));
  return { world, phone, creation: `${envelope.id}:0` };
}

test('a reader is sent the classes their scopes give, and the receipt number stays', async () => {
  const { world, phone } = await withIncident();
  const mine = present(await phone.readAll(), 'i1');
  expect(mine.level).toEqual(['allegation', 'identity', 'operational', 'safety', 'sensitive']);
  expect(mine.via).toEqual(['patch:near', 'user:officer']);
  const warden = await makePhone(world, 'warden');
  const theirs = present(await warden.readAll(), 'i1');
  expect(theirs.level).toEqual(['operational', 'safety']);
  expect(theirs.first).toBe(mine.first);
  await phone.send(edit('i1', 'landmark', 'x'));
  expect(present(await phone.readAll(), 'i1').first).toBe(mine.first);
});

test('I4 whoever holds none of its scopes hears nothing of a record', async () => {
  const { world } = await withIncident();
  const rows = await (await makePhone(world, 'other')).readAll();
  expect(rowIn(rows, 'i1')).toBeUndefined();
});

test('a row reaches the seq of its receipt through whichever scope it is read', async () => {
  const { world, phone } = await withIncident();
  const { receipts } = await phone.send(edit('i1', 'landmark', 'By the shop'));
  const least = Math.min(...receipts.map((receipt) => receipt.seq));
  for (const name of ['officer', 'warden', 'supervisor'] as const) {
    const row = present(await (await makePhone(world, name)).readAll(), 'i1');
    expect(row.seq).toBeGreaterThanOrEqual(least);
  }
});

test('I11 pages are a prefix of the order: any page size ends in the same rows', async () => {
  const { world, phone } = await withIncident();
  for (const id of ['i2', 'i3', 'i4']) await phone.send(newIncident(id, 'officer'));
  const supervisor = await makePhone(world, 'supervisor');
  const whole = new Map((await supervisor.readAll()).map((row) => [row.id, row]));
  let cursors = {};
  const found = new Map<string, Row>();
  for (let more = true; more; ) {
    const page = await supervisor.pull(cursors, [], 1);
    expect(page.rows.length).toBeLessThanOrEqual(1);
    for (const row of page.rows) found.set(row.id, { ...row, seq: whole.get(row.id)?.seq ?? 0 });
    ({ cursors, more } = page);
  }
  expect(found).toEqual(whole);
});

test('a record once a page, and nothing again when nothing is new', async () => {
  const { phone } = await withIncident();
  const page = await phone.pull();
  const ids = page.rows.map((row) => row.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(page.more).toBe(false);
  expect(Object.values(page.cursors).map((cursor) => cursor.seq)).toEqual(
    Object.values(page.cursors).map(() => page.seq),
  );
  expect((await phone.pull(page.cursors)).rows).toEqual([]);
});

test('a record that moved away leaves; one still seen through another scope is sent instead', async () => {
  const { world, phone, creation } = await withIncident();
  const warden = await makePhone(world, 'warden');
  const before = await warden.pull();
  const mine = await phone.pull();
  await moveTo(world, 'patch:far', creation);
  const after = await warden.pull(before.cursors);
  expect(rowIn(after.rows, 'i1')).toMatchObject({ left: true });
  const own = await phone.pull(mine.cursors);
  expect(present(own.rows, 'i1').via).toEqual(['user:officer']);
  expect(own.rows.filter((row) => row.id === 'i1')).toHaveLength(1);
});

test('a scope no longer held is gone, and nothing else is sent until the device has heard it', async () => {
  const { world, phone } = await withIncident();
  const before = await phone.pull();
  await writeAs(world.tools, world.org, 'admin', [
    {
      type: 'staff',
      record: 'officer',
      field: 'patches/near',
      value: { removed: true, reason: 'moved' },
      over: [headOf(before.rows, 'officer', 'patches/near')],
    },
  ]);
  const after = await phone.pull(before.cursors);
  expect([...after.gone].sort()).toEqual(['lists:near', 'patch:near']);
  expect(after.rows).toEqual([]);
  expect(after.more).toBe(true);
});

const headOf = (rows: readonly Row[], id: string, field: string): string =>
  present(rows, id).f[field]?.heads[0]?.op ?? '';

test('more classes reset a scope; fewer make it gone', async () => {
  const { world, phone } = await withIncident();
  const before = await phone.pull();
  const [role = ''] = await writeAs(world.tools, world.org, 'admin', [
    { type: 'staff', record: 'officer', field: 'roles/supervisor', value: true },
  ]);
  const higher = await phone.pull(before.cursors);
  expect(Object.keys(higher.reset)).toEqual(['patch:near']);
  expect(higher.rows).toEqual([]);
  const again = await phone.pull();
  await writeAs(world.tools, world.org, 'admin', [
    {
      type: 'staff',
      record: 'officer',
      field: 'roles/supervisor',
      value: { removed: true, reason: 'ended' },
      over: [role],
    },
  ]);
  const lower = await phone.pull(again.cursors);
  expect([...lower.gone].sort()).toEqual(['patch:near', 'unplaced']);
});

test('compaction makes a device that was away read the scope anew, but not one that is starting', async () => {
  const { world, phone, creation } = await withIncident();
  const warden = await makePhone(world, 'warden');
  const before = await warden.pull();
  await moveTo(world, 'patch:far', creation);
  const { seq } = await phone.pull();
  await world.tools.store.write(world.org, ({ streams }) => streams.compact(seq));
  const after = await warden.pull(before.cursors);
  expect(Object.keys(after.reset)).toEqual(['patch:near']);
  const near = before.cursors['patch:near'];
  if (!near) throw new Error('No cursor');
  const restarted = { ...before.cursors, 'patch:near': { ...near, seq: 0 } };
  const started = await warden.pull(restarted);
  expect(started.reset).toEqual({});
  expect(started.cursors['patch:near']?.since).toBe(seq);
});

test('only named people see what is restricted', async () => {
  const { world, phone } = await withIncident();
  await phone.send(edit('i1', 'restricted_reason', 'informant'));
  const supervisor = await makePhone(world, 'supervisor');
  const naming = edit('i1', 'named_people/supervisor', true);
  expect(namesOf((await supervisor.send(naming)).receipts)).toEqual([
    'refused needs_another_person',
  ]);
  await writeAs(world.tools, world.org, 'other', naming);
  const row = present(await supervisor.readAll(), 'i1');
  expect(row.level).toContain('restricted');
  expect(row.via).toContain('named:i1');
  expect(present(await phone.readAll(), 'i1').level).not.toContain('restricted');
});

test('a window that ends by time sends the record again with fewer classes', async () => {
  const world = await makeWorld();
  const warden = await makePhone(world, 'warden');
  await warden.send(newIncident('i1', 'warden'));
  await runNightly(world.tools, world.org);
  const before = await warden.pull();
  expect(present(before.rows, 'i1').level).toContain('identity');
  world.time.now += days(15);
  await runNightly(world.tools, world.org);
  const again = await makePhone(world, 'warden');
  const after = await again.pull(before.cursors);
  expect(present(after.rows, 'i1').level).toEqual(['operational', 'safety']);
});

test('a person asks for results of their own changes and hears of nobody else', async () => {
  const { world, phone, creation } = await withIncident();
  expect((await phone.pull({}, [creation, creation])).results).toMatchObject([{ op: creation }]);
  const other = await makePhone(world, 'supervisor');
  expect((await other.pull({}, [creation])).results).toEqual([]);
});

test('another epoch brings nothing but its name', async () => {
  const { world, phone } = await withIncident();
  const page = await phone.pull();
  await world.tools.store.write(world.org, (transaction) => transaction.setEpoch('another'));
  expect((await phone.pull(page.cursors)).epoch).toBe('another');
});

test('an alarm saved before its place is known is read by a supervisor at the next pull', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const supervisor = await makePhone(world, 'supervisor');
  const { cursors } = await supervisor.pull();
  const alarm = { immediate_danger: 'yes', status: { from: null, to: 'started' } };
  const { receipts } = await phone.send(newIncident('i1', 'officer', alarm, 'user:officer'));
  expect(new Set(namesOf(receipts))).toEqual(new Set(['ok']));
  const row = present((await supervisor.pull(cursors)).rows, 'i1');
  expect(row.via).toEqual(['unplaced']);
  expect(row.f.immediate_danger?.heads).toMatchObject([{ value: 'yes' }]);
  const other = await makePhone(world, 'other');
  expect((await other.readAll()).some((one) => one.id === 'i1')).toBe(false);
});

test('a record that is to lie in a patch there is not is refused, and its place stays unknown', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const begun = await phone.send(newIncident('i1', 'officer', {}, 'patch:nowhere'));
  expect(begun.receipts[0]).toMatchObject({ result: 'refused', code: 'place_unknown' });
  await phone.send(newIncident('i2', 'officer'));
  const supervisor = await makePhone(world, 'supervisor');
  const moved = await supervisor.send(edit('i2', 'scope', 'patch:nowhere', []));
  expect(moved.receipts).toMatchObject([{ result: 'refused', code: 'place_unknown' }]);
});
