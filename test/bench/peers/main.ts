import newerAdapter from 'pouchdb-adapter-indexeddb';
import PouchDB from 'pouchdb-browser';
import { createRxDatabase } from 'rxdb';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';

PouchDB.plugin(newerAdapter);

/**
 * Milliseconds of a first pull by PouchDB on one of its two adapters for browsers, from a server that speaks
 * CouchDB's words. As its documentation has it: a larger batch for small documents, a thousand as the others ask
 * for, and the usual compaction and limit of revisions, since other values cost time or find false conflicts.
 */
async function pouchPull(adapter: 'idb' | 'indexeddb', expected: number): Promise<number> {
  const db = new PouchDB('peer', { adapter });
  const start = performance.now();
  const options = { batch_size: 1_000 };
  const { docs_written: written } = await db.replicate.from(`${location.origin}/couch`, options);
  const spent = performance.now() - start;
  await db.destroy();
  if (written !== expected) throw new Error(`PouchDB took ${written} records.`);
  return spent;
}

const pouchFirstPull = (expected: number) => pouchPull('idb', expected);
const pouchNewerFirstPull = (expected: number) => pouchPull('indexeddb', expected);

const schema = {
  version: 0,
  primaryKey: '_id',
  type: 'object',
  properties: {
    _id: { type: 'string', maxLength: 100 },
    state: { type: 'string', maxLength: 40 },
    at: { type: 'string', maxLength: 40 },
    row: { type: 'object' },
  },
  indexes: ['state', 'at'],
  required: ['_id', 'state', 'at'],
};

type Checkpoint = { seq: number };

async function handler(from: Checkpoint | undefined): Promise<object> {
  const seq = from?.seq ?? 0;
  const body = JSON.stringify({ seq });
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch('/plain', { method: 'POST', body, headers });
  return answer.json();
}

/** Milliseconds of a first pull by RxDB on Dexie, a thousand documents a request. */
async function rxFirstPull(expected: number): Promise<number> {
  const db = await createRxDatabase({ name: 'peer', storage: getRxStorageDexie() });
  const { incidents } = await db.addCollections({ incidents: { schema } });
  const start = performance.now();
  const replication = replicateRxCollection({
    collection: incidents,
    replicationIdentifier: 'bench',
    live: false,
    pull: { handler, batchSize: 1_000 },
  });
  await replication.awaitInitialReplication();
  const spent = performance.now() - start;
  const count = await incidents?.count().exec();
  await replication.cancel();
  await db.remove();
  if (count !== expected) throw new Error(`RxDB took ${count} records.`);
  return spent;
}

const peers = { pouchFirstPull, pouchNewerFirstPull, rxFirstPull };

/** What the driver may call, by name. */
export type Peers = typeof peers;

Object.assign(globalThis, { peers });
