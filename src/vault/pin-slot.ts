import { attempt, fail, type Result, succeed } from '../domain/result.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { type BoxFault, open, seal } from './box.ts';
import { type Bytes, textToBytes } from './bytes.ts';
import { randomBytes, type VaultDeps, type WebCrypto } from './deps.ts';
import { isStrongEnough, type KdfParameters, kdfPolicy } from './kdf-parameters.ts';
import { type Pepper, pepperWords } from './pepper.ts';
import { deriveSlotKey, placeOfSlot } from './slot-key.ts';
import type { PinSlot } from './slots.ts';

/** A PIN as its device has stretched it: worth nothing without the server's share. */
export type PinKey = { salt: Bytes; parameters: KdfParameters; stretched: Bytes; peppered: Bytes };

/** The server's half, and the name it is asked for by. */
export type PinShare = { id: string; secret: Bytes };

type PinFault = 'stretch_failed' | 'unknown_format';

const slotInfo = 'slot/N';
const proofInfo = textToBytes('alongside/v1/pin-proof');
const saltLength = 16;
const shareLength = 32;

/** Stretches a PIN at the cost its slot was made with, or for a new slot at today's. */
export async function stretchPin(
  deps: VaultDeps,
  { pin, pepper, slot }: { pin: string; pepper: Pepper; slot: PinSlot | null },
): Promise<Result<PinKey, PinFault>> {
  const parameters = slot?.parameters ?? kdfPolicy;
  if (!isStrongEnough(parameters)) return fail('unknown_format');
  const salt = slot ? fromBase64Url(slot.salt) : randomBytes(deps.crypto, saltLength);
  const stretched = await attempt(
    () => deps.stretch(pin, salt, parameters),
    () => 'stretch_failed' as const,
  );
  if (!stretched.ok) return stretched;
  const peppered = await pepperWords(deps.crypto, pepper, stretched.value);
  return succeed({ salt, parameters, stretched: stretched.value, peppered });
}

/** What the server is shown: it can be guessed by nobody who has not this device's disk. */
export async function proofOfPin(crypto: WebCrypto, { peppered }: PinKey): Promise<string> {
  const root = await crypto.subtle.importKey('raw', peppered, 'HKDF', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: proofInfo },
    root,
    256,
  );
  return toBase64Url(new Uint8Array(bits));
}

type Wrapped = { vaultId: string; key: PinKey; share: PinShare; master: Bytes };

/** Wraps the master key, which the caller still holds. Without a whole share there is no slot. */
export async function makePinSlot(
  crypto: WebCrypto,
  { vaultId, key, share, master }: Wrapped,
): Promise<Result<PinSlot, 'no_share'>> {
  if (!isWhole(share)) return fail('no_share');
  const id = toBase64Url(randomBytes(crypto, saltLength));
  const slotKey = await keyOfBoth(crypto, key, share);
  const box = await seal(crypto, slotKey, placeOfSlot(vaultId, { id, rev: 1 }), master);
  const { parameters, salt } = key;
  const text = { salt: toBase64Url(salt), box: toBase64Url(box) };
  return succeed({ type: 'pin', id, shareId: share.id, parameters, ...text, rev: 1 });
}

/** The raw master key. */
export async function openPinSlot(
  crypto: WebCrypto,
  asked: Omit<Wrapped, 'master'> & { slot: PinSlot },
): Promise<Result<Bytes, BoxFault>> {
  const { vaultId, slot, key, share } = asked;
  const slotKey = await keyOfBoth(crypto, key, share);
  return open(crypto, slotKey, placeOfSlot(vaultId, slot), fromBase64Url(slot.box));
}

/** Zeroes what was stretched, once it has been used. */
export function forgetPin({ stretched, peppered }: PinKey): void {
  for (const buffer of [stretched, peppered]) buffer.fill(0);
}

const keyOfBoth = (crypto: WebCrypto, key: PinKey, share: PinShare): Promise<CryptoKey> =>
  deriveSlotKey(crypto, [key.stretched, share.secret, key.peppered], slotInfo);

const isWhole = ({ id, secret }: PinShare): boolean =>
  id !== '' && secret.length === shareLength && secret.some((byte) => byte !== 0);
