import { type Kysely, sql } from 'kysely';
import { tableNames, tablesOfOrganisations } from './schema.ts';
import type { Tables } from './tables.ts';

/** The policy by which one role, which may change nothing, reads the rows of every organisation. */
export const backupPolicy = 'for_backups';

/** Throws a sentence where the server's role could go round the policies, or a commit could get lost. */
export async function checkDatabase(db: Kysely<Tables>): Promise<void> {
  await checkRole(db);
  await checkTables(db);
  await checkFlushing(db);
}

async function checkRole(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string; mighty: boolean; all: boolean }>`
    select rolname as name, rolsuper or rolbypassrls as mighty,
      exists (select from pg_policy, unnest(polroles) as reader
        where polname = ${backupPolicy} and pg_has_role(session_user, reader, 'member')) as all
    from pg_roles where rolname = session_user
  `.execute(db);
  const [role] = rows;
  if (!role || role.mighty) {
    throw new Error(`The role ${role?.name} may go round row-level security: give another`);
  }
  if (role.all) {
    throw new Error(`The role ${role.name} may read every organisation for backups: give another`);
  }
}

/** Throws a sentence where the tables or their policies are not this version's. */
export async function checkReady(db: Kysely<Tables>): Promise<void> {
  await findTables(db);
}

async function checkTables(db: Kysely<Tables>): Promise<void> {
  const rows = await findTables(db);
  if (rows.some((row) => row.own)) {
    throw new Error('The role in DATABASE_URL owns the tables: give one that owns nothing');
  }
}

async function findTables(db: Kysely<Tables>): Promise<readonly { own: boolean }[]> {
  const { rows } = await sql<{ name: string; forced: boolean; own: boolean }>`
    select relname as name, relrowsecurity and relforcerowsecurity as forced,
      pg_has_role(session_user, relowner, 'member') as own
    from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r'
  `.execute(db);
  const found = new Map(rows.map((row) => [row.name, row]));
  const isReady =
    tableNames.every((name) => found.has(name)) &&
    tablesOfOrganisations.every((name) => found.get(name)?.forced === true);
  if (!isReady) throw new Error('The database is not ready for this version: npm run migrate');
  return rows;
}

/**
 * Throws a sentence where a role would not see every row. Row-level security leaves rows out without a word,
 * and a backup that lacks some would look like a good one.
 */
export async function checkSeesAll(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string; open: boolean }>`
    select tablename as name, bool_or(policyname = ${backupPolicy} and permissive = 'PERMISSIVE'
        and cmd = 'SELECT' and qual = 'true' and session_user = any (roles))
      and bool_and(permissive = 'PERMISSIVE') as open
    from pg_policies where schemaname = current_schema() group by tablename
  `.execute(db);
  const open = new Set(rows.filter((row) => row.open).map(({ name }) => name));
  if (tablesOfOrganisations.every((name) => open.has(name))) return;
  throw new Error(
    'The role in DATABASE_BACKUP_URL does not see every row: npm run migrate with that URL too',
  );
}

/** What was answered "received" must outlive a power cut. */
async function checkFlushing(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ safe: boolean }>`
    select current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on'
      and current_setting('synchronous_commit') <> 'off' as safe
  `.execute(db);
  if (rows[0]?.safe !== true) {
    throw new Error(
      'The database does not flush its commits: set fsync, full_page_writes and synchronous_commit to on',
    );
  }
}
