import type { Offer, Receipt } from '../../src/domain/protocol.ts';
import type { Keys } from '../keys/keys.ts';
import type { Transaction } from '../store/port.ts';
import type { LogEntry } from '../store/rows.ts';
import { genuineReceipts } from './receipts.ts';

/**
 * What an earlier history already answered counts for a change this one has only half: held because its
 * record was erased meanwhile, or waiting for a record that the restored backup has not got.
 */
function withReceipt(entry: LogEntry, receipt: Receipt | undefined): LogEntry {
  if (!receipt) return entry;
  const { result, code } = receipt;
  const wasReceived = result === 'ok' || result === 'gone';
  if (entry.result === 'held' && entry.code === 'erased' && wasReceived) {
    return { ...entry, result: 'gone', code: null, box: null };
  }
  if (entry.result !== 'waiting') return entry;
  if (result === 'ok') return { ...entry, carried: true };
  return result === 'waiting' ? entry : { ...entry, result, code };
}

/** The present results of envelopes that are in the log already, by envelope, in their order. */
export async function resultsOfKnown(
  { log }: Transaction,
  keys: Keys,
  offers: readonly Offer[],
): Promise<Map<string, LogEntry[]>> {
  const entries = await log.changesOfEnvelopes(offers.map(({ envelope }) => envelope.id));
  const receipts = genuineReceipts(
    keys,
    offers.flatMap((offer) => offer.receipts ?? []),
  );
  const byEnvelope = new Map<string, LogEntry[]>();
  const changed: LogEntry[] = [];
  for (const entry of entries) {
    const present = withReceipt(entry, receipts.get(entry.op));
    if (present !== entry) changed.push(present);
    byEnvelope.set(entry.envelope, [...(byEnvelope.get(entry.envelope) ?? []), present]);
  }
  await log.settle(changed);
  return byEnvelope;
}
