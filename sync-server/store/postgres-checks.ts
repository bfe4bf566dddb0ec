import { type Kysely, sql } from 'kysely';
import { tableNames, tablesOfOrganisations } from './schema.ts';
import type { Tables } from './tables.ts';

/** Throws a sentence where the server's role could go round the policies, or a commit could get lost. */
export async function checkDatabase(db: Kysely<Tables>): Promise<void> {
  await checkRole(db);
  await checkTables(db);
  await checkFlushing(db);
}

async function checkRole(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string; mighty: boolean }>`
    select rolname as name, rolsuper or rolbypassrls as mighty from pg_roles
    where rolname = session_user
  `.execute(db);
  const [role] = rows;
  if (!role || role.mighty) {
    throw new Error(`The role ${role?.name} may go round row-level security: give another`);
  }
}

async function checkTables(db: Kysely<Tables>): Promise<void> {
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
  if (rows.some((row) => row.own)) {
    throw new Error('The role in DATABASE_URL owns the tables: give one that owns nothing');
  }
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
