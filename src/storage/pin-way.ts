import { fail, type Result, succeed } from '../domain/result.ts';
import { noAttempts } from '../vault/attempts.ts';
import type { Bytes } from '../vault/bytes.ts';
import {
  forgetPin,
  makePinSlot,
  openPinSlot,
  type PinKey,
  type PinShare,
  proofOfPin,
  stretchPin,
} from '../vault/pin-slot.ts';
import type { PinSlot } from '../vault/slots.ts';
import type { StorageFault, VaultDatabase } from './database.ts';
import { readMark, writeMark } from './marks.ts';
import type { Master, Opening, UnlockFault } from './unlocking.ts';
import { keepSlot, removeWay } from './ways.ts';

/** Why the server did not give its share. */
export type ShareFault = 'no_signal' | 'busy' | 'signed_out' | 'wrong_pin' | 'pin_gone';

/** Asks the server for its share, by the device and the name the share has. */
export type TakeShare = (asked: {
  device: string;
  share: string;
  proof: string;
}) => Promise<Result<Bytes, ShareFault>>;

type PinFault = UnlockFault | ShareFault;

/** The master key by the PIN: the server counts the tries, and after the tenth the slot goes as well. */
export async function takeMasterByPin(
  db: VaultDatabase,
  pin: string,
  { deps, build }: Opening,
  takeShare: TakeShare,
): Promise<Result<Master, PinFault>> {
  const mark = await readMark(db, 'vault');
  const slot = mark?.slots.find((one): one is PinSlot => one.type === 'pin');
  const chain = await readMark(db, 'chain');
  if (!mark || !slot || !chain) return fail('pin_gone');
  if (mark.build > build) return fail('newer_app_needed');
  const { vaultId, pepper } = mark;
  const key = await stretchPin(deps, { pin, pepper, slot });
  if (!key.ok) return fail(key.fault === 'unknown_format' ? 'newer_app_needed' : key.fault);
  const proof = await proofOfPin(deps.crypto, key.value);
  const secret = await takeShare({
    device: registeredName(chain.device),
    share: slot.shareId,
    proof,
  });
  if (!secret.ok) {
    forgetPin(key.value);
    if (secret.fault === 'pin_gone') await removeWay(db, slot.id);
    return secret;
  }
  const share = { id: slot.shareId, secret: secret.value };
  const master = await openPinSlot(deps.crypto, { vaultId, slot, key: key.value, share });
  forgetBoth(key.value, share);
  if (!master.ok) return fail(master.fault === 'damaged' ? 'damaged' : 'newer_app_needed');
  await writeMark(db, 'attempts', noAttempts);
  return succeed({ mark, master: master.value });
}

/** Adds a PIN, or another in place of the one before; answers the shares that are to be dropped. */
export async function addPin(
  db: VaultDatabase,
  { pin, opened }: { pin: string; opened: Master },
  deps: Opening['deps'],
  addShare: (proof: string) => Promise<Result<PinShare, ShareFault>>,
): Promise<Result<readonly string[], StorageFault | ShareFault | 'stretch_failed'>> {
  const { vaultId, pepper, slots } = opened.mark;
  const key = await stretchPin(deps, { pin, pepper, slot: null });
  if (!key.ok) return fail('stretch_failed');
  const share = await addShare(await proofOfPin(deps.crypto, key.value));
  if (!share.ok) return share;
  const { master } = opened;
  const asked = { vaultId, key: key.value, share: share.value, master };
  const slot = await makePinSlot(deps.crypto, asked);
  forgetBoth(key.value, share.value);
  if (!slot.ok) return fail('busy');
  const kept = await keepSlot(db, slot.value, (other) => other.type === 'pin');
  if (!kept.ok) return kept;
  return succeed(slots.filter((one) => one.type === 'pin').map((one) => one.shareId));
}

function forgetBoth(key: PinKey, share: PinShare): void {
  forgetPin(key);
  share.secret.fill(0);
}

/** A clone of the device writes under a name of its own; the server knows both by the first part. */
const registeredName = (device: string): string => device.split('~')[0] ?? device;
