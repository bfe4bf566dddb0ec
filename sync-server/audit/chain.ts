import { createHash } from 'node:crypto';
import type { AuditEntry, Counters } from '../store/rows.ts';

/** What is written down about an act: ids and codes, never contents. */
export type Act = {
  actor: string;
  device?: string | null;
  action: string;
  objectType: string;
  objectId: string;
  outcome: string;
  reason?: string | null;
};

const hashOf = (entry: Omit<AuditEntry, 'hash'>): string => {
  const { n, at, actor, device, action, objectType, objectId, outcome, reason, prev } = entry;
  const parts = [n, at, actor, device, action, objectType, objectId, outcome, reason, prev];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
};

/** Adds acts to the chain: each entry holds the hash of the one before, so none can be changed unseen. */
export function extendChain(
  counters: Counters,
  at: number,
  acts: readonly Act[],
): { counters: Counters; entries: AuditEntry[] } {
  let { auditN: n, auditHash: prev } = counters;
  const entries = acts.map((act) => {
    n += 1;
    const { actor, action, objectType, objectId, outcome } = act;
    const device = act.device ?? '';
    const reason = act.reason ?? '';
    const entry = { n, at, actor, device, action, objectType, objectId, outcome, reason, prev };
    const hash = hashOf(entry);
    prev = hash;
    return { ...entry, hash };
  });
  return { counters: { ...counters, auditN: n, auditHash: prev }, entries };
}

/** The number of the first entry that is not what was written, or null when all are. */
export function firstBroken(
  entries: readonly AuditEntry[],
  before: { n: number; hash: string },
): number | null {
  let last = before;
  for (const entry of entries) {
    const { hash, ...rest } = entry;
    const fits = entry.n === last.n + 1 && entry.prev === last.hash && hashOf(rest) === hash;
    if (!fits) return last.n + 1;
    last = { n: entry.n, hash };
  }
  return null;
}
