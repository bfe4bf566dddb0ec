import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';
import type { Store } from '../../sync-server/store/port.ts';
import { openPostgres } from '../../sync-server/store/postgres.ts';
import { tableNames } from '../../sync-server/store/schema.ts';
import { owner, server, template, urlOf } from './postgres-cluster.ts';

/** A database as the server reaches it, and as its superuser does. */
export type Database = {
  url: string;
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
  const url = urlOf(directory, server, name);
  return { url, adminUrl, ask: (text) => askAs(adminUrl, text) };
}

export async function giveBack(database: Database): Promise<void> {
  await database.ask(tableNames.map((name) => `delete from "${name}"`).join(';'));
  spare.push(database);
}

/** An empty database for one test. */
export async function freshDatabase(): Promise<Database> {
  const database = await takeDatabase();
  onTestFinished(() => giveBack(database));
  return database;
}

/** Opens a store that is closed when the test has ended, if it has not been before. */
export async function openOn({ url }: Pick<Database, 'url'>): Promise<Store> {
  const store = await openPostgres(url);
  const state = { open: true };
  const close = async () => {
    const { open } = state;
    state.open = false;
    if (open) await store.close();
  };
  onTestFinished(close);
  return { ...store, close };
}

/** An empty store on a database of its own. */
export const openFresh = async (): Promise<Store> => openOn(await freshDatabase());
