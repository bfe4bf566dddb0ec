import { expect, test } from 'vitest';
import type { UnsignedChange } from '../../src/domain/change.ts';
import { days } from '../../src/domain/clock.ts';
import type { PresentRow, Row } from '../../src/domain/protocol.ts';
import { partValues } from '../../src/domain/rules/places-file.ts';
import { runNightly } from '../../sync-server/exchange/nightly.ts';
import { edits } from '../support/device-wire.ts';
import { listOf } from '../support/held-steps.ts';
import { makePhone, namesOf } from '../support/server-device.ts';
import { makeWorld, startTime, type World, writeAs } from '../support/server-world.ts';

const file = { id: 'file-one', patch: 'near', by: 'admin', at: '2026-11-25T09:00:00.000Z' };

const onePart = (record: string, given: Partial<typeof file> = {}): UnsignedChange[] => {
  const values = partValues({ ...file, ...given, parts: 1 }, 0, [['3\tMadeup Street\t\t\t\t']]);
  return edits({ type: 'places-part', record, at: startTime }, Object.fromEntries(values));
};

const partIn = (rows: readonly Row[]): PresentRow | undefined =>
  rows.flatMap((row) => ('left' in row || row.type !== 'places-part' ? [] : [row]))[0];

async function withPlaces(): Promise<World> {
  const world = await makeWorld();
  const admin = await makePhone(world, 'admin');
  const { receipts } = await admin.send(onePart('p1'));
  expect(new Set(namesOf(receipts))).toEqual(new Set(['ok']));
  return world;
}

test.each([
  ['warden', ['lists:near']],
  ['officer', ['lists:near']],
  ['supervisor', ['lists:near']],
  ['admin', ['lists']],
] as const)('the places of a patch come to its %s', async (name, via) => {
  const world = await withPlaces();
  const part = partIn(await (await makePhone(world, name)).readAll());
  expect(part?.via).toEqual(via);
  expect(part?.f['lines/0']?.heads[0]?.value).toEqual(['3\tMadeup Street\t\t\t\t']);
});

test('whoever works another patch is sent no place of this one', async () => {
  const world = await withPlaces();
  expect(partIn(await (await makePhone(world, 'other')).readAll())).toBeUndefined();
});

test('a warden keeps the places longer than the records of the patch', async () => {
  const world = await withPlaces();
  await runNightly(world.tools, world.org);
  world.time.now += days(200);
  await runNightly(world.tools, world.org);
  const warden = await makePhone(world, 'warden');
  expect(partIn(await warden.readAll())).toBeDefined();
});

test('the places leave with the patch', async () => {
  const world = await withPlaces();
  const warden = await makePhone(world, 'warden');
  const before = await warden.pull();
  const row = before.rows.find(({ id }) => id === 'warden');
  const over = row && 'f' in row ? (row.f['patches/near']?.heads ?? []).map(({ op }) => op) : [];
  await writeAs(world.tools, world.org, 'admin', [
    {
      type: 'staff',
      record: 'warden',
      field: 'patches/near',
      value: { removed: true, reason: 'moved' },
      over,
    },
  ]);
  expect((await warden.pull(before.cursors)).gone).toContain('lists:near');
  expect(partIn(await warden.readAll())).toBeUndefined();
});

test('a part that a newer file has replaced leaves the phones, and stays with the administrators', async () => {
  const world = await withPlaces();
  const warden = await makePhone(world, 'warden');
  const admin = await makePhone(world, 'admin');
  const before = await warden.pull();
  const ops = (field: string) => (partIn(before.rows)?.f[field]?.heads ?? []).map(({ op }) => op);
  const { receipts } = await admin.send(
    edits(
      { type: 'places-part', record: 'p1', at: startTime + 1 },
      { 'lines/0': { removed: true, reason: '' }, scope: 'lists' },
      { 'lines/0': ops('lines/0'), scope: ops('scope') },
    ),
  );
  expect(namesOf(receipts)).toEqual(['ok', 'ok']);
  expect((await warden.pull(before.cursors)).rows).toMatchObject([{ id: 'p1', left: true }]);
  expect(partIn(await warden.readAll())).toBeUndefined();
  expect(partIn(await admin.readAll())?.via).toEqual(['lists']);
});

test.each(['warden', 'officer', 'supervisor'] as const)(
  'a %s brings no places and changes none',
  async (name) => {
    const world = await withPlaces();
    const phone = await makePhone(world, name);
    const made = await phone.send(onePart('p2', { by: name }));
    expect(namesOf(made.receipts)[0]).toBe('held type_not_yours');
    const changed = await phone.send(
      edits({ type: 'places-part', record: 'p1', at: startTime }, { 'lines/0': [] }),
    );
    expect(namesOf(changed.receipts)).toEqual(['refused field_not_yours']);
  },
);

test('places that were held are for an administrator to decide, not for a supervisor', async () => {
  const world = await withPlaces();
  const officer = await makePhone(world, 'officer');
  await officer.send(onePart('p2', { by: 'officer' }));
  expect(await listOf(world, await makePhone(world, 'supervisor'))).toEqual([]);
  const held = await listOf(world, await makePhone(world, 'admin'));
  expect(held.map(({ record }) => record)).toContain('p2');
});

test('places lie in a patch there is', async () => {
  const world = await makeWorld();
  const admin = await makePhone(world, 'admin');
  const { receipts } = await admin.send(onePart('p1', { patch: 'nowhere' }));
  expect(namesOf(receipts)[0]).toBe('refused place_unknown');
});

test('an incident lies in no list', async () => {
  const world = await makeWorld();
  const officer = await makePhone(world, 'officer');
  const { receipts } = await officer.send(
    edits({ type: 'incident', record: 'i1', at: startTime, place: 'lists:near' }, {}),
  );
  expect(namesOf(receipts)[0]).toBe('refused place_unknown');
});
