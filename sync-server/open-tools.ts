import { join } from 'node:path';
import type { Config } from './config.ts';
import { keptListIn, keptListName } from './exchange/kept-list.ts';
import { completeKeptList } from './exchange/restore.ts';
import { makeTools, type Tools } from './exchange/tools.ts';
import { loadKeys } from './keys/key-files.ts';
import { makeRandom } from './keys/random.ts';
import { openPostgres } from './store/postgres.ts';
import { placeOf } from './store/postgres-dialect.ts';
import { openSqlite } from './store/sqlite.ts';

/** Real chance; the clock is handed in by whoever starts the server. */
export const random = makeRandom();

type Places = Pick<Config, 'dataDirectory' | 'keysDirectory'> &
  Partial<Pick<Config, 'databaseUrl'>>;

/** Opens the store and the keys of a real server: the database, its keys, and the list kept beside them. */
export async function openTools(places: Places, now: () => number): Promise<Tools> {
  const { databaseUrl, dataDirectory, keysDirectory } = places;
  const store = await (databaseUrl ? openPostgres(databaseUrl) : openSqlite(dataDirectory));
  const hasRecords = (await store.directory.organisations()).length > 0;
  const keys = loadKeys(keysDirectory, hasRecords, { random, now: now() });
  const kept = keptListIn(join(keysDirectory, keptListName));
  const tools = makeTools({ store, keys, kept, random, now });
  await completeKeptList(tools);
  return tools;
}

/** Where the records are kept, for the one who starts the server. */
export const whereKept = ({ databaseUrl, dataDirectory }: Config): string =>
  databaseUrl === null ? `SQLite, in ${dataDirectory}` : `PostgreSQL, ${placeOf(databaseUrl)}`;
