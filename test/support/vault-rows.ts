import type { Page } from 'playwright-core';

type Table = 'drafts' | 'outbox';

/** The rows of a table in the one vault of this browser, read beside the app and without its keys: their revisions. */
export const readRevisions = (page: Page, table: Table): Promise<number[]> =>
  page.evaluate(async (name) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const known = await indexedDB.databases();
    const vault = known.find((one) => one.name?.startsWith('alongside-'))?.name ?? '';
    const db = await answer(indexedDB.open(vault));
    const rows: { rev?: number }[] = await answer(db.transaction(name).objectStore(name).getAll());
    db.close();
    return rows.map((row) => row.rev ?? 0);
  }, table);

/** The keyed tags of the scopes that any row in the one vault of this browser still lies in. */
export const readScopeTags = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const known = await indexedDB.databases();
    const vault = known.find((one) => one.name?.startsWith('alongside-'))?.name ?? '';
    const db = await answer(indexedDB.open(vault));
    const stores = db.transaction(['records', 'packs']);
    const rows: { tags: string[] }[] = [
      ...(await answer(stores.objectStore('records').getAll())),
      ...(await answer(stores.objectStore('packs').getAll())),
    ];
    db.close();
    return [...new Set(rows.flatMap((row) => row.tags))].sort();
  });
