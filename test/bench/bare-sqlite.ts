import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { openBytes } from '../../sync-server/keys/seal.ts';
import { org, type ServerWorld } from './server-world.ts';

/** A table without anything around it, as durable as the store's own. */
export type BareTable = {
  insert: (rows: number, bytes: number) => Promise<void>;
  close: () => Promise<void>;
};

export function openBareTable(directory: string): BareTable {
  const database = new DatabaseSync(join(directory, 'bare.db'));
  database.exec('pragma journal_mode = wal; pragma synchronous = full');
  database.exec(
    'create table if not exists change (id text primary key, box blob not null) strict',
  );
  const insert = database.prepare('insert into change values (?, ?)');
  const state = { next: 1 };
  return {
    insert: async (rows, bytes) => {
      const box = new Uint8Array(bytes).fill(7);
      database.exec('begin immediate');
      for (let at = 0; at < rows; at += 1) {
        insert.run(`bench-change-${bytes}-${rows}-${state.next}`, box);
        state.next += 1;
      }
      database.exec('commit');
    },
    close: async () => database.close(),
  };
}

const Row = z.object({
  id: z.string(),
  version: z.number(),
  shared: z.instanceof(Uint8Array),
  entrusted: z.nullable(z.instanceof(Uint8Array)),
  key: z.instanceof(Uint8Array),
});
type Row = z.infer<typeof Row>;

type Barely = { scope: string; limit: number; boxes: 1 | 2 };

/**
 * Reads the first rows of a scope with one SELECT and opens as many boxes of each as its reader holds: what no
 * page can do without.
 */
export function readBarely({ tools, directory }: ServerWorld, { scope, limit, boxes }: Barely) {
  const database = new DatabaseSync(join(directory, 'alongside.db'), { readOnly: true });
  const select = database.prepare(`
    select r.id, r.version, r.shared, ${boxes === 2 ? 'r.entrusted' : 'null as entrusted'}, k.key
    from stream s join record r on r.org = s.org and r.id = s.record
      join recordKey k on k.org = r.org and k.id = r.id
    where s.org = ? and s.scope = ? order by s.seq limit ?
  `);
  const check = { done: false };
  const openOne = (row: unknown) => {
    // The shape is looked at once: a query without anything around it would not look at all.
    const { id, version, shared, entrusted, key } = check.done ? (row as Row) : Row.parse(row);
    check.done = true;
    const opener = tools.recordKeys.unwrap(org, id, key);
    openBytes(opener, shared, `${id}|shared|${version}`);
    if (entrusted) openBytes(opener, entrusted, `${id}|entrusted|${version}`);
  };
  return {
    read: (): number => {
      const rows = select.all(org, scope, limit);
      for (const row of rows) openOne(row);
      return rows.length;
    },
    close: () => database.close(),
  };
}
