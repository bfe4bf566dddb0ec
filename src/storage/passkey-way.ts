import { attempt, fail, type Result, succeed } from '../domain/result.ts';
import { noAttempts } from '../vault/attempts.ts';
import type { Bytes } from '../vault/bytes.ts';
import type { WebCrypto } from '../vault/deps.ts';
import { makePasskeySlot, openPasskeySlot, type PasskeyAnswer } from '../vault/passkey-slot.ts';
import type { PasskeySlot, Slot } from '../vault/slots.ts';
import { nameStorageFault, type StorageFault, type VaultDatabase } from './database.ts';
import { changeVault, readMark, writeMark } from './marks.ts';
import type { Master, Opening, UnlockFault } from './unlocking.ts';
import { keepSlot } from './ways.ts';

/** A passkey that has answered, and the 32 bytes that it answered. */
export type Answered = { credentialId: string; output: Bytes };

export const isPasskey = (slot: Slot): slot is PasskeySlot => slot.type === 'passkey';

type PasskeyFault = UnlockFault | 'wrong_passkey';

/** Keeps a new passkey's slot; it is no way in until it has been rehearsed. */
export async function addPasskey(
  db: VaultDatabase,
  { answer, opened }: { answer: PasskeyAnswer; opened: Master },
  crypto: WebCrypto,
): Promise<Result<PasskeySlot, StorageFault>> {
  const { mark, master } = opened;
  const slot = await makePasskeySlot(crypto, { vaultId: mark.vaultId, answer, master });
  answer.output.fill(0);
  const kept = await keepSlot(db, slot, () => false);
  return kept.ok ? succeed(slot) : kept;
}

/** The master key by a passkey that has been rehearsed; the phone itself counts the tries at it. */
export async function takeMasterByPasskey(
  db: VaultDatabase,
  answered: Answered,
  { deps, build }: Opening,
): Promise<Result<Master, PasskeyFault>> {
  const mark = await readMark(db, 'vault');
  if (!mark) return fail('closed_for_good');
  if (mark.build > build) return fail('newer_app_needed');
  const slot = mark.slots.filter(isPasskey).find((one) => isOf(one, answered) && one.rehearsed);
  const master = slot ? await openSlot(deps.crypto, mark.vaultId, slot, answered) : null;
  if (!master) return fail('wrong_passkey');
  await writeMark(db, 'attempts', noAttempts);
  return succeed({ mark, master });
}

/** Tries a new passkey where there is no signal. From then on it counts. */
export async function rehearsePasskey(
  db: VaultDatabase,
  answered: Answered,
  crypto: WebCrypto,
): Promise<Result<null, StorageFault | 'wrong_passkey'>> {
  const mark = await readMark(db, 'vault');
  const slot = mark?.slots.filter(isPasskey).find((one) => isOf(one, answered));
  const master = mark && slot ? await openSlot(crypto, mark.vaultId, slot, answered) : null;
  if (!master) return fail('wrong_passkey');
  master.fill(0);
  return attempt(async () => {
    const rehearsed = (one: Slot): Slot =>
      isPasskey(one) && one.id === slot?.id ? { ...one, rehearsed: true } : one;
    await changeVault(db, (present) => ({ ...present, slots: present.slots.map(rehearsed) }));
    return null;
  }, nameStorageFault);
}

const isOf = (slot: PasskeySlot, { credentialId }: Answered): boolean =>
  slot.credentialId === credentialId;

async function openSlot(
  crypto: WebCrypto,
  vaultId: string,
  slot: PasskeySlot,
  { output }: Answered,
): Promise<Bytes | null> {
  const opened = await openPasskeySlot(crypto, { vaultId, slot, output });
  output.fill(0);
  return opened.ok ? opened.value : null;
}
