import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { open, type Place, seal } from '../../src/vault/box.ts';
import { textToBytes } from '../../src/vault/bytes.ts';
import { makeMasterKey, openKeys } from '../../src/vault/keys.ts';
import { makeSlowCrypto } from '../support/slow-crypto.ts';

const crypto = makeSlowCrypto();
const place: Place = { vaultId: 'v1', store: 'records', localId: 'r1', rev: 1 };

test('slow cryptography gives the same answers and the same errors', async () => {
  const { record } = await openKeys(crypto, makeMasterKey(crypto));
  const box = await seal(crypto, record, place, textToBytes('words'));
  expect(await open(crypto, record, place, box)).toEqual({ ok: true, value: textToBytes('words') });
  const moved = { ...place, rev: 2 };
  expect(await open(crypto, record, moved, box)).toEqual({ ok: false, fault: 'damaged' });
});

test('every call settles in a later macrotask', async () => {
  let macrotasks = 0;
  const count = (): void => {
    macrotasks += 1;
    timer = setImmediate(count);
  };
  let timer = setImmediate(count);
  await crypto.subtle.digest('SHA-256', new Uint8Array(1));
  clearImmediate(timer);
  expect(macrotasks).toBeGreaterThan(0);
});

test('a call awaited inside a database transaction loses the transaction', async () => {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = new IDBFactory().open('slow', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows');
    request.onsuccess = () => resolve(request.result);
  });
  const store = database.transaction('rows', 'readwrite').objectStore('rows');
  store.put('first', 1);
  await crypto.subtle.digest('SHA-256', new Uint8Array(1));
  expect(() => store.put('second', 2)).toThrow(/TransactionInactive|inactive|finished/i);
  database.close();
});
