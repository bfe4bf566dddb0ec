import { type Kysely, type Selectable, sql } from 'kysely';
import { ResultName } from '../../src/domain/protocol.ts';
import { askInLists, fromLists } from './batches.ts';
import { insertRows } from './insert-rows.ts';
import type { Log } from './port.ts';
import type { EnvelopeEntry, LogEntry } from './rows.ts';
import type { Tables } from './tables.ts';

const flag = (value: boolean): number => (value ? 1 : 0);

function toEnvelope(row: Selectable<Tables['envelope']>): EnvelopeEntry {
  const { org: _, ...rest } = row;
  return { ...rest, cloned: row.cloned === 1, prevLost: row.prevLost === 1 };
}

function toEntry(row: Selectable<Tables['change']>): LogEntry {
  const { org: _, ...rest } = row;
  return {
    ...rest,
    result: ResultName.parse(row.result),
    creation: row.creation === 1,
    carried: row.carried === 1,
  };
}

/** The log's verbs on Kysely, for one organisation. */
export function logOn(db: Kysely<Tables>, org: string): Log {
  const changes = () => db.selectFrom('change').selectAll().where('org', '=', org);
  const envelopes = () => db.selectFrom('envelope').where('org', '=', org);
  return {
    envelopes: async (ids) => {
      const rows = await askInLists(db, { name: 'envelopes', before: [org] }, ids, (list) =>
        envelopes().selectAll().where('id', 'in', list),
      );
      return rows.map(toEnvelope);
    },
    followed: async (device, prevs) => {
      const ofDevice = () => envelopes().select('prev').where('device', '=', device);
      const known = prevs.filter((prev) => prev !== null);
      const asked = { name: 'followed', before: [org, device] };
      const rows = await askInLists(db, asked, known, (list) =>
        ofDevice().where('prev', 'in', list),
      );
      const first = prevs.includes(null)
        ? await ofDevice().where('prev', 'is', null).limit(1).execute()
        : [];
      return [...rows, ...first].map((row) => row.prev);
    },
    changesOfEnvelopes: async (ids) => {
      const rows = await fromLists(ids, (list) =>
        changes().where('envelope', 'in', list).orderBy('pos').execute(),
      );
      return rows.map(toEntry);
    },
    changes: async (ops) => {
      const rows = await fromLists(ops, (list) => changes().where('op', 'in', list).execute());
      return rows.map(toEntry);
    },
    ...questionsOn(db, org),
    ...writesOn(db, org),
  };
}

type Questions =
  | 'settled'
  | 'waitingFor'
  | 'changesOfRecord'
  | 'failedCreations'
  | 'held'
  | 'damaged'
  | 'allDamaged'
  | 'received';

function questionsOn(db: Kysely<Tables>, org: string): Pick<Log, Questions> {
  const changes = () => db.selectFrom('change').selectAll().where('org', '=', org);
  return {
    settled: async (ops) => {
      const asked = { name: 'settled', before: [org, 'waiting'] };
      const rows = await askInLists(db, asked, ops, (list) =>
        db
          .selectFrom('change')
          .select('op')
          .where('org', '=', org)
          .where('result', '!=', 'waiting')
          .where('op', 'in', list),
      );
      return rows.map((row) => row.op);
    },
    waitingFor: async (records) => {
      const asked = { name: 'waiting', before: [org, 'waiting'] };
      const rows = await askInLists(db, asked, records, (list) =>
        changes().where('result', '=', 'waiting').where('record', 'in', list).orderBy('pos'),
      );
      return rows.map(toEntry);
    },
    changesOfRecord: async (record) => {
      const rows = await changes().where('record', '=', record).orderBy('pos').execute();
      return rows.map(toEntry);
    },
    failedCreations: async (records) => {
      const asked = { name: 'failed creations', before: [org, 'refused', 'held', 1] };
      const rows = await askInLists(db, asked, records, (list) =>
        db
          .selectFrom('change')
          .select('record')
          .where('org', '=', org)
          .where('result', 'in', ['refused', 'held'])
          .where('creation', '=', 1)
          .where('record', 'in', list),
      );
      return rows.map((row) => row.record);
    },
    held: async (after, limit) => {
      const rows = await changes()
        // Written out, not bound: only so does the index of held changes serve.
        .where('result', '=', sql.lit('held'))
        .where('pos', '>', after)
        .orderBy('pos')
        .limit(limit)
        .execute();
      return rows.map(toEntry);
    },
    ...damagedOn(db, org),
  };
}

function damagedOn(
  db: Kysely<Tables>,
  org: string,
): Pick<Log, 'damaged' | 'allDamaged' | 'received'> {
  return {
    damaged: async (ids) => {
      const rows = await askInLists(db, { name: 'damaged', before: [org] }, ids, (list) =>
        db.selectFrom('damaged').select('id').where('org', '=', org).where('id', 'in', list),
      );
      return rows.map((row) => row.id);
    },
    allDamaged: () =>
      db
        .selectFrom('damaged')
        .select(['id', 'device', 'at', 'envelope'])
        .where('org', '=', org)
        .orderBy('at', 'desc')
        .limit(mostDamaged)
        .execute(),
    received: async (device) => {
      const clone = `${device}~`;
      const { count } = await db
        .selectFrom('envelope')
        .select((of) => of.fn.countAll().as('count'))
        .where('org', '=', org)
        .where((one) =>
          one.or([
            one('device', '=', device),
            one(one.fn('substr', ['device', sql.lit(1), sql.lit(clone.length)]), '=', clone),
          ]),
        )
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}

const mostDamaged = 500;

function writesOn(
  db: Kysely<Tables>,
  org: string,
): Pick<Log, 'addEnvelopes' | 'addChanges' | 'settle' | 'addDamaged'> {
  return {
    addEnvelopes: async (entries) => {
      const rows = entries.map((entry) => ({
        ...entry,
        org,
        cloned: flag(entry.cloned),
        prevLost: flag(entry.prevLost),
      }));
      await insertRows(db, 'envelope', rows, (run) => db.insertInto('envelope').values(run));
    },
    addChanges: async (entries) => {
      const rows = entries.map((entry) => ({
        ...entry,
        org,
        creation: flag(entry.creation),
        carried: flag(entry.carried),
      }));
      await insertRows(db, 'change', rows, (run) => db.insertInto('change').values(run));
    },
    settle: async (entries) => {
      for (const { op, result, code, seq, at, carried, keyId, box } of entries) {
        const values = { result, code, seq, at, carried: flag(carried), keyId, box };
        await db
          .updateTable('change')
          .set(values)
          .where('org', '=', org)
          .where('op', '=', op)
          .execute();
      }
    },
    addDamaged: async (entry) => {
      await db
        .insertInto('damaged')
        .values({ ...entry, org })
        .onConflict((conflict) => conflict.columns(['org', 'id']).doNothing())
        .execute();
    },
  };
}
