import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { storeOn } from './kysely-store.ts';
import { takeLock } from './lock-file.ts';
import { openNodeSqlite } from './node-sqlite.ts';
import type { Store } from './port.ts';
import { createTables } from './schema.ts';
import type { Tables } from './tables.ts';
import { makeTurns } from './turn.ts';

const fileOf = (directory: string) => join(directory, 'alongside.db');

async function openStore(path: string, letGo: () => void): Promise<Store> {
  const database = openNodeSqlite(path);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  await createTables(db, 'strict');
  return storeOn(db, makeTurns(), letGo);
}

/** Takes the lock on a directory's database, whether it is there or not; throws while another process has it. */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const started = Math.round(performance.timeOrigin);
  const holder = { pid: process.pid, host: hostname(), started };
  return takeLock(join(directory, 'alongside.lock'), holder);
}

/** Opens or makes the database in a directory; throws while another process has it open. */
export async function openSqlite(directory: string): Promise<Store> {
  return openStore(fileOf(directory), lockDirectory(directory));
}

/** A store that lives as long as the process, for tests. */
export const openInMemory = (): Promise<Store> => openStore(':memory:', () => undefined);

/** Opens a database to look at it, beside a server that has it open. */
export const openToRead = (directory: string): Store => openFileToRead(fileOf(directory));

/** The same for a database that lies anywhere, such as an opened backup. */
export function openFileToRead(path: string): Store {
  const database = openNodeSqlite(path, true);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  return storeOn(db, makeTurns(), () => undefined);
}
