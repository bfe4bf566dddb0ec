import { attempt, fail, type Result, succeed } from '../domain/result.ts';
import type { VaultDeps } from '../vault/deps.ts';
import { makePassphraseSlot, type Slot } from '../vault/slots.ts';
import { nameStorageFault, type StorageFault, type VaultDatabase } from './database.ts';
import { changeVault, readMark } from './marks.ts';
import type { Master } from './unlocking.ts';

/** One way into a vault. `counts` is whether it opens the vault with no signal, as at least one must. */
export type Way = { id: string; type: Slot['type']; counts: boolean };

const worksWithoutSignal = (slot: Slot): boolean =>
  slot.type === 'passphrase' || (slot.type === 'passkey' && slot.rehearsed);

/** The ways into a vault, in the order they were made. */
export async function listWays(db: VaultDatabase): Promise<readonly Way[]> {
  const mark = await readMark(db, 'vault');
  const slots = mark?.slots ?? [];
  return slots.map((slot) => ({ id: slot.id, type: slot.type, counts: worksWithoutSignal(slot) }));
}

/** Adds a slot in place of those that `replaces` names. */
export function keepSlot(
  db: VaultDatabase,
  slot: Slot,
  replaces: (other: Slot) => boolean,
): Promise<Result<null, StorageFault>> {
  return attempt(async () => {
    await changeVault(db, (mark) => ({
      ...mark,
      slots: [...mark.slots.filter((one) => one.id !== slot.id && !replaces(one)), slot],
    }));
    return null;
  }, nameStorageFault);
}

/** Takes a way out, unless none would be left that works without a signal. */
export async function removeWay(
  db: VaultDatabase,
  id: string,
): Promise<Result<Slot | null, StorageFault | 'last_way'>> {
  const removed = await attempt(async () => {
    const state: { slot: Slot | null; isLast: boolean } = { slot: null, isLast: false };
    await changeVault(db, (mark) => {
      const slots = mark.slots.filter((one) => one.id !== id);
      state.isLast = !slots.some(worksWithoutSignal);
      state.slot = mark.slots.find((one) => one.id === id) ?? null;
      return state.isLast ? mark : { ...mark, slots };
    });
    return state;
  }, nameStorageFault);
  if (!removed.ok) return removed;
  return removed.value.isLast ? fail('last_way') : succeed(removed.value.slot);
}

/** New words in place of the old ones. The caller still holds the master key. */
export async function changeWords(
  db: VaultDatabase,
  { words, opened }: { words: string; opened: Master },
  deps: VaultDeps,
): Promise<Result<null, StorageFault | 'stretch_failed'>> {
  const { mark, master } = opened;
  const { vaultId, pepper } = mark;
  const slot = await makePassphraseSlot(deps, { vaultId, words, pepper, master });
  if (!slot.ok) return slot;
  return keepSlot(db, slot.value, (other) => other.type === 'passphrase');
}
