import { attempt, type Result } from '../domain/result.ts';
import { loadBlocks, StaleError } from './blocks.ts';
import { nameStorageFault, type StorageFault } from './database.ts';
import { loadMeta } from './loading.ts';
import type { Memory } from './memory.ts';
import type { OpenVault } from './open-vault.ts';

const mostTries = 20;

/**
 * Plans, then writes in one transaction; when another tab wrote first, reads what it wrote and plans anew.
 * Nothing is sealed or opened inside the transaction.
 */
export async function commit<T>(
  vault: OpenVault,
  memory: Memory,
  planAndWrite: () => Promise<T>,
): Promise<Result<T, StorageFault>> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await attempt(planAndWrite, (error) =>
      tries < mostTries && isStale(error) ? 'stale' : nameStorageFault(error),
    );
    if (outcome.ok) return outcome;
    const { fault } = outcome;
    if (fault !== 'stale') return { ok: false, fault };
    const reload = await attempt(() => loadAll(vault, memory), nameStorageFault);
    if (!reload.ok) return reload;
  }
}

function isStale(error: unknown): boolean {
  if (error instanceof StaleError) return true;
  return error instanceof Error && 'inner' in error && error.inner instanceof StaleError;
}

/** Reads all that memory holds anew; names the blocks that are damaged. */
export async function loadAll(vault: OpenVault, memory: Memory): Promise<number[]> {
  const [damaged] = await Promise.all([loadBlocks(vault, memory), loadMeta(vault, memory)]);
  return damaged;
}
