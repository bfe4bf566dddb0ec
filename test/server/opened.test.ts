import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Fields } from '../../src/domain/fold.ts';
import { definitionOf } from '../../src/domain/registry.ts';
import { loadReader } from '../../sync-server/exchange/actor.ts';
import { openedWith } from '../../sync-server/exchange/opened.ts';
import { makeTools, type Tools } from '../../sync-server/exchange/tools.ts';
import { sealRecord } from '../../sync-server/keys/record-boxes.ts';
import { makeFields } from '../support/record-states.ts';
import { makeWorld, type World, writeAs } from '../support/server-world.ts';

/** Two processes on one database, each with a memory of its own. */
async function twoProcesses(): Promise<{ world: World; other: Tools }> {
  const world = await makeWorld();
  return { world, other: makeTools({ ...world.tools }) };
}

const readerIn = (tools: Tools, { org }: World, person: string) =>
  tools.store.read(org, (transaction) => loadReader(transaction, tools, person));

test('a right withdrawn through one process counts from the very next request to another', async () => {
  const { world, other } = await twoProcesses();
  const before = await readerIn(other, world, 'warden');
  expect(before.actor.patches.map(({ patch }) => patch)).toEqual(['near']);
  const value = { removed: true, reason: 'made up' };
  const over = Object.values(before.staff?.fields['patches/near']?.heads ?? {}).map(({ op }) => op);
  await writeAs(world.tools, world.org, 'admin', [
    { type: 'staff', record: 'warden', field: 'patches/near', value, over },
  ]);
  expect((await readerIn(other, world, 'warden')).actor.patches).toEqual([]);
});

test('a setting approved through one process holds from the very next request to another', async () => {
  const { world, other } = await twoProcesses();
  const lease = async () =>
    ((await readerIn(other, world, 'warden')).leaseUntil - world.time.now) / 3_600_000;
  expect(await lease()).toBe(72);
  const setting = { type: 'settings', record: 's1' };
  const propose = { scope: 'org', recorded_by: 'admin', key: 'lease_hours', value: 24 };
  const [, , , , proposed = ''] = await writeAs(world.tools, world.org, 'admin', [
    ...Object.entries(propose).map(([field, value]) => ({ ...setting, field, value })),
    { ...setting, field: 'status', value: { from: null, to: 'proposed' } },
  ]);
  expect(await lease()).toBe(72);
  const approve = { from: 'proposed', to: 'approved' };
  await writeAs(world.tools, world.org, 'supervisor', [
    { ...setting, field: 'status', value: approve, over: [proposed] },
  ]);
  expect(await lease()).toBe(24);
});

/** A record as it is stored, always as its first version, and what opens such. */
async function sealing() {
  const { tools, org } = await makeWorld();
  const key = tools.recordKeys.make();
  const wrapped = tools.recordKeys.wrap(org, 'r1', key);
  const random = (length: number) => new Uint8Array(randomBytes(length));
  const stored = (type: string, fields: Fields) => {
    const boxes = sealRecord({ id: 'r1', version: 1, fields }, definitionOf(type), key, random);
    return { id: 'r1', type, version: 1, first: 1, places: ['org'], ...boxes, key: wrapped };
  };
  const opened = openedWith(tools.recordKeys);
  return { stored, open: (one: ReturnType<typeof stored>) => opened.fieldsOf(org, one) };
}

test('what a restore puts in the place of a record counts, though its version is the same', async () => {
  const { stored, open } = await sealing();
  const first = open(stored('staff', makeFields({ name: 'Made-up One' })));
  const second = open(stored('staff', makeFields({ name: 'Made-up Two' })));
  expect([first, second].map(({ name }) => name?.heads[0]?.value)).toEqual([
    'Made-up One',
    'Made-up Two',
  ]);
});

test('rights are opened once for the same bytes; what was told of an incident is not kept', async () => {
  const { stored, open } = await sealing();
  const kept = stored('staff', makeFields({ name: 'Made-up One' }));
  expect(open({ ...kept })).toBe(open({ ...kept }));
  const told = stored('incident', makeFields({ landmark: 'By the bins' }));
  expect(open({ ...told })).toEqual(open({ ...told }));
  expect(open({ ...told })).not.toBe(open({ ...told }));
});
