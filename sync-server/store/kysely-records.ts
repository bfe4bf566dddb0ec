import type { Kysely } from 'kysely';
import type { Boxes } from '../keys/record-boxes.ts';
import { askInLists } from './batches.ts';
import { insertRows } from './insert-rows.ts';
import type { Records } from './port.ts';
import type { StoredRecord, StoredRecordWithKey } from './rows.ts';
import { runNamed } from './statement-texts.ts';
import type { Tables } from './tables.ts';

type Found = Boxes & {
  id: string;
  type: string;
  version: number;
  first: number;
  places: string;
  key: Uint8Array;
};

/** Named one by one: a driver's rows take long to copy whole. */
const toRecord = (row: Found): StoredRecordWithKey => ({
  id: row.id,
  type: row.type,
  version: row.version,
  first: row.first,
  places: JSON.parse(row.places),
  shared: row.shared,
  entrusted: row.entrusted,
  named: row.named,
  key: row.key,
});

const toRow = (org: string, record: StoredRecord) => ({
  org,
  id: record.id,
  type: record.type,
  version: record.version,
  first: record.first,
  places: JSON.stringify(record.places),
  shared: record.shared,
  entrusted: record.entrusted,
  named: record.named,
});

/** The verbs on records and their keys, on Kysely, for one organisation. */
export function recordsOn(db: Kysely<Tables>, org: string): Records {
  const withKeys = () =>
    db
      .selectFrom('record as r')
      .innerJoin('recordKey as k', (join) =>
        join.onRef('k.org', '=', 'r.org').onRef('k.id', '=', 'r.id'),
      )
      .select([
        'r.id',
        'r.type',
        'r.version',
        'r.first',
        'r.places',
        'r.shared',
        'r.entrusted',
        'r.named',
        'k.key',
      ])
      .where('r.org', '=', org);
  return {
    find: async (ids) => {
      const asked = { name: 'records', before: [org] };
      const rows = await askInLists(db, asked, [...new Set(ids)], (list) =>
        withKeys().where('r.id', 'in', list),
      );
      return rows.map(toRecord);
    },
    ofType: async (type) => {
      const rows = await runNamed(db, 'records of a type', [org, type], () =>
        withKeys().where('r.type', '=', type),
      );
      return rows.map(toRecord);
    },
    after: async (id, limit) => {
      const rows = await withKeys().where('r.id', '>', id).orderBy('r.id').limit(limit).execute();
      return rows.map(toRecord);
    },
    put: async (records) => {
      const rows = records.map((record) => toRow(org, record));
      await insertRows(db, 'record', rows, (run) =>
        db
          .insertInto('record')
          .values(run)
          .onConflict((conflict) =>
            conflict.columns(['org', 'id']).doUpdateSet((excluded) => ({
              version: excluded.ref('excluded.version'),
              places: excluded.ref('excluded.places'),
              shared: excluded.ref('excluded.shared'),
              entrusted: excluded.ref('excluded.entrusted'),
              named: excluded.ref('excluded.named'),
            })),
          ),
      );
    },
    keys: async (ids) => {
      const keys = () => db.selectFrom('recordKey').select(['id', 'key']).where('org', '=', org);
      return askInLists(db, { name: 'keys', before: [org] }, ids, (list) =>
        keys().where('id', 'in', list),
      );
    },
    addKeys: async (keys) => {
      const rows = keys.map((key) => ({ org, ...key }));
      await insertRows(db, 'recordKey', rows, (run) => db.insertInto('recordKey').values(run));
    },
    ...erasureOn(db, org),
    ...namedOn(db, org),
  };
}

function erasureOn(
  db: Kysely<Tables>,
  org: string,
): Pick<Records, 'erased' | 'allErased' | 'erase'> {
  const stones = () => db.selectFrom('tombstone').select('id').where('org', '=', org);
  return {
    allErased: async () => (await stones().execute()).map((row) => row.id),
    erased: async (ids) => {
      const rows = await askInLists(db, { name: 'erased', before: [org] }, ids, (list) =>
        stones().where('id', 'in', list),
      );
      return rows.map((row) => row.id);
    },
    erase: async (id, at) => {
      await db
        .insertInto('tombstone')
        .values({ org, id, at })
        .onConflict((conflict) => conflict.columns(['org', 'id']).doNothing())
        .execute();
      await db.deleteFrom('recordKey').where('org', '=', org).where('id', '=', id).execute();
      await db.deleteFrom('record').where('org', '=', org).where('id', '=', id).execute();
      await db.deleteFrom('named').where('org', '=', org).where('record', '=', id).execute();
      await db
        .updateTable('change')
        .set({ box: null })
        .where('org', '=', org)
        .where('record', '=', id)
        .where('keyId', '=', id)
        .execute();
    },
  };
}

function namedOn(db: Kysely<Tables>, org: string): Pick<Records, 'namedRecords' | 'setNamed'> {
  const named = () => db.selectFrom('named').where('org', '=', org);
  return {
    namedRecords: async (person) => {
      const rows = await runNamed(db, 'named records', [org, person], () =>
        named().select('record').where('person', '=', person),
      );
      return rows.map((row) => row.record);
    },
    setNamed: async (record, people) => {
      await db.deleteFrom('named').where('org', '=', org).where('record', '=', record).execute();
      const rows = people.map((person) => ({ org, person, record }));
      await insertRows(db, 'named', rows, (run) => db.insertInto('named').values(run));
    },
  };
}
