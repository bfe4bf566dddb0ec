import type { Cursors } from '../domain/protocol.ts';
import { StaleError } from './blocks.ts';
import type { Memory } from './memory.ts';
import type { OpenVault } from './open-vault.ts';

/** Inside a transaction: throws when another tab has read further meanwhile, so that the work is planned anew. */
export async function checkProgress(vault: OpenVault, memory: Memory): Promise<void> {
  const present = await vault.db.marks.get('progress');
  if ((present?.rev ?? 0) !== memory.progressRev) throw new StaleError('progress');
}

/** The same scopes, to be read again from their start. */
export const fromTheStart = (cursors: Cursors): Cursors =>
  Object.fromEntries(
    Object.entries(cursors).map(([scope, cursor]) => [scope, { ...cursor, seq: 0, since: 0 }]),
  );
