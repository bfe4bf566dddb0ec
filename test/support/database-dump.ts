import type { Page } from 'playwright-core';

/** One row as it lies in IndexedDB: bytes and keys by what they are, all else as it can be read. */
export type DumpedRow = { database: string; store: string; row: unknown };

/** Every row of every database of the page's origin. */
export function dumpDatabases(page: Page): Promise<DumpedRow[]> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const shown = (value: unknown): unknown => {
      if (value instanceof Uint8Array) return '(bytes)';
      if (value instanceof CryptoKey) return `(key, extractable: ${value.extractable})`;
      if (Array.isArray(value)) return value.map(shown);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shown(part)]));
    };
    const rows: DumpedRow[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settle(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = await settle(database.transaction(store).objectStore(store).getAll());
        for (const row of all) rows.push({ database: name, store, row: shown(row) });
      }
      database.close();
    }
    return rows;
  });
}
