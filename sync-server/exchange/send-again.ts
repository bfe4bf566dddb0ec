import { scopesHeld } from '../../src/domain/sight.ts';
import type { Transaction } from '../store/port.ts';
import type { StreamRow } from '../store/rows.ts';
import { loadReader } from './actor.ts';
import type { Tools } from './tools.ts';

type Again = Pick<StreamRow, 'scope' | 'record' | 'left'>;

const batch = 500;

/** Puts records into streams again under new seqs, so that their readers are sent them as they now may see them. */
export async function putAgain(transaction: Transaction, rows: readonly Again[]): Promise<void> {
  if (rows.length === 0) return;
  const counters = await transaction.counters();
  await transaction.streams.put(
    rows.map((row, index) => ({ ...row, seq: counters.seq + 1 + index, erased: false })),
  );
  await transaction.setCounters({ ...counters, seq: counters.seq + rows.length });
}

/**
 * Everything that lies in a person's scopes, sent again when their rights change: another role may show more
 * or less of a record though its scope gives the same classes, and a phone may have closed a window itself.
 */
export async function sendAllAgain(
  transaction: Transaction,
  tools: Tools,
  person: string,
): Promise<void> {
  const { actor } = await loadReader(transaction, tools, person);
  const held = new Set(scopesHeld(actor, tools.now()));
  for (let after = ''; ; ) {
    const stored = await transaction.records.after(after, batch);
    const mine = stored.filter(({ places }) => places.some((place) => held.has(place)));
    await putAgain(
      transaction,
      mine.map(({ id }) => ({ scope: `user:${person}`, record: id, left: false })),
    );
    after = stored.at(-1)?.id ?? '';
    if (stored.length < batch) return;
  }
}
