import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { DatabasePlaceOfSim } from './sim-device.ts';

type SavedStore = {
  name: string;
  keyPath: string;
  indexes: { name: string; keyPath: string | string[]; multiEntry: boolean }[];
  rows: unknown[];
};

/** One database of a phone as it lay on its disk: what it was made of, and every row. */
export type SavedDisk = { name: string; version: number; stores: SavedStore[] };

const settle = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Reads a database without the app: JSON, with bytes and keys spelt out. */
export async function saveDisk(place: DatabasePlaceOfSim, name: string): Promise<SavedDisk> {
  const db = await settle(place.indexedDB.open(name));
  const stores: SavedStore[] = [];
  for (const storeName of db.objectStoreNames) {
    const store = db.transaction(storeName).objectStore(storeName);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, multiEntry } = store.index(index);
      return { name: index, keyPath, multiEntry };
    });
    const rows = await settle(store.getAll());
    const spelt = await Promise.all(rows.map(spell));
    stores.push({ name: storeName, keyPath: String(store.keyPath), indexes, rows: spelt });
  }
  const { version } = db;
  db.close();
  return { name, version, stores };
}

/** Makes a phone's disk on which the database lies as it was saved. */
export async function loadDisk({ name, version, stores }: SavedDisk): Promise<DatabasePlaceOfSim> {
  const place = { indexedDB: new IDBFactory(), IDBKeyRange };
  const opening = place.indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const { name: storeName, keyPath, indexes, rows } of stores) {
      const store = opening.result.createObjectStore(storeName, { keyPath });
      for (const { name: index, keyPath: path, multiEntry } of indexes) {
        store.createIndex(index, path, { multiEntry });
      }
      for (const row of rows) store.put(unspell(row));
    }
  };
  (await settle(opening)).close();
  return place;
}

async function spell(value: unknown): Promise<unknown> {
  if (value instanceof CryptoKey) {
    return spell(new Uint8Array(await crypto.subtle.exportKey('raw', value)));
  }
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return Promise.all(value.map(spell));
  if (value === null || typeof value !== 'object') return value;
  const parts = Object.entries(value).map(async ([key, part]) => [key, await spell(part)]);
  return Object.fromEntries(await Promise.all(parts));
}

function unspell(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unspell);
  if (value === null || typeof value !== 'object') return value;
  if ('$bytes' in value) return new Uint8Array(Buffer.from(String(value.$bytes), 'base64'));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unspell(part)]));
}
