import type { Transaction } from '../store/port.ts';
import { type Act, extendChain } from './chain.ts';

/** Writes acts down in the transaction in which they happen. */
export async function recordActs(
  transaction: Transaction,
  at: number,
  acts: readonly Act[],
): Promise<void> {
  const { counters, entries } = extendChain(await transaction.counters(), at, acts);
  await transaction.audit.add(entries);
  await transaction.setCounters(counters);
}
