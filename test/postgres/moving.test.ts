import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { eraseRecords } from '../../sync-server/exchange/erase.ts';
import { shapesOfOrganisations } from '../../sync-server/store/schema.ts';
import { loseDisk, makeKept } from '../support/backed-up-world.ts';
import { opOf } from '../support/device-wire.ts';
import { onPostgres, onSqlite } from '../support/living-place.ts';
import { again, incidentsOf, resultsOf } from '../support/restored-phones.ts';
import { makePhone, namesOf } from '../support/server-device.ts';
import { edit, newIncident } from '../support/server-records.ts';

/** All rows of a copy but the numbers for devices to sign, each table in its own order. */
function rowsOf(path: string): Record<string, unknown[]> {
  const copy = new DatabaseSync(path, { readOnly: true });
  const tables = shapesOfOrganisations.map(({ name, columns }) => {
    const order = columns.map((column) => `"${column}"`).join(', ');
    return [name, copy.prepare(`select ${order} from "${name}" order by ${order}`).all()] as const;
  });
  copy.close();
  return Object.fromEntries(tables);
}

test('T-bak-7 every value of every table is the same after the way from SQLite to PostgreSQL and back', async () => {
  const kept = await makeKept(onSqlite);
  const { world, site } = kept;
  const phone = await makePhone(world, 'officer');
  await phone.send(newIncident('i1', 'officer', { landmark: 'Ŵyl y “Bont” 🐑' }));
  await phone.send(newIncident('i2', 'officer'));
  await phone.send(edit('unknown', 'landmark', 'held'));
  await eraseRecords(world.tools, world.org, ['i2'], 'admin');
  await kept.place.tamper(`insert into mark values ('org-one', '', ''), ('org-one', 'a''b"\\', '\t\n');
    update contact set at = 9007199254740991;
    insert into recovery values ('org-one', 'p', 'q', -1, x''), ('org-one', 'r', 's', 0, x'00ff5c30')`);
  const there = await onPostgres(site.dataDirectory);
  const [before, after] = [join(site.keysDirectory, 'a.db'), join(site.keysDirectory, 'b.db')];
  await kept.place.copyInto(before);
  await there.whereNone((putBack) => putBack(before));
  await there.copyInto(after);
  const rows = rowsOf(after);
  expect(rows).toEqual(rowsOf(before));
  const empty = Object.keys(rows).filter((name) => rows[name]?.length === 0);
  expect(empty).toEqual(expect.not.arrayContaining(['change', 'record', 'tombstone', 'session']));
});

test('F36 a site moves from SQLite to PostgreSQL and back by its backups, and phones go on', async () => {
  const kept = await makeKept(onSqlite);
  const phone = await makePhone(kept.world, 'officer');
  const sent = await phone.send(newIncident('i1', 'officer'));
  await kept.backup();
  await loseDisk(kept);
  const there = await onPostgres(kept.site.dataDirectory);
  const moved = await kept.restore(false, there);
  expect(await incidentsOf(moved, phone, 'officer')).toEqual(['i1']);
  expect(await resultsOf(moved, phone, again(sent))).toEqual(namesOf(sent.receipts));
  const base = [opOf(sent.envelope, 3)];
  const envelope = await phone.wire.save(edit('i1', 'landmark', 'By the bridge', base));
  expect(await resultsOf(moved, phone, { envelope })).toEqual(['ok']);
  const later = await phone.wire.save(newIncident('i2', 'officer'));
  expect(new Set(await resultsOf(moved, phone, { envelope: later }))).toEqual(new Set(['ok']));
  kept.world.time.now += 60_000;
  const made = await kept.backup(there);
  expect((await kept.verify()).id).toBe(made.id);
  await kept.hear(moved);
  const [organisation] = await moved.tools.store.directory.organisations();
  expect(organisation?.safe).toBe(made.organisations[0]?.pos);
  await moved.tools.store.close();
  const back = await kept.restore();
  expect((await incidentsOf(back, phone, 'officer')).sort()).toEqual(['i1', 'i2']);
});
