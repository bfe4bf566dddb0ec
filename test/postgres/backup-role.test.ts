import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { copyPostgres } from '../../sync-server/backup/living-database.ts';
import { openPostgres } from '../../sync-server/store/postgres.ts';
import { migrate } from '../../sync-server/store/postgres-rights.ts';
import { tablesOfOrganisations } from '../../sync-server/store/schema.ts';
import { owner, reader, server } from '../support/postgres-cluster.ts';
import { connectTo, type Database, freshDatabase, openOn } from '../support/postgres-store.ts';
import { makePhone } from '../support/server-device.ts';
import { newIncident } from '../support/server-records.ts';
import { besideIt, makeWorld } from '../support/server-world.ts';

/** Two organisations on one database, each with a record. */
async function twoOrganisations(): Promise<Database> {
  const database = await freshDatabase();
  const world = await makeWorld({ store: await openOn(database) });
  for (const one of [world, await besideIt(world, 'org-two')]) {
    const phone = await makePhone(one, 'officer');
    await phone.send(newIncident(`i-${one.org}`, phone.person));
  }
  return database;
}

async function organisationsIn(client: Client): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const table of tablesOfOrganisations) {
    const { rows } = await client.query(`select distinct org from "${table}" order by org`);
    found[table] = rows.map(({ org }) => org);
  }
  return found;
}

const outcomeOf = (client: Client, act: string): Promise<string> =>
  client.query(act).then(
    ({ command }) => command,
    (error: unknown) => String(error),
  );

test('T-rls-6 the role that copies reads the rows of every organisation, and may change nothing', async () => {
  const database = await twoOrganisations();
  const client = await connectTo(database.backupUrl);
  const seen = await organisationsIn(client);
  expect(seen).toEqual(await organisationsIn(await connectTo(database.adminUrl)));
  expect(seen).toMatchObject({ record: ['org-one', 'org-two'], audit: ['org-one', 'org-two'] });
  for (const table of tablesOfOrganisations) {
    for (const act of [
      `insert into "${table}" default values`,
      `update "${table}" set org = 'org-two'`,
      `delete from "${table}"`,
      `truncate "${table}"`,
      `alter table "${table}" disable row level security`,
    ]) {
      expect(await outcomeOf(client, act), act).toMatch(/permission denied|must be owner/);
    }
  }
  for (const act of [
    'select * from challenge',
    'create table mine (a text)',
    `set role ${server}`,
    `set role ${owner}`,
  ]) {
    expect(await outcomeOf(client, act), act).toMatch(/permission denied/);
  }
});

test('T-rls-6 what lets backups read across organisations lets nobody else', async () => {
  const database = await twoOrganisations();
  for (const url of [database.url, database.ownerUrl]) {
    const client = await connectTo(url);
    await client.query(`select set_config('alongside.org', 'org-one', false)`);
    const { organisation: names, ...seen } = await organisationsIn(client);
    expect(names).toEqual(['org-one', 'org-two']);
    expect(new Set(Object.values(seen).flat())).toEqual(new Set(['org-one']));
  }
  const client = await connectTo(database.url);
  expect(await outcomeOf(client, `set role ${reader}`)).toMatch(/permission denied/);
});

test('T-rls-3 the server does not start as the role that copies, or as one of its members', async () => {
  const database = await freshDatabase();
  await expect(openPostgres(database.backupUrl)).rejects.toThrow(/may read every organisation/);
  const member = `member_${process.pid}`;
  await database.ask(`create role ${member} login in role ${reader}`);
  onTestFinished(async () => void (await database.ask(`drop role ${member}`)));
  const url = database.url.replace(server, member);
  await expect(openPostgres(url)).rejects.toThrow(/may read every organisation/);
});

test('backups and the server are never given the same role', async () => {
  const { ownerUrl, url: databaseUrl, backupUrl } = await freshDatabase();
  for (const shared of [databaseUrl, ownerUrl]) {
    const roles = { ownerUrl, databaseUrl, backupUrl: shared };
    await expect(migrate(roles)).rejects.toThrow(/a role of their own/);
  }
  expect(await migrate({ ownerUrl, databaseUrl, backupUrl })).toEqual([server, reader]);
});

test('T-bak-6 nor as a role that was never let read', async () => {
  const database = await twoOrganisations();
  const stranger = `stranger_${process.pid}`;
  await database.ask(`create role ${stranger} login`);
  onTestFinished(async () => void (await database.ask(`drop role ${stranger}`)));
  const path = join(mkdtempSync(join(tmpdir(), 'alongside-copy-')), 'copy.db');
  onTestFinished(() => rmSync(dirname(path), { recursive: true, force: true }));
  const url = database.url.replace(server, stranger);
  await expect(copyPostgres(url)(path)).rejects.toThrow(/does not see every row: npm run migrate/);
});

test.each([
  ['its policy on one table is missing', `drop policy for_backups on record`],
  ['another policy narrows one', `create policy less on change as restrictive using (false)`],
  ['its policy lets through some rows', `alter policy for_backups on audit using (n < 3)`],
])('T-bak-6 no copy is made that would lack rows without a word: %s', async (_, change) => {
  const database = await twoOrganisations();
  const folder = mkdtempSync(join(tmpdir(), 'alongside-copy-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { ownerUrl, url: databaseUrl, backupUrl } = database;
  await database.ask(change);
  onTestFinished(async () => {
    await database.ask('drop policy if exists less on change');
    await migrate({ ownerUrl, databaseUrl, backupUrl });
  });
  const copying = copyPostgres(backupUrl)(join(folder, 'copy.db'));
  await expect(copying).rejects.toThrow(/does not see every row: npm run migrate/);
});
