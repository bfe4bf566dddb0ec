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

/** Opens or makes the database in a directory; throws while another process has it open. */
export async function openSqlite(directory: string): Promise<Store> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const started = Math.round(performance.timeOrigin);
  const holder = { pid: process.pid, host: hostname(), started };
  const letGo = takeLock(join(directory, 'alongside.lock'), holder);
  return openStore(fileOf(directory), letGo);
}

/** A store that lives as long as the process, for tests. */
export const openInMemory = (): Promise<Store> => openStore(':memory:', () => undefined);

/** Opens a database to look at it, beside a server that has it open. */
export function openToRead(directory: string): Store {
  const database = openNodeSqlite(fileOf(directory), true);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  return storeOn(db, makeTurns(), () => undefined);
}
