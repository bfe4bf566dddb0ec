import type { Store } from '../../sync-server/store/port.ts';
import { openInMemory } from '../../sync-server/store/sqlite.ts';
import { openFresh } from './postgres-store.ts';

/** An empty store on the database that this run of the tests is about. */
export const openEmptyStore = (): Promise<Store> =>
  process.env.STORE === 'postgres' ? openFresh() : openInMemory();
