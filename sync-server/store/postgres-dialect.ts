import { Kysely, PostgresDialect } from 'kysely';
import { Client, type ClientConfig, Pool, types } from 'pg';
import { preparing } from './postgres-statements.ts';
import type { Tables } from './tables.ts';

const readers: Readonly<Record<number, (text: string) => unknown>> = {
  [types.builtins.INT8]: Number,
  [types.builtins.BYTEA]: (text) => {
    const { buffer, byteOffset, length } = Buffer.from(text.slice(2), 'hex');
    return new Uint8Array(buffer, byteOffset, length);
  },
};

/** Every whole number here is a number of JavaScript: counts, and milliseconds. Bytes are plain bytes. */
const asStored = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    readers[oid] ?? types.getTypeParser(oid, format),
};

/** How one connection is made: the same for the pool and for the one that listens. */
export const connectionTo = (url: string): ClientConfig => ({
  connectionString: url,
  application_name: 'alongside',
  keepAlive: true,
  connectionTimeoutMillis: 10_000,
  idle_in_transaction_session_timeout: 60_000,
  types: asStored,
});

/** Kysely on a pool of connections. */
export const kyselyOn = (pool: Pool): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparing(pool) }) });

/** A pool that outlives a restart of the database: a connection that breaks while idle is let go. */
export function poolTo(url: string): Pool {
  const pool = new Pool({ ...connectionTo(url), max: 10 });
  pool.on('error', () => undefined);
  return pool;
}

const isHere = (host: string): boolean =>
  host.startsWith('/') || ['localhost', '127.0.0.1', '::1'].includes(host);

/** Which database a URL names, without the password that may be in it. */
export function placeOf(url: string): string {
  const { database, host } = new Client(connectionTo(url));
  return `the database ${database} on ${host}`;
}

/** The role that a URL signs in as. */
export const roleOf = (url: string): string => new Client(connectionTo(url)).user ?? '';

/** Records cross a network only under TLS, and only to the machine whose certificate it is. */
export function checkWay(url: string): void {
  const { host } = new Client(connectionTo(url));
  if (isHere(host) || /[?&]sslmode=verify-full(&|$)/.test(url)) return;
  throw new Error(`${host} is another machine: DATABASE_URL needs sslmode=verify-full`);
}
