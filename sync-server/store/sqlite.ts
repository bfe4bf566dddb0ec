import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { CompiledQuery, Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import { attempt } from '../../src/domain/result.ts';
import type { Engine } from './engine.ts';
import { storeOn } from './kysely-store.ts';
import { takeLock } from './lock-file.ts';
import { openNodeSqlite } from './node-sqlite.ts';
import type { Store } from './port.ts';
import { createTables } from './schema.ts';
import { signalsHere } from './signals.ts';
import type { Tables } from './tables.ts';
import { makeTurns } from './turn.ts';

const fileOf = (directory: string) => join(directory, 'alongside.db');

const kinds = { text: 'text', integer: 'integer', bytes: 'blob' };

const kyselyOn = (database: SqliteDatabase) =>
  new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });

const howManyChanged = CompiledQuery.raw('select total_changes() as n');

async function changesOn(db: Kysely<Tables>): Promise<unknown> {
  const { rows } = await db.executeQuery<{ n: number }>(howManyChanged);
  return rows[0]?.n;
}

/**
 * Undoes whatever reading wrote, and throws. SQLite can be told to refuse it (`query_only`), but forgets every
 * prepared statement each time it is told so.
 */
async function withoutWriting<T>(
  db: Kysely<Tables>,
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  const before = await changesOn(db);
  const done = await work(db);
  if ((await changesOn(db)) !== before) throw new Error('A read-only transaction wrote');
  return done;
}

/** One connection, so one piece of work at a time. */
function engineOn(db: Kysely<Tables>, letGo: () => void): Engine {
  const inTurn = makeTurns();
  return {
    read: (_, work) =>
      inTurn(() => db.transaction().execute((inside) => withoutWriting(inside, work))),
    write: (_, work) => inTurn(() => db.transaction().execute(work)),
    find: (_, work) => inTurn(() => work(db)),
    signals: signalsHere(),
    close: () =>
      inTurn(async () => {
        await db.destroy();
        letGo();
      }),
  };
}

async function openStore(path: string, letGo: () => void): Promise<Store> {
  const db = kyselyOn(openNodeSqlite(path));
  await createTables(db, { kinds, ending: 'strict' });
  return storeOn(engineOn(db, letGo));
}

/** Takes the lock on a directory's database, whether it is there or not; throws while another process has it. */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const holder = { pid: process.pid, host: hostname() };
  return takeLock(join(directory, 'alongside.lock'), holder);
}

/** Opens or makes the database in a directory; throws while another process has it open. */
export async function openSqlite(directory: string): Promise<Store> {
  const letGo = lockDirectory(directory);
  const opened = await attempt(
    () => openStore(fileOf(directory), letGo),
    (error): never => {
      letGo();
      throw error;
    },
  );
  return opened.ok ? opened.value : opened.fault;
}

/** Makes a file with the tables and no rows. */
export async function makeEmptyFile(path: string): Promise<void> {
  await (await openStore(path, () => undefined)).close();
}

/** A store that lives as long as the process, for tests. */
export const openInMemory = (): Promise<Store> => openStore(':memory:', () => undefined);

/** Opens a database to look at it, beside a server that has it open. */
export const openToRead = (directory: string): Store => openFileToRead(fileOf(directory));

/** The same for a database that lies anywhere, such as an opened backup. */
export function openFileToRead(path: string): Store {
  return storeOn(engineOn(kyselyOn(openNodeSqlite(path, true)), () => undefined));
}
