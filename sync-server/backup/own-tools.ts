import { restore } from '../exchange/restore.ts';
import type { Tools } from '../exchange/tools.ts';
import { type LedgerLine, newestCovering } from './ledger.ts';
import { noteRestoration } from './note-restoration.ts';

/** An organisation that was put back as it stood before phones were told to let go of more. */
type Behind = { org: string; copiedAt: number };

/**
 * After PostgreSQL's own tools have put a database back: begins a new epoch, and carries out again what was
 * erased, withdrawn or revoked. `safe` was promised for what verified backups hold: a database that lacks some
 * of it is taken only when that is said in so many words, and then every phone is told. Answers whether it was.
 */
export async function followOwnTools(
  tools: Tools,
  lines: readonly LedgerLine[],
  evenOlder: boolean,
): Promise<boolean> {
  const behind: Behind[] = [];
  for (const { org } of await tools.store.directory.organisations()) {
    const copiedAt = await copiedBefore(tools, org, lines);
    if (copiedAt !== null) behind.push({ org, copiedAt });
  }
  if (behind.length > 0 && !evenOlder) {
    throw new Error(
      'This database is older than the newest verified backup: phones may have let go of what came between. Put that backup back with npm run restore, or say --even-older',
    );
  }
  await restore(tools);
  for (const { org, copiedAt } of behind) await noteRestoration(tools, org, copiedAt);
  return behind.length > 0;
}

/** When an organisation last did anything, where that was before what a backup is known to hold; else null. */
async function copiedBefore(
  { store }: Tools,
  org: string,
  lines: readonly LedgerLine[],
): Promise<number | null> {
  const covering = newestCovering(lines, org);
  if (covering === null) return null;
  return store.read(org, async (transaction) => {
    const { epoch } = await transaction.organisation();
    const { pos, auditN } = await transaction.counters();
    const isFormer = epoch !== covering.epoch && covering.formerEpochs.has(epoch);
    if (!isFormer && pos >= covering.pos) return null;
    const [last] = await transaction.audit.after(auditN - 1, 1);
    return last?.at ?? 0;
  });
}
