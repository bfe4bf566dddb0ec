import { attempt } from '../domain/result.ts';
import {
  type DatabasePlace,
  nameStorageFault,
  openDatabase,
  type VaultDatabase,
} from '../storage/database.ts';
import { countWaiting } from '../storage/outbox.ts';
import { forgetPractice } from '../storage/practice-name.ts';
import type { VaultShelf } from '../storage/vaults.ts';
import { finishWipe } from '../storage/wipe.ts';
import { type DepositDeps, depositAll } from './deposit.ts';

export type WorkerDeps = DepositDeps & {
  place: DatabasePlace;
  shelf: VaultShelf;
  /** Runs work only if no page holds the lock: whoever has a vault open sends for it. */
  requestIfFree: (name: string, work: () => Promise<void>) => Promise<unknown>;
};

/**
 * Sends what waits in every vault of this device, with no page open and without any key. Answers whether
 * nothing waits any more; where something does, the browser is to wake the worker again.
 */
export async function sendFromWorker(deps: WorkerDeps): Promise<boolean> {
  const ids = await attempt(() => deps.shelf.list(), nameStorageFault);
  if (!ids.ok) return false;
  let isAllSent = true;
  for (const vaultId of ids.value) {
    const sent = await attempt(() => sendFor(vaultId, deps), nameStorageFault);
    isAllSent &&= sent.ok && sent.value;
  }
  return isAllSent;
}

async function sendFor(vaultId: string, deps: WorkerDeps): Promise<boolean> {
  const db = await openDatabase(vaultId, deps.place, ignore);
  const sent = await attempt(() => sendIfFree(vaultId, db, deps), nameStorageFault);
  db.close();
  return sent.ok && sent.value;
}

async function sendIfFree(vaultId: string, db: VaultDatabase, deps: WorkerDeps): Promise<boolean> {
  if ((await countWaiting(db)) === 0) return true;
  await deps.requestIfFree(`alongside-sending-${vaultId}`, async () => {
    await depositAll(db, deps);
    if (await finishWipe(db)) await forgetPractice(vaultId, deps.place);
  });
  return (await countWaiting(db)) === 0;
}

function ignore(): void {
  // A page says so; the worker lets go and is woken again.
}
