import type { KeyObject } from 'node:crypto';
import type { Transaction } from '../store/port.ts';
import type { Tools } from './tools.ts';

/** Data keys by id: those there are, and new ones for those there are not. */
export async function ensureKeys(
  transaction: Transaction,
  tools: Pick<Tools, 'recordKeys'>,
  ids: readonly string[],
): Promise<Map<string, KeyObject>> {
  const { org, records } = transaction;
  const { recordKeys } = tools;
  const wanted = [...new Set(ids)];
  const stored = await records.keys(wanted);
  const keys = new Map(stored.map(({ id, key }) => [id, recordKeys.unwrap(org, id, key)]));
  const fresh = wanted.filter((id) => !keys.has(id)).map((id) => ({ id, key: recordKeys.make() }));
  await records.addKeys(fresh.map(({ id, key }) => ({ id, key: recordKeys.wrap(org, id, key) })));
  for (const { id, key } of fresh) keys.set(id, key);
  return keys;
}
