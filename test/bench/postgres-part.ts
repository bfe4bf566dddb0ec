import { Client } from 'pg';
import { owner, server, startCluster, template, urlOf } from '../support/postgres-cluster.ts';
import type { BareTable } from './bare-sqlite.ts';
import { pushesOf200 } from './server-part.ts';
import { openWorld } from './server-world.ts';
import type { Figures } from './targets.ts';

/** Measures what the server does with a push on a real PostgreSQL, beside a bare table in it. */
export async function measurePostgres(isQuick: boolean): Promise<Figures> {
  const { directory, stop } = await startCluster();
  try {
    const world = await openWorld(urlOf(directory, server, template));
    const bare = await openBareTable(urlOf(directory, owner, template));
    const acceptedPg = await pushesOf200(world, isQuick ? 15 : 60, bare);
    await world.close();
    return { acceptedPg };
  } finally {
    await stop();
  }
}

/** All rows of a transaction in one statement: the fastest way in that a client has. */
async function openBareTable(url: string): Promise<BareTable> {
  const client = new Client(url);
  await client.connect();
  await client.query('create table bare (id text primary key, box bytea not null)');
  const text = 'insert into bare select * from unnest($1::text[], $2::bytea[])';
  const state = { next: 1 };
  return {
    insert: async (rows, bytes) => {
      const box = Buffer.alloc(bytes, 7);
      const ids = Array.from({ length: rows }, (_, at) => `bench-change-${state.next + at}`);
      state.next += rows;
      const values = [ids, ids.map(() => box)];
      await client.query({ name: 'bare', text, values });
    },
    close: () => client.end(),
  };
}
