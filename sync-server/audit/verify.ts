import type { Store } from '../store/port.ts';
import { firstBroken } from './chain.ts';

const batch = 5_000;

/** Recomputes an organisation's whole chain; `broken` is the number of the first entry that does not fit. */
export async function verifyAudit(
  store: Store,
  org: string,
): Promise<{ count: number; broken: number | null }> {
  return store.read(org, async (transaction) => {
    const { auditN, auditHash } = await transaction.counters();
    let last = { n: 0, hash: '' };
    for (;;) {
      const entries = await transaction.audit.after(last.n, batch);
      const broken = firstBroken(entries, last);
      if (broken !== null) return { count: last.n, broken };
      const end = entries.at(-1);
      if (!end) break;
      last = { n: end.n, hash: end.hash };
    }
    const isWhole = last.n === auditN && last.hash === auditHash;
    return { count: last.n, broken: isWhole ? null : last.n + 1 };
  });
}
