import { attempt, type Result, succeed } from '../domain/result.ts';
import { refreshLines } from './answers.ts';
import { nameStorageFault, type StorageFault } from './database.ts';
import { answeredNotPassed, type Memory } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { startOver } from './repair.ts';
import { isUpdated, listAnew, type Writing } from './self-check.ts';

/**
 * Makes good, before anyone reads the lists, what they do not show as it is: what lay in a block that is
 * damaged, what an older release could not read, and what was answered while the vault was locked.
 */
export async function catchUp(
  vault: OpenVault,
  memory: Memory,
  { actor, write }: Writing,
  damaged: readonly number[],
): Promise<Result<unknown, StorageFault>> {
  if (damaged.length > 0) {
    const begun = await write(() => startOver(vault, memory, damaged));
    if (!begun.ok) return begun;
  }
  const updated = await attempt(() => isUpdated(vault), nameStorageFault);
  if (!updated.ok) return updated;
  if (updated.value) {
    const listed = await write(() => listAnew(vault, memory, actor()));
    if (!listed.ok) return listed;
  }
  const saves = damaged.length > 0 ? [...memory.saves.keys()] : answeredNotPassed(memory);
  if (saves.length === 0) return succeed(null);
  return write(() => refreshLines(vault, memory, actor(), saves));
}
