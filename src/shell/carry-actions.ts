import { attempt } from '../domain/result.ts';
import type { CarryActions } from '../features/sync-centre/carry-actions.ts';
import { readCarryPart } from '../storage/carry.ts';
import { nameStorageFault, type VaultDatabase } from '../storage/database.ts';
import { bringCarried, carryText, readCarryFile } from '../sync/carry.ts';
import { asResult } from './asked.ts';
import type { World } from './world.ts';

type Needs = Pick<World, 'transport' | 'saveFile' | 'now' | 'hearOpenedFile'>;

/** Saves what waits in these vaults as one locked file; no key is needed, so a locked page does it too. */
export async function saveLockedCopy(
  { saveFile, now }: Pick<Needs, 'saveFile' | 'now'>,
  dbs: readonly VaultDatabase[],
): Promise<number | null> {
  const read = await attempt(() => Promise.all(dbs.map(readCarryPart)), nameStorageFault);
  if (!read.ok) return null;
  const parts = read.value.filter((part) => part !== null);
  if (parts.length === 0) return 0;
  const day = new Date(now()).toISOString().slice(0, 10);
  saveFile(`alongside-locked-copy-${day}.alongside`, carryText(parts));
  return parts.reduce((sum, part) => sum + part.offers.length, 0);
}

/** The same for the open vault, and bringing in what another phone saved. */
export function makeCarryActions(needs: Needs, db: VaultDatabase): CarryActions {
  return {
    save: () => saveLockedCopy(needs, [db]),
    hearOpened: needs.hearOpenedFile,
    bring: async (text) => {
      const file = readCarryFile(text);
      if (!file.ok) return file;
      const brought = await bringCarried(needs.transport, file.value);
      return brought.ok
        ? brought
        : asResult({ ok: false, fault: brought.fault, code: '', retryAfter: 0 });
    },
  };
}
