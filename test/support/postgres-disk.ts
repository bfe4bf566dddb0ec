import { onTestFinished } from 'vitest';
import type { Store } from '../../sync-server/store/port.ts';
import { openPostgres } from '../../sync-server/store/postgres.ts';
import { tableNames } from '../../sync-server/store/schema.ts';
import { type Database, giveBack, takeDatabase } from './postgres-store.ts';
import type { Disk } from './sim-disk.ts';

type State = { database: Database | null; store: Store | null; copies: string[] };

/** A simulated server's database in PostgreSQL; its copies lie beside it in schemas of their own. */
export function postgresDisk(): Disk {
  const state: State = { database: null, store: null, copies: [] };
  const remove = () => tidyUp(state);
  onTestFinished(remove);
  const ask = async (text: string) => void (await state.database?.ask(text));
  const open = async (database: Database) => {
    const store = await openPostgres(database.url);
    state.store = store;
    const close = async () => {
      if (state.store === store) state.store = null;
      await store.close();
    };
    return { ...store, close };
  };
  return {
    open: async () => {
      state.database = await takeDatabase();
      return open(state.database);
    },
    copy: async () => {
      const copy = `copy_${state.copies.length}`;
      state.copies.push(copy);
      await ask(
        `create schema ${copy}; ${eachTable((name) => `create table ${copy}.${name} as table public.${name}`)}`,
      );
      return copy;
    },
    putBack: async (copy) => {
      await ask(
        eachTable((name) => `delete from ${name}; insert into ${name} table ${copy}.${name}`),
      );
      if (!state.database) throw new Error('Nothing was opened.');
      return open(state.database);
    },
    remove,
  };
}

const eachTable = (say: (name: string) => string): string =>
  tableNames.map((name) => say(`"${name}"`)).join(';');

async function tidyUp(state: State): Promise<void> {
  const { database, store, copies } = state;
  Object.assign(state, { database: null, store: null, copies: [] });
  await store?.close();
  if (!database) return;
  for (const copy of copies) await database.ask(`drop schema ${copy} cascade`);
  await giveBack(database);
}
