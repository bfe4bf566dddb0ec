import { join } from 'node:path';
import type { Config } from './config.ts';
import { keptListIn, keptListName } from './exchange/kept-list.ts';
import { completeKeptList } from './exchange/restore.ts';
import { makeTools, type Tools } from './exchange/tools.ts';
import { loadKeys } from './keys/key-files.ts';
import { makeRandom } from './keys/random.ts';
import { openSqlite } from './store/sqlite.ts';

/** Real chance; the clock is handed in by whoever starts the server. */
export const random = makeRandom();

/** Opens the store and the keys of a real server: the database, its keys, and the list kept beside them. */
export async function openTools(
  config: Pick<Config, 'dataDirectory' | 'keysDirectory'>,
  now: () => number,
): Promise<Tools> {
  const store = await openSqlite(config.dataDirectory);
  const hasRecords = (await store.directory.organisations()).length > 0;
  const keys = loadKeys(config.keysDirectory, hasRecords, { random, now: now() });
  const kept = keptListIn(join(config.keysDirectory, keptListName));
  const tools = makeTools({ store, keys, kept, random, now });
  await completeKeptList(tools);
  return tools;
}
