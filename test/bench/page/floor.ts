import Dexie, { type Table } from 'dexie';
import * as z from 'zod/mini';

/** What an app without sealing would keep: the row as it came, with two fields to list by. */
type Plain = { id: string; state: string; at: string };
type Waiting = { id: string; change: unknown };
type Floor = Dexie & { records: Table<Plain, string>; outbox: Table<Waiting, string> };

const Answer = z.object({ rows: z.array(z.any()), seq: z.number(), more: z.boolean() });

async function openFloor(strict = false): Promise<Floor> {
  const db = new Dexie('floor', strict ? { chromeTransactionDurability: 'strict' } : {});
  db.version(1).stores({ records: 'id, state, at', outbox: 'id' });
  await db.open();
  return Object.assign(db, {
    records: db.table<Plain, string>('records'),
    outbox: db.table<Waiting, string>('outbox'),
  });
}

const post = async (path: string, body: unknown): Promise<unknown> => {
  const headers = { 'Content-Type': 'application/json' };
  const options = { method: 'POST', body: JSON.stringify(body), headers };
  return (await fetch(path, options)).json();
};

async function takeAll(db: Floor, from: number): Promise<number> {
  for (let seq = from; ; ) {
    // The floor checks nothing that comes; only the few fields it needs are looked at.
    const answer = (await post('/floor/pull', { seq })) as z.infer<typeof Answer>;
    const plain = answer.rows.map((row) => ({ ...row, state: 'recorded', at: String(row.seq) }));
    await db.records.bulkPut(plain);
    seq += answer.rows.length;
    if (!answer.more) return seq;
  }
}

/** Milliseconds of a first pull into an empty database. */
export async function floorFirstPull(): Promise<number> {
  await Dexie.delete('floor');
  const db = await openFloor();
  const start = performance.now();
  await takeAll(db, 0);
  const spent = performance.now() - start;
  db.close();
  return spent;
}

/** Milliseconds of each of several rounds that begin at a seq; with `step` 0 nothing has changed. */
export async function floorRounds(from: number, step: number, times: number): Promise<number[]> {
  const db = await openFloor();
  const spent: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    await takeAll(db, from + time * step);
    spent.push(performance.now() - start);
  }
  db.close();
  return spent;
}

/** Milliseconds of saves of one plain record each, flushed to disk. */
export async function floorSaves(times: number): Promise<number[]> {
  const db = await openFloor(true);
  const text = 'x'.repeat(1_500);
  const spent: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const start = performance.now();
    await db.records.put(Object.assign({ id: `own-${n}`, state: 'recorded', at: '' }, { text }));
    spent.push(performance.now() - start);
  }
  db.close();
  return spent;
}

/** Milliseconds of sending so many plain changes, a hundred at a time, each forgotten once it is taken. */
export async function floorPush(changes: number): Promise<number> {
  const db = await openFloor();
  const text = 'x'.repeat(250);
  const rows = Array.from({ length: changes }, (_, n) => ({ id: `change-${n}`, change: { text } }));
  await db.outbox.bulkPut(rows);
  const start = performance.now();
  for (;;) {
    const next = await db.outbox.limit(100).toArray();
    if (next.length === 0) break;
    await post('/floor/push', next);
    await db.outbox.bulkDelete(next.map((row) => row.id));
  }
  const spent = performance.now() - start;
  db.close();
  return spent;
}
