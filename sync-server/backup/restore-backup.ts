import type { ECDH } from 'node:crypto';
import { bringBeside } from './bring-beside.ts';
import type { Beside } from './key-half.ts';
import { ledgerIn, newestVerified, readLedger } from './ledger.ts';
import type { WhereNone } from './living-database.ts';
import { makeNewHistory } from './new-history.ts';
import { findPair, openPair } from './open-backup.ts';
import { inWorkFolder } from './places.ts';
import type { Site } from './site.ts';
import { checkOpened } from './verify-backup.ts';

export type Restoring = {
  folder: string;
  keysFolder: string;
  /** Said in so many words: words since then can only come back from phones. */
  evenOlder: boolean;
};

export type Restored = { id: string; madeAt: number; isOlder: boolean };

/**
 * Puts a backup where the database was: checked wholly, under a new epoch, and with all that was erased,
 * withdrawn or revoked since then so again. A run that is cut short has done nothing that a server could start
 * from.
 */
export async function restoreBackup(
  site: Site & { whereNone: WhereNone },
  restoring: Restoring,
  opener: ECDH,
): Promise<Restored> {
  const done = await site.whereNone((putBack) =>
    inWorkFolder(site.dataDirectory, async (work) => {
      const pair = findPair(restoring.folder, restoring.keysFolder, 'newest');
      const opened = openPair(pair, opener, work);
      const { id, at: madeAt } = opened.manifest;
      const isOlder = refuseOlder(site, opened.beside, { ...restoring, madeAt });
      await checkOpened(site, opened);
      bringBeside(site, opened.beside, opened.manifest);
      const line = await makeNewHistory(site, work, { manifest: opened.manifest, isOlder });
      await putBack(opened.path);
      return { line, id, madeAt, isOlder };
    }),
  );
  const { line, ...restored } = done;
  ledgerIn(site.keysDirectory).add(line);
  return restored;
}

/** `safe` was promised for the newest verified backup: phones may have let go of what only that one holds. */
function refuseOlder(
  { keysDirectory }: Site,
  beside: Beside,
  { madeAt, evenOlder }: { madeAt: number; evenOlder: boolean },
): boolean {
  const lines = [...ledgerIn(keysDirectory).all(), ...readLedger(beside.ledger)];
  const newest = newestVerified(lines);
  const isOlder = newest !== null && newest.madeAt > madeAt;
  if (isOlder && !evenOlder) {
    throw new Error(
      `This backup is older than the newest verified one (${newest.id}): phones may have let go of what came between. Restore that one, or say --even-older`,
    );
  }
  return isOlder;
}
