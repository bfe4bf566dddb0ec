import { expect, test } from 'vitest';
import { textOf } from '../../src/domain/show.ts';
import type { BlockRow } from '../../src/storage/database.ts';
import { openBlock } from '../../src/storage/sealed.ts';
import { change, makeRecord } from '../support/sim-acts.ts';
import { endWell } from '../support/sim-check.ts';
import { lockDevice, type SimDevice } from '../support/sim-device.ts';
import { heldOn, rounds, start, tabOn } from '../support/sim-moments.ts';

/** The numbers of the blocks on the disk that hold a line of the record, whether it counts or not. */
async function blocksWith(device: SimDevice, record: string): Promise<number[]> {
  const { vault } = await tabOn(device);
  const found: number[] = [];
  for (const row of await vault.db.blocks.toArray()) {
    const { lines = [] } = (await openBlock(vault, row)) ?? {};
    if (lines.some(({ entry }) => entry.id === record)) found.push(row.no);
  }
  return found;
}

/** A phone of the patch with more lines than a block takes, one of them overtaken by another block's. */
async function withOvertakenLine() {
  const { world, phones } = await start(['wyn', 'ola', 'sal']);
  const [wyn, ola, sal] = phones;
  ola.packing = { least: 2, most: 3 };
  await lockDevice(ola);
  const records: string[] = [];
  for (let n = 0; n < 14; n += 1) records.push(await makeRecord(world, wyn, 'patch:elm'));
  await rounds(phones);
  const [record = ''] = records;
  await change(world, wyn, record, () => [['landmark', 'the door']]);
  await rounds(phones);
  return { world, phones, ola, sal, record, records };
}

const landmarkOn = async (device: SimDevice, record: string) => {
  const opened = await (await tabOn(device)).desk.open(record);
  return opened.ok && opened.value
    ? textOf(opened.value.definition, opened.value.fields, 'landmark')
    : null;
};

test('a line that has changed counts after the vault is opened again, beside its overtaken copy', async () => {
  const { world, ola, record, records } = await withOvertakenLine();
  expect(await blocksWith(ola, record)).toHaveLength(2);
  const before = (await tabOn(ola)).desk.list('incident');
  await lockDevice(ola);
  const { desk } = await tabOn(ola);
  const told = (list: typeof before) => list.map(({ id, summary }) => ({ id, summary }));
  const byId = (list: typeof before) => told(list).sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(desk.list('incident'))).toEqual(byId(before));
  expect(desk.list('incident')).toHaveLength(records.length);
  await endWell(world);
});

test('I4 of a record that leaves the phone no block keeps a line, nor an overtaken copy', async () => {
  const { world, ola, sal, record } = await withOvertakenLine();
  await change(world, sal, record, () => [['scope', 'patch:ash', true]]);
  await rounds([sal, ola]);
  expect(await heldOn(ola)).not.toContain(record);
  expect(await blocksWith(ola, record)).toEqual([]);
  await endWell(world);
});

test('a damaged block whose lines overtook others is made whole by the next round', async () => {
  const { world, ola, record, records } = await withOvertakenLine();
  const newest = Math.max(...(await blocksWith(ola, record)));
  const { db } = (await tabOn(ola)).vault;
  const row: BlockRow | undefined = await db.blocks.get(newest);
  if (!row) throw new Error('There is no such block.');
  await db.blocks.put({ ...row, box: row.box.map((byte, at) => (at === 20 ? byte ^ 1 : byte)) });
  await lockDevice(ola);
  await tabOn(ola);
  await rounds([ola]);
  const { desk } = await tabOn(ola);
  expect(
    desk
      .list('incident')
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...records].sort());
  expect(await landmarkOn(ola, record)).toBe('the door');
  await endWell(world);
});
