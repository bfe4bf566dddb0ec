import type { Kysely } from 'kysely';
import type { Engine } from './engine.ts';
import { insertRows } from './insert-rows.ts';
import { accountsOn } from './kysely-accounts.ts';
import { directoryOn } from './kysely-directory.ts';
import { logOn } from './kysely-log.ts';
import { recordsOn } from './kysely-records.ts';
import { streamsOn } from './kysely-streams.ts';
import { waysOn } from './kysely-ways.ts';
import type { Audit, Store, Transaction } from './port.ts';
import { runNamed } from './statement-texts.ts';
import type { Tables } from './tables.ts';

function auditOn(db: Kysely<Tables>, org: string): Audit {
  return {
    add: async (entries) => {
      const rows = entries.map((entry) => ({ ...entry, org }));
      await insertRows(db, 'audit', rows, (run) => db.insertInto('audit').values(run));
    },
    after: async (n, limit) => {
      const rows = await db
        .selectFrom('audit')
        .selectAll()
        .where('org', '=', org)
        .where('n', '>', n)
        .orderBy('n')
        .limit(limit)
        .execute();
      return rows.map(({ org: _, ...entry }) => entry);
    },
  };
}

function only<R>([row]: readonly R[]): R {
  if (row === undefined) throw new Error('There is no such organisation');
  return row;
}

function transactionOn(db: Kysely<Tables>, org: string): Transaction {
  const marks = () => db.selectFrom('mark').select('value').where('org', '=', org);
  return {
    org,
    log: logOn(db, org),
    records: recordsOn(db, org),
    streams: streamsOn(db, org),
    accounts: accountsOn(db, org),
    ways: waysOn(db, org),
    audit: auditOn(db, org),
    organisation: async () => {
      const rows = await runNamed(db, 'organisation', [org], () =>
        db.selectFrom('organisation').selectAll().where('org', '=', org),
      );
      return only(rows);
    },
    setEpoch: async (epoch) => {
      await db.updateTable('organisation').set({ epoch }).where('org', '=', org).execute();
    },
    setSafe: async (safe) => {
      await db.updateTable('organisation').set({ safe }).where('org', '=', org).execute();
    },
    counters: async () => {
      const rows = await runNamed(db, 'counters', [org], () =>
        db.selectFrom('counter').selectAll().where('org', '=', org),
      );
      const { org: _, ...counters } = only(rows);
      return counters;
    },
    setCounters: async ({ seq, pos, own, auditN, auditHash }) => {
      const values = [seq, pos, own, auditN, auditHash, org];
      await runNamed(db, 'set counters', values, () =>
        db.updateTable('counter').set({ seq, pos, own, auditN, auditHash }).where('org', '=', org),
      );
    },
    mark: async (name) =>
      (await marks().where('name', '=', name).executeTakeFirst())?.value ?? null,
    setMark: async (name, value) => {
      await db
        .insertInto('mark')
        .values({ org, name, value })
        .onConflict((conflict) => conflict.columns(['org', 'name']).doUpdateSet({ value }))
        .execute();
    },
  };
}

/** The store on an engine: the same queries whatever lies under them. */
export function storeOn(engine: Engine): Store {
  return {
    directory: directoryOn(engine),
    read: (org, work) => engine.read(org, (db) => work(transactionOn(db, org))),
    write: (org, work) => engine.write(org, (db) => work(transactionOn(db, org))),
    signals: engine.signals,
    close: engine.close,
  };
}
