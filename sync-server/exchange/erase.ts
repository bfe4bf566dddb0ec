import { Change } from '../../src/domain/change.ts';
import { type Act, extendChain } from '../audit/chain.ts';
import type { Transaction } from '../store/port.ts';
import type { LogEntry } from '../store/rows.ts';
import { ensureKeys } from './ensure-keys.ts';
import type { Tools } from './tools.ts';
import { heldKeyId, openWords, sealWords } from './words.ts';

/** Erases records for good: their keys are destroyed, their ids kept for ever, and every device is told. */
export async function eraseRecords(
  tools: Tools,
  org: string,
  ids: readonly string[],
  by: string,
): Promise<void> {
  const scopes = await tools.store.write(org, async (transaction) => {
    const touched = new Set<string>();
    for (const id of ids) {
      for (const scope of await eraseInto(transaction, tools, id, by)) touched.add(scope);
    }
    return touched;
  });
  const at = tools.now();
  tools.kept.add(ids.map((record) => ({ kind: 'erased', org, at, record })));
  tools.hub.poke(org, scopes);
}

/** The same inside a transaction; answers the scopes whose devices are told. */
export async function eraseInto(
  transaction: Transaction,
  tools: Tools,
  id: string,
  by: string,
): Promise<string[]> {
  const { org, log, records, streams } = transaction;
  const entries = await log.changesOfRecord(id);
  await log.settle(await settledByErasure(transaction, tools, id, entries));
  await records.erase(id, tools.now());
  tools.recordKeys.forget(org, id);
  tools.opened.forget(org, id);
  const rows = await streams.rowsOf(id);
  const counters = await transaction.counters();
  const told = rows.map((row, index) => ({
    ...row,
    seq: counters.seq + 1 + index,
    left: true,
    erased: true,
  }));
  await streams.put(told);
  const act: Act = {
    actor: by,
    action: 'erase',
    objectType: 'record',
    objectId: id,
    outcome: 'ok',
  };
  const chain = extendChain({ ...counters, seq: counters.seq + rows.length }, tools.now(), [act]);
  await transaction.audit.add(chain.entries);
  await transaction.setCounters(chain.counters);
  return rows.map((row) => row.scope);
}

/** What was applied is gone; what still waited was never received, and is held for the officer. */
async function settledByErasure(
  transaction: Transaction,
  tools: Tools,
  id: string,
  entries: readonly LogEntry[],
): Promise<LogEntry[]> {
  const gone = entries
    .filter((entry) => entry.result === 'ok')
    .map((entry): LogEntry => ({ ...entry, result: 'gone', seq: 0, box: null }));
  const waiting = entries.filter((entry) => entry.result === 'waiting');
  if (waiting.length === 0) return gone;
  const words = await openWords(transaction, tools, waiting);
  const keyId = heldKeyId(id);
  const key = (await ensureKeys(transaction, tools, [keyId])).get(keyId);
  const held = waiting.map((entry): LogEntry => {
    const text = words.get(entry.op);
    const box = key && text ? sealWords(tools, key, Change.parse(JSON.parse(text))) : null;
    return { ...entry, result: 'held', code: 'erased', keyId, box };
  });
  return [...gone, ...held];
}
