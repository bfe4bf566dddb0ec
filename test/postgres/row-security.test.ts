import type { Client } from 'pg';
import { beforeAll, expect, inject, test } from 'vitest';
import { openPostgres } from '../../sync-server/store/postgres.ts';
import { tableNames, tablesOfOrganisations } from '../../sync-server/store/schema.ts';
import { owner, urlOf } from '../support/postgres-cluster.ts';
import {
  connectTo,
  type Database,
  freshDatabase,
  takeDatabase,
} from '../support/postgres-store.ts';
import { makePhone } from '../support/server-device.ts';
import { edit, newIncident } from '../support/server-records.ts';
import { besideIt, makeWorld, writeAs } from '../support/server-world.ts';

const asOwner = ({ url }: Database) => urlOf(inject('postgres'), owner, nameOf(url));
const nameOf = (url: string) => url.slice(url.lastIndexOf('/') + 1);

const marker = 'Zqxmarker Brixworth';

/** Two organisations with records, sessions, an erased record and what is written down about them. */
async function fill(database: Database): Promise<void> {
  const store = await openPostgres(database.url);
  const world = await makeWorld({ store });
  for (const one of [world, await besideIt(world, 'org-two')]) {
    const phone = await makePhone(one, 'officer');
    await phone.send(newIncident(`i-${one.org}`, phone.person, { landmark: marker }));
    await phone.send(edit('unknown', 'landmark', 'x'));
    const assigned = { type: 'incident', record: `i-${one.org}`, field: 'assigned/warden' };
    await writeAs(one.tools, one.org, phone.person, [{ ...assigned, value: true }]);
  }
  await store.close();
}

/** Filled once: no test here changes a row. */
const filled: { database: Database | null } = { database: null };

beforeAll(async () => {
  filled.database = await takeDatabase();
  await fill(filled.database);
}, 30_000);

function filledDatabase(): Database {
  if (!filled.database) throw new Error('There is no database.');
  return filled.database;
}

async function rowsIn(client: Client, tables: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await client.query(`select count(*)::int as count from "${table}"`);
    counts[table] = rows[0].count;
  }
  return counts;
}

/** Apart from the names of the organisations, which the server must know to begin with. */
const walled = tablesOfOrganisations.filter((name) => name !== 'organisation');
const none = Object.fromEntries(walled.map((name) => [name, 0]));

test('T-rls-1 outside a transaction for an organisation the server sees no row', async () => {
  const database = filledDatabase();
  const all = await rowsIn(await connectTo(database.adminUrl), walled);
  expect(Object.keys(all).filter((name) => (all[name] ?? 0) > 0)).toEqual(
    expect.arrayContaining(['account', 'audit', 'change', 'device', 'record', 'session', 'stream']),
  );
  const client = await connectTo(database.url);
  expect(await rowsIn(client, walled)).toEqual(none);
  await client.query(`begin; select set_config('alongside.org', 'org-one', true); commit`);
  expect(await rowsIn(client, walled)).toEqual(none);
});

test('T-rls-2 for one organisation no row of another is read, changed, added or taken away', async () => {
  const database = filledDatabase();
  const client = await connectTo(database.url);
  await client.query(`select set_config('alongside.org', 'org-two', false)`);
  for (const table of walled) {
    const { rows } = await client.query(`select distinct org from "${table}"`);
    expect(
      rows.filter((row) => row.org !== 'org-two'),
      table,
    ).toEqual([]);
  }
  const changed = await client.query(`update record set version = 9 where org = 'org-one'`);
  const taken = await client.query(`delete from session where org = 'org-one'`);
  expect([changed.rowCount, taken.rowCount]).toEqual([0, 0]);
  await expect(
    client.query(`insert into tombstone (org, id, at) values ('org-one', 'i1', 1)`),
  ).rejects.toThrow(/row-level security/);
  await expect(client.query(`update record set org = 'org-one'`)).rejects.toThrow(
    /row-level security/,
  );
});

test('a key nobody can guess finds its own row and no other', async () => {
  const database = filledDatabase();
  const client = await connectTo(database.url);
  const [session] = await database.ask(`select hash from session where org = 'org-one'`);
  await client.query(`select set_config('alongside.key', '${session?.hash}', false)`);
  expect(await rowsIn(client, walled)).toEqual({ ...none, session: 1 });
  const gone = await client.query('delete from session');
  expect(gone.rowCount).toBe(0);
});

test('T-rls-3 the server can neither become another role nor lay the policies aside', async () => {
  const database = filledDatabase();
  const client = await connectTo(database.url);
  await client.query('begin');
  await client.query('reset role');
  expect(await rowsIn(client, walled)).toEqual(none);
  await client.query('rollback');
  for (const attack of [
    `set role ${owner}`,
    'set session authorization postgres',
    'alter table record disable row level security',
    'drop policy by_org on record',
    'create table mine (a text)',
  ]) {
    const outcome = await client.query(attack).then(
      ({ command }) => command,
      (error: unknown) => String(error),
    );
    expect(outcome, attack).toMatch(/permission denied|must be owner/);
  }
});

test('T-rls-4 the owner of the tables is held to the policies too', async () => {
  const database = filledDatabase();
  expect(await rowsIn(await connectTo(asOwner(database)), walled)).toEqual(none);
});

test('T-env-1 nothing that was written lies in the tables in clear', async () => {
  const { ask } = filledDatabase();
  const needles = [marker, Buffer.from(marker).toString('hex'), 'org-one.example'];
  for (const table of tableNames) {
    const rows = await ask(`select "${table}"::text as line from "${table}"`);
    const lines = rows.map(({ line }) => String(line)).join('\n');
    expect(
      needles.filter((needle) => lines.includes(needle)),
      table,
    ).toEqual([]);
  }
});

test('T-aud the log and the trail are only added to: nothing in them is changed or taken away', async () => {
  const client = await connectTo(filledDatabase().url);
  await client.query(`select set_config('alongside.org', 'org-one', false)`);
  for (const act of [
    `update audit set actor = 'other'`,
    'delete from audit',
    'truncate audit',
    'delete from change',
    `update envelope set person = 'other'`,
    'delete from envelope',
    'delete from tombstone',
    'delete from damaged',
  ]) {
    await expect(client.query(act), act).rejects.toThrow(/permission denied/);
  }
});

test('T-rls-3 the server does not start as a role that could go round the policies', async () => {
  const database = await freshDatabase();
  await expect(openPostgres(database.adminUrl)).rejects.toThrow(/go round row-level security/);
  await expect(openPostgres(asOwner(database))).rejects.toThrow(/owns the tables/);
});

test('the server does not start on a database that is not ready, or that has lost its policies', async () => {
  const database = await freshDatabase();
  await database.ask('alter table record no force row level security');
  await expect(openPostgres(database.url)).rejects.toThrow(/npm run migrate/);
  await database.ask('alter table record force row level security; alter table mark rename to m');
  await expect(openPostgres(database.url)).rejects.toThrow(/npm run migrate/);
  await database.ask('alter table m rename to mark');
  expect(tableNames).toContain('mark');
});

test('the server does not start on a database that may lose what it has answered', async () => {
  const database = await freshDatabase();
  const name = nameOf(database.url);
  await database.ask(`alter database ${name} set synchronous_commit = off`);
  await expect(openPostgres(database.url)).rejects.toThrow(/does not flush/);
  await database.ask(`alter database ${name} reset synchronous_commit`);
});

test('T-tls-1 a database on another machine is reached under TLS or not at all', async () => {
  const far = 'postgres://app@database.example/alongside';
  for (const url of [far, `${far}?sslmode=no-verify`, `${far}?sslmode=verify-full-not`]) {
    await expect(openPostgres(url), url).rejects.toThrow(/sslmode=verify-full/);
  }
});
