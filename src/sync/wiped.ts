import { WipedAnswer } from '../domain/wipe-protocol.ts';
import type { VaultDatabase } from '../storage/database.ts';
import { readRemains, releaseVault } from '../storage/wipe-remains.ts';
import type { Transport } from './transport.ts';

/** The vaults of one browser: those that were told to go, and how many are still in use. */
export type Vaults = { gone: readonly VaultDatabase[]; living: number };

/**
 * Tells the server of each vault that is gone what it still keeps. Answers true when the browser was told to
 * remove everything: that happens only once nothing in any vault is needed and none is in use.
 */
export async function confirmWipes(transport: Transport, vaults: Vaults): Promise<boolean> {
  for (const db of vaults.gone) {
    const remains = await readRemains(db);
    if (!remains || (await isReleasedInVain(db, vaults))) continue;
    const { device, wipe, waiting, epoch, pos } = remains;
    const others = vaults.living + (await countKeeping(vaults.gone, db));
    const asked = { device, sig: wipe.sig, waiting, others, epoch, pos };
    const answer = await transport.post('/api/wiped', asked, WipedAnswer);
    if (!answer.ok || answer.value.outcome === 'keep') continue;
    if (answer.value.outcome === 'cleared') return true;
    await releaseVault(db);
  }
  return false;
}

/** A vault that needs nothing more is asked about again only when nothing else is in the way. */
async function isReleasedInVain(db: VaultDatabase, { gone, living }: Vaults): Promise<boolean> {
  const remains = await readRemains(db);
  return remains?.wipe.released === true && living + (await countKeeping(gone, db)) > 0;
}

async function countKeeping(gone: readonly VaultDatabase[], but: VaultDatabase): Promise<number> {
  const others = await Promise.all(gone.filter((db) => db !== but).map(readRemains));
  return others.filter((one) => one === null || !one.wipe.released).length;
}
