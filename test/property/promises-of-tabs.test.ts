import { expect, test } from 'vitest';
import { readMark } from '../../src/storage/marks.ts';
import { makeRecord } from '../support/sim-acts.ts';
import { endWell } from '../support/sim-check.ts';
import { openTab, roundOf, type Tab } from '../support/sim-device.ts';
import { askForPage, rounds, start, tabOn, versionsOn } from '../support/sim-moments.ts';

test('a tab that hears of changes opens only the lists they touched, and once for many', async () => {
  const { phones } = await start(['wyn']);
  const [wyn] = phones;
  const one = await tabOn(wyn);
  const records = Array.from({ length: 190 }, () => one.desk.makeRecordId());
  const begin = records.map((record) => {
    return { type: 'incident', record, field: 'scope', value: 'patch:elm', over: [] };
  });
  expect(await one.desk.save(begin)).toEqual({ ok: true, value: null });
  const two = await openTab(wyn);
  if (!two) throw new Error('The phone crashed.');
  const opened = countOpenings(two);
  const last = records.at(-1) ?? '';
  for (const value of ['first', 'second', 'third']) {
    await one.desk.save([{ type: 'incident', record: last, field: 'landmark', value, over: [] }]);
  }
  await two.desk.markSeen('none');
  expect(JSON.stringify(two.desk.entry(last)?.summary)).toContain('third');
  // For each save: its copy, the one list it lies in, and how far has been read.
  expect(opened.count).toBeLessThanOrEqual(3 * 3);
  opened.count = 0;
  for (const { hear } of wyn.listeners) {
    for (let told = 0; told < 20; told += 1) hear({ kind: 'changed', send: false });
  }
  await two.desk.markSeen('none');
  expect(opened.count).toBeLessThanOrEqual(2);
});

/** Counts what a tab opens from now on. */
function countOpenings({ vault }: Tab): { count: number } {
  const opened = { count: 0 };
  const { subtle } = vault.crypto;
  const counting = new Proxy(subtle, {
    get: (target, name) => {
      if (name === 'decrypt') opened.count += 1;
      return Reflect.get(target, name);
    },
  });
  Object.assign(vault.crypto, { subtle: counting });
  return opened;
}

test('two tabs that save at once, about records far apart, keep both saves in one chain', async () => {
  const { phones } = await start(['wyn']);
  const [wyn] = phones;
  const one = await tabOn(wyn);
  const begin = (record: string) => {
    return { type: 'incident', record, field: 'scope', value: 'patch:elm', over: [] };
  };
  const many = Array.from({ length: 120 }, () => one.desk.makeRecordId());
  expect(await one.desk.save(many.map(begin))).toEqual({ ok: true, value: null });
  const two = await openTab(wyn);
  if (!two) throw new Error('The phone crashed.');
  const write = ({ desk }: typeof one, record = '') =>
    desk.save([{ type: 'incident', record, field: 'landmark', value: record, over: [] }]);
  const saves = [write(one, many[0]), write(two, many[119]), write(one, many[1])];
  for (const saved of await Promise.all(saves)) expect(saved).toEqual({ ok: true, value: null });
  const rows = await one.vault.db.outbox.toArray();
  expect(rows.map((row) => row.n).sort()).toEqual([1, 2, 3, 4]);
  expect(new Set(rows.map((row) => row.prev)).size).toBe(4);
  await roundOf(wyn);
  expect((await readMark(one.vault.db, 'chain'))?.device).toBe(wyn.device);
  for (const record of [many[0], many[1], many[119]]) {
    expect(await versionsOn(wyn, record ?? '', 'landmark')).toEqual([record]);
  }
});

test('of two tabs that take a page at once, one lets its own go, even when neither has rows', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  await makeRecord(world, wyn, 'user:wyn');
  await rounds([wyn]);
  const one = await tabOn(ola);
  const two = await openTab(ola);
  if (!two) throw new Error('The phone crashed.');
  const page = await askForPage(ola);
  expect(page.rows).toEqual([]);
  const taken = await Promise.all([one.feed.take(page), two.feed.take(page)]);
  expect(taken.filter((result) => result.ok && result.value === 'stale')).toHaveLength(1);
  await endWell(world);
});
