import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';
import type { Store } from '../../sync-server/store/port.ts';
import { openPostgres } from '../../sync-server/store/postgres.ts';
import { tableNames } from '../../sync-server/store/schema.ts';
import { owner, reader, server, template, urlOf } from './postgres-cluster.ts';

/** A database as the server reaches it, its owner, whoever copies it, and its superuser. */
export type Database = {
  url: string;
  ownerUrl: string;
  backupUrl: string;
  adminUrl: string;
  ask: (text: string) => Promise<Record<string, unknown>[]>;
};

/** A connection that ends with the test. */
export async function connectTo(url: string): Promise<Client> {
  const client = new Client(url);
  await client.connect();
  client.on('error', () => undefined);
  onTestFinished(() => client.end());
  return client;
}

async function askAs(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query(text).finally(() => client.end());
  return rows;
}

/** Empty databases: making one takes longer than emptying it. */
const spare: Database[] = [];

/** An empty database that is ready for the server; `giveBack` empties it for the next. */
export async function takeDatabase(): Promise<Database> {
  const found = spare.pop();
  if (found) return found;
  const directory = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const main = urlOf(directory, 'postgres', 'postgres');
  await askAs(main, `create database ${name} template ${template} owner ${owner}`);
  const adminUrl = urlOf(directory, 'postgres', name);
  const as = (role: string) => urlOf(directory, role, name);
  const urls = { url: as(server), ownerUrl: as(owner), backupUrl: as(reader) };
  return { ...urls, adminUrl, ask: (text) => askAs(adminUrl, text) };
}

export async function emptyOut({ ask }: Database): Promise<void> {
  await ask(tableNames.map((name) => `delete from "${name}"`).join(';'));
}

export async function giveBack(database: Database): Promise<void> {
  await emptyOut(database);
  spare.push(database);
}

/** An empty database for one test. */
export async function freshDatabase(): Promise<Database> {
  const database = await takeDatabase();
  onTestFinished(() => giveBack(database));
  return database;
}

/** A store that is closed when the test has ended, if it has not been before. */
export function closedAtTheEnd(store: Store): Store {
  const state = { open: true };
  const close = async () => {
    const { open } = state;
    state.open = false;
    if (open) await store.close();
  };
  onTestFinished(close);
  return { ...store, close };
}

export const openOn = async ({ url }: Pick<Database, 'url'>): Promise<Store> =>
  closedAtTheEnd(await openPostgres(url));

/** An empty store on a database of its own. */
export const openFresh = async (): Promise<Store> => openOn(await freshDatabase());
