import { type Kysely, sql } from 'kysely';
import { backupPolicy } from './postgres-checks.ts';
import { checkWay, kyselyOn, poolTo, roleOf } from './postgres-dialect.ts';
import { createTables, type Spelling, tablesOfOrganisations } from './schema.ts';
import type { Tables } from './tables.ts';

const spelling: Spelling = {
  kinds: { text: 'text collate "C"', integer: 'bigint', bytes: 'bytea' },
  ending: '',
};

/** What the server may do with each table, and no more: the log and the trail are only added to. */
const rights: Record<keyof Tables, string> = {
  organisation: 'select, insert, update',
  counter: 'select, insert, update',
  mark: 'select, insert, update',
  device: 'select, insert, update',
  envelope: 'select, insert',
  change: 'select, insert, update',
  damaged: 'select, insert',
  record: 'select, insert, update, delete',
  recordKey: 'select, insert, delete',
  tombstone: 'select, insert',
  named: 'select, insert, delete',
  stream: 'select, insert, update, delete',
  horizon: 'select, insert, update',
  account: 'select, insert, delete',
  session: 'select, insert, update, delete',
  share: 'select, insert, update, delete',
  contact: 'select, insert, update, delete',
  recovery: 'select, insert, delete',
  challenge: 'select, insert, delete',
  audit: 'select, insert',
};

/** What may be found before one knows whose it is, by the column nobody can guess. */
const findable = { device: 'device', session: 'hash', account: 'emailToken', share: 'share' };

const setting = (name: string) => sql.raw(`(select current_setting('alongside.${name}', true))`);

/** Who signs in as what: the owner makes the tables, the server uses them, backups read them. */
export type Roles = { ownerUrl: string; databaseUrl: string; backupUrl: string | null };

/**
 * Makes a database ready as its owner: the tables, the policies, and the rights of the roles that the other
 * URLs name. It may be run again at any time. Answers those roles.
 */
export async function migrate({ ownerUrl, databaseUrl, backupUrl }: Roles): Promise<string[]> {
  checkWay(ownerUrl);
  const [owner, server] = [roleOf(ownerUrl), roleOf(databaseUrl)];
  const reader = backupUrl === null ? null : roleOf(backupUrl);
  if (reader === server || reader === owner) {
    throw new Error(`Backups need a role of their own: ${reader} is the server's or the owner's`);
  }
  const db = kyselyOn(poolTo(ownerUrl));
  const making = db.transaction().execute(async (inside) => {
    await makeReady(inside, server);
    if (reader !== null) await letRead(inside, reader);
  });
  await making.finally(() => db.destroy());
  return reader === null ? [server] : [server, reader];
}

async function makeReady(db: Kysely<Tables>, server: string): Promise<void> {
  await createTables(db, spelling);
  for (const table of tablesOfOrganisations) await wallOff(db, table);
  for (const [table, column] of Object.entries(findable)) {
    await setPolicy(
      db,
      table,
      'by_key',
      sql`for select using (${sql.ref(column)} = ${setting('key')})`,
    );
  }
  await setPolicy(db, 'organisation', 'by_name', sql`for select using (true)`);
  for (const [table, may] of Object.entries(rights)) await grant(db, table, may, server);
}

/** The role that copies: every organisation's rows, to be read and nothing else. */
async function letRead(db: Kysely<Tables>, reader: string): Promise<void> {
  for (const table of tablesOfOrganisations) {
    await setPolicy(db, table, backupPolicy, sql`for select to ${sql.id(reader)} using (true)`);
    await grant(db, table, 'select', reader);
  }
}

/** No row is seen or written outside a transaction that says which organisation it is for. */
async function wallOff(db: Kysely<Tables>, table: string): Promise<void> {
  await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
  await sql`alter table ${sql.table(table)} force row level security`.execute(db);
  await setPolicy(db, table, 'by_org', sql`using (org = ${setting('org')})`);
}

type Fragment = ReturnType<typeof sql>;

async function setPolicy(
  db: Kysely<Tables>,
  table: string,
  name: string,
  rule: Fragment,
): Promise<void> {
  await sql`drop policy if exists ${sql.id(name)} on ${sql.table(table)}`.execute(db);
  await sql`create policy ${sql.id(name)} on ${sql.table(table)} ${rule}`.execute(db);
}

async function grant(db: Kysely<Tables>, table: string, may: string, role: string): Promise<void> {
  await sql`revoke all on ${sql.table(table)} from public, ${sql.id(role)}`.execute(db);
  await sql`grant ${sql.raw(may)} on ${sql.table(table)} to ${sql.id(role)}`.execute(db);
}
