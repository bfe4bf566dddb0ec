import type { Random } from '../domain/ids.ts';
import { attempt, fail, type Result, succeed } from '../domain/result.ts';
import { beginTry, isClosed, noAttempts } from '../vault/attempts.ts';
import { randomBytes, type VaultDeps } from '../vault/deps.ts';
import { openKeys } from '../vault/keys.ts';
import { judgeLease, type LeaseState, noteTime } from '../vault/lease.ts';
import { openDeviceKey } from '../vault/signing.ts';
import { openPassphraseSlot, type PassphraseSlot } from '../vault/slots.ts';
import { nameStorageFault, type StorageFault, type VaultDatabase } from './database.ts';
import { changeVault, readMark, type VaultMark, writeMark } from './marks.ts';
import type { OpenVault } from './open-vault.ts';
import { openMark } from './sealed-marks.ts';

/** Every way an unlock may end other than open, for a sentence each. */
export type UnlockFault =
  | StorageFault
  | 'wrong_words'
  | 'wait'
  | 'closed_for_good'
  | 'newer_app_needed'
  | 'stretch_failed'
  | 'damaged';

/** How a locked vault stands: how it may be opened and whether the server must be heard first. */
export type LockedVault = {
  mark: VaultMark;
  lease: LeaseState;
  closed: boolean;
  waitUntil: number;
};

/** Reads what is in clear about a locked vault; null for a database that never became one. */
export async function readLocked(db: VaultDatabase, now: number): Promise<LockedVault | null> {
  const mark = await readMark(db, 'vault');
  const lease = await readMark(db, 'lease');
  const attempts = (await readMark(db, 'attempts')) ?? noAttempts;
  if (!mark) return null;
  const state = lease ? judgeLease(lease, now) : 'ended';
  return { mark, lease: state, closed: isClosed(attempts), waitUntil: attempts.waitUntil };
}

/** What opening a vault needs from outside. */
export type Opening = { deps: VaultDeps; now: () => number; build: number };

/** A vault's own mark and its raw master key: use it at once, and zero it. */
export type Master = { mark: VaultMark; master: Uint8Array<ArrayBuffer> };

/**
 * Opens a vault with its words. The try is counted on disk before it is made; ten wrong tries destroy the
 * slots, and what waits to be sent is sent all the same.
 */
export async function unlockVault(
  db: VaultDatabase,
  words: string,
  world: Opening,
): Promise<Result<OpenVault, UnlockFault>> {
  const taken = await takeMaster(db, words, world);
  return taken.ok ? openVaultWith(db, taken.value, world) : taken;
}

/** The master key by the words, each try counted. */
export async function takeMaster(
  db: VaultDatabase,
  words: string,
  world: Opening,
): Promise<Result<Master, UnlockFault>> {
  const mark = await readMark(db, 'vault');
  const slot = mark?.slots.find((one): one is PassphraseSlot => one.type === 'passphrase');
  if (!mark || !slot) return fail('closed_for_good');
  if (mark.build > world.build) return fail('newer_app_needed');
  const begun = beginTry((await readMark(db, 'attempts')) ?? noAttempts, world.now());
  if (!begun.ok) return fail(begun.fault === 'wait' ? 'wait' : 'closed_for_good');
  await writeMark(db, 'attempts', begun.value);
  const { vaultId, pepper } = mark;
  const master = await openPassphraseSlot(world.deps, { vaultId, words, pepper, slot });
  if (!master.ok) return afterWrongTry(db, master.fault);
  await writeMark(db, 'attempts', noAttempts);
  return succeed({ mark, master: master.value });
}

async function afterWrongTry(
  db: VaultDatabase,
  fault: 'wrong_words' | 'unknown_format' | 'stretch_failed',
): Promise<Result<never, UnlockFault>> {
  const attempts = (await readMark(db, 'attempts')) ?? noAttempts;
  if (fault === 'stretch_failed') {
    await writeMark(db, 'attempts', { ...attempts, tries: Math.max(0, attempts.tries - 1) });
    return fail('stretch_failed');
  }
  if (!isClosed(attempts)) return fail(fault === 'unknown_format' ? 'newer_app_needed' : fault);
  await changeVault(db, (present) => ({ ...present, slots: [] }));
  return fail('closed_for_good');
}

/** Opens a vault whose master key some way in has brought. */
export async function openVaultWith(
  db: VaultDatabase,
  { mark, master }: Master,
  { deps, now, build }: Opening,
): Promise<Result<OpenVault, UnlockFault>> {
  const { crypto } = deps;
  const keys = await openKeys(crypto, master);
  const place = { vaultId: mark.vaultId, store: 'device', localId: 'signing', rev: 0 };
  const signingKey = await openDeviceKey(crypto, keys.wrap, place, mark.deviceKey);
  const sealed = { vaultId: mark.vaultId, crypto, keys };
  const identity = await openMark(sealed, 'identity', await db.marks.get('identity'));
  if (!signingKey.ok || identity === null) return fail('damaged');
  if (mark.build < build) await changeVault(db, (present) => ({ ...present, build }));
  const random: Random = (length) => randomBytes(crypto, length);
  const { vaultId } = mark;
  return succeed({
    vaultId,
    db,
    crypto,
    keys,
    signingKey: signingKey.value,
    identity,
    now,
    wall: now,
    random,
    build,
  });
}

/**
 * Keeps the latest time this device has shown, so that turning the clock back is noticed; answers whether
 * it may still be read from.
 */
export function noteClock(
  db: VaultDatabase,
  now: number,
): Promise<Result<LeaseState, StorageFault>> {
  return attempt(async () => {
    const lease = await readMark(db, 'lease');
    if (!lease) return 'ended';
    await writeMark(db, 'lease', noteTime(lease, now));
    return judgeLease(lease, now);
  }, nameStorageFault);
}
