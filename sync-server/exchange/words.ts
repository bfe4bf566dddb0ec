import type { KeyObject } from 'node:crypto';
import type { Change } from '../../src/domain/change.ts';
import { canonicalJson } from '../../src/domain/json.ts';
import { openBytes, sealBytes } from '../keys/seal.ts';
import type { Transaction } from '../store/port.ts';
import type { LogEntry } from '../store/rows.ts';
import type { Tools } from './tools.ts';

const contextOf = (op: string) => `change|${op}`;

/** A change in its one spelling, with its own keys named in order here instead of sorted each time. */
export function wordsOf({ at, field, op, over, record, schema, type, value }: Change): string {
  const head = JSON.stringify({ at, field, op, over, record, schema, type });
  return `${head.slice(0, -1)},"value":${canonicalJson(value)}}`;
}

/** What lies sealed in the log: the change in its one spelling, as it was signed. */
export function sealWords(tools: Pick<Tools, 'random'>, key: KeyObject, change: Change): Buffer {
  return sealBytes(key, Buffer.from(wordsOf(change)), contextOf(change.op), tools.random);
}

/** The words of log entries by op; those whose key was destroyed are not among them. */
export async function openWords(
  transaction: Transaction,
  tools: Pick<Tools, 'recordKeys'>,
  entries: readonly LogEntry[],
): Promise<Map<string, string>> {
  const { org, records } = transaction;
  const stored = await records.keys([...new Set(entries.map((entry) => entry.keyId))]);
  const keys = new Map(stored.map(({ id, key }) => [id, tools.recordKeys.unwrap(org, id, key)]));
  const opened = new Map<string, string>();
  for (const { op, keyId, box } of entries) {
    const key = keys.get(keyId);
    if (key && box) opened.set(op, openBytes(key, box, contextOf(op)).toString('utf8'));
  }
  return opened;
}

/** The key that holds what is kept of an erased record, for the data protection officer alone. */
export const heldKeyId = (record: string): string => `held:${record}`;
