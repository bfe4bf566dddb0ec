import type { KeyObject } from 'node:crypto';
import type { Change } from '../../src/domain/change.ts';
import { canonicalJson } from '../../src/domain/json.ts';
import { openBytes, sealBytes } from '../keys/seal.ts';
import type { Transaction } from '../store/port.ts';
import type { LogEntry } from '../store/rows.ts';
import type { Tools } from './tools.ts';

const contextOf = (op: string) => `change|${op}`;

/** A change in its one spelling, its own keys named in order here; its op is told by its place in the envelope. */
function wordsOf({ at, field, over, record, schema, type, value }: Change): string {
  const head = JSON.stringify({ at, field, over, record, schema, type });
  return `${head.slice(0, -1)},"value":${canonicalJson(value)}}`;
}

const indexOf = (op: string): string => op.slice(op.lastIndexOf(':') + 1);

/**
 * What lies sealed in the log, in the box of the first of them: changes of one envelope on one record, a line
 * each, as they were signed. Sealing them one by one takes twenty times as long.
 */
export function sealTogether(
  tools: Pick<Tools, 'random'>,
  key: KeyObject,
  changes: readonly [Change, ...Change[]],
): Buffer {
  const lines = changes.map((change) => `${indexOf(change.op)} ${wordsOf(change)}`);
  return sealBytes(key, Buffer.from(lines.join('\n')), contextOf(changes[0].op), tools.random);
}

/** The same of one change alone. */
export const sealWords = (tools: Pick<Tools, 'random'>, key: KeyObject, change: Change): Buffer =>
  sealTogether(tools, key, [change]);

/** The words of log entries by op; those whose key was destroyed are not among them. */
export async function openWords(
  transaction: Transaction,
  tools: Pick<Tools, 'recordKeys'>,
  entries: readonly LogEntry[],
): Promise<Map<string, string>> {
  const opened = await openBoxes(transaction, tools, entries);
  const elsewhere = entries.filter((entry) => entry.result === 'ok' && !opened.has(entry.op));
  if (elsewhere.length === 0) return opened;
  const envelopes = [...new Set(elsewhere.map((entry) => entry.envelope))];
  const boxes = await transaction.log.changesOfEnvelopes(envelopes);
  return new Map([...(await openBoxes(transaction, tools, boxes)), ...opened]);
}

async function openBoxes(
  { org, records }: Transaction,
  tools: Pick<Tools, 'recordKeys'>,
  entries: readonly LogEntry[],
): Promise<Map<string, string>> {
  const stored = await records.keys([...new Set(entries.map((entry) => entry.keyId))]);
  const keys = new Map(stored.map(({ id, key }) => [id, tools.recordKeys.unwrap(org, id, key)]));
  const opened = new Map<string, string>();
  for (const { op, envelope, keyId, box } of entries) {
    const key = keys.get(keyId);
    if (!key || !box) continue;
    const lines = openBytes(key, box, contextOf(op)).toString('utf8').split('\n');
    for (const line of lines) {
      const space = line.indexOf(' ');
      const name = `${envelope}:${line.slice(0, space)}`;
      opened.set(name, `{"op":${JSON.stringify(name)},${line.slice(space + 2)}`);
    }
  }
  return opened;
}

/** The key that holds what is kept of an erased record, for the data protection officer alone. */
export const heldKeyId = (record: string): string => `held:${record}`;
