import { type Kysely, sql } from 'kysely';
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

/**
 * Makes a database ready as its owner: the tables, the policies, and the rights of the role that the server's
 * own URL names. It may be run again at any time. Answers the role.
 */
export async function migrate(ownerUrl: string, serverUrl: string): Promise<string> {
  checkWay(ownerUrl);
  const role = roleOf(serverUrl);
  const db = kyselyOn(poolTo(ownerUrl));
  await makeReady(db, role);
  await db.destroy();
  return role;
}

async function makeReady(db: Kysely<Tables>, role: string): Promise<void> {
  await db.transaction().execute(async (inside) => {
    await createTables(inside, spelling);
    for (const table of tablesOfOrganisations) await wallOff(inside, table);
    for (const [table, column] of Object.entries(findable)) {
      await setPolicy(
        inside,
        table,
        'by_key',
        sql`for select using (${sql.ref(column)} = ${setting('key')})`,
      );
    }
    await setPolicy(inside, 'organisation', 'by_name', sql`for select using (true)`);
    for (const [table, may] of Object.entries(rights)) await grant(inside, table, may, role);
  });
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
