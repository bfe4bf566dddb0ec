import type { Tools } from '../exchange/tools.ts';
import type { LedgerLine } from './ledger.ts';

/**
 * Throws a sentence where a database lacks what a verified backup of the very same history holds. Then it was put
 * back without a new epoch: phones would never offer again what is missing, and may be told to let go of it.
 */
export async function refusePutBack({ store }: Tools, lines: readonly LedgerLine[]): Promise<void> {
  for (const { org, epoch } of await store.directory.organisations()) {
    const { pos } = await store.read(org, (transaction) => transaction.counters());
    const covered = lines
      .filter(({ kind }) => kind !== 'made')
      .flatMap(({ organisations }) => organisations)
      .filter((one) => one.org === org && one.epoch === epoch);
    if (covered.every((one) => one.pos <= pos)) continue;
    throw new Error(
      'This database is older than a verified backup of it: put that one back with npm run restore, or on PostgreSQL see npm run restore:after',
    );
  }
}
