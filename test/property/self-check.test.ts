import { expect, test } from 'vitest';
import { days } from '../../src/domain/clock.ts';
import { PROTOCOL_VERSION } from '../../src/domain/protocol.ts';
import { succeed } from '../../src/domain/result.ts';
import { localIdOf, openRow, sealRow, tagOf } from '../../src/storage/sealed.ts';
import { checkNow, checkWhenDue } from '../../src/sync/self-check.ts';
import { change, makeRecord } from '../support/sim-acts.ts';
import { endWell } from '../support/sim-check.ts';
import { lockDevice, openTab, type SimDevice, type Tab, wireDeps } from '../support/sim-device.ts';
import { askForPage, heldOn, rounds, start, tabOn, versionsOn } from '../support/sim-moments.ts';

const alone = { least: 1_000, most: 1_000 };
const inPacks = { least: 2, most: 3 };

/** A phone that holds eight records, each alone or some together, and a look at its disk. */
async function phoneWithRecords(packing = alone) {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  await lockDevice(ola);
  ola.packing = packing;
  const tab = await tabOn(ola);
  const records: string[] = [];
  for (let at = 0; at < 8; at += 1) {
    records.push(await makeRecord(world, wyn, 'patch:elm', [['landmark', `place ${at}`]]));
  }
  await rounds([wyn, ola]);
  return { world, wyn, ola, tab, records };
}

const check = (device: SimDevice, tab: Tab) =>
  checkNow(tab.feed, wireDeps(device, tab.vault.crypto).transport);

const rowOn = async (tab: Tab, record: string) => {
  const stored = await tab.vault.db.records.get(await localIdOf(tab.vault, record));
  const row = stored ? await openRow(tab.vault, stored) : null;
  if (!stored || !row) throw new Error('There is no such row.');
  return { stored, row };
};

/** The same row with every byte of its box another one. */
const spoilt = <R extends { box: Uint8Array<ArrayBuffer> }>(row: R): R => {
  const box = row.box.map((byte) => byte ^ 1);
  return Object.assign({}, row, { box });
};

const linesOn = (tab: Tab): string[] =>
  tab.desk
    .list('incident')
    .map((entry) => entry.id)
    .sort();

test('rows that went missing, do not open or are of another time come back, and only they are changed', async () => {
  const { world, wyn, ola, tab, records } = await phoneWithRecords();
  const [gone = '', broken = '', old = '', unmarked = ''] = records;
  const before = await rowOn(tab, old);
  await change(world, wyn, old, () => [['landmark', 'another place']]);
  await rounds([wyn, ola]);
  const { db } = tab.vault;
  await db.records.delete((await rowOn(tab, gone)).stored.id);
  const { stored } = await rowOn(tab, broken);
  await db.records.put(spoilt(stored));
  await db.records.put(before.stored);
  await db.records.put({ ...(await rowOn(tab, unmarked)).stored, tags: [] });

  expect(await check(ola, tab)).toEqual(succeed({ repaired: 4 }));

  expect(await versionsOn(ola, old, 'landmark')).toEqual(['another place']);
  expect((await heldOn(ola)).filter((id) => records.includes(id))).toEqual([...records].sort());
  expect(await check(ola, tab)).toEqual(succeed({ repaired: 0 }));
  await endWell(world);
});

test('packs that went missing or do not open come back', async () => {
  const { world, ola, tab, records } = await phoneWithRecords(inPacks);
  const { db } = tab.vault;
  const tag = await tagOf(tab.vault, 'patch:elm');
  const [gone, broken] = await db.packs.where('tags').equals(tag).toArray();
  if (!gone || !broken) throw new Error('There are no such packs.');
  await db.packs.delete(gone.no);
  await db.packs.put(spoilt(broken));

  expect(await check(ola, tab)).toMatchObject({ ok: true, value: { repaired: 6 } });

  expect((await heldOn(ola)).filter((id) => records.includes(id))).toEqual([...records].sort());
  expect(await check(ola, tab)).toEqual(succeed({ repaired: 0 }));
  await endWell(world);
});

test('a row that is not in a scope loses it, and leaves the phone when it lies in no other', async () => {
  const { world, ola, tab, records } = await phoneWithRecords();
  const { stored, row } = await rowOn(tab, records[0] ?? '');
  const stranger = { ...row, id: `${row.id.slice(0, -2)}zz` };
  const { epoch } = stored;
  const clear = { epoch, tags: [await tagOf(tab.vault, 'patch:elm')], sweep: [] };
  await tab.vault.db.records.put(await sealRow(tab.vault, stranger, clear));

  expect(await check(ola, tab)).toEqual(succeed({ repaired: 1 }));

  expect(await heldOn(ola)).not.toContain(stranger.id);
  await endWell(world);
});

test('a phone compares itself once a week, after an update and after anything it could not read', async () => {
  const { world, ola, tab, records } = await phoneWithRecords();
  const { transport } = wireDeps(ola, tab.vault.crypto);
  const isChecked = async (on: Tab) => (await checkWhenDue(on.feed, transport)) !== null;
  expect(await isChecked(tab)).toBe(false);
  world.server.clock.at += days(8);
  expect([await isChecked(tab), await isChecked(tab)]).toEqual([true, false]);

  const { stored } = await rowOn(tab, records[0] ?? '');
  await tab.vault.db.records.put(spoilt(stored));
  await tab.desk.open(records[0] ?? '');
  expect([await isChecked(tab), await isChecked(tab)]).toEqual([true, false]);
  expect(await versionsOn(ola, records[0] ?? '', 'landmark')).toEqual(['place 0']);

  await lockDevice(ola);
  const updated = await openTab(ola, 2);
  expect(updated && [await isChecked(updated), await isChecked(updated)]).toEqual([true, false]);
  await lockDevice(ola);
});

test('lists whose block is damaged are whole again once the vault is opened and has read', async () => {
  const { world, ola, tab } = await phoneWithRecords();
  const before = linesOn(tab);
  for (const block of await tab.vault.db.blocks.toArray()) {
    await tab.vault.db.blocks.put(spoilt(block));
  }
  await lockDevice(ola);

  await rounds([ola]);
  expect(linesOn(await tabOn(ola))).toEqual(before);
  await endWell(world);
});

test('a row that this release cannot read is kept as it came, blocks nothing, and is read after an update', async () => {
  const { wyn, world, ola, tab } = await phoneWithRecords();
  const record = await makeRecord(world, wyn, 'patch:elm', [['landmark', 'later']]);
  await rounds([wyn]);
  const page = await askForPage(ola);
  const rows = page.rows.map((row) =>
    'left' in row || row.id !== record ? row : { ...row, type: 'of-a-later-release' },
  );
  const from = tab.feed.pullRequest(PROTOCOL_VERSION).cursors;
  expect(await tab.feed.take({ ...page, from, rows })).toEqual(succeed('taken'));
  expect(await heldOn(ola)).toContain(record);
  expect(linesOn(tab)).not.toContain(record);

  const { stored, row } = await rowOn(tab, record);
  await tab.vault.db.records.put(await sealRow(tab.vault, { ...row, type: 'incident' }, stored));
  await lockDevice(ola);
  const updated = await openTab(ola, 2);
  expect(updated && linesOn(updated)).toContain(record);
  await lockDevice(ola);
});
