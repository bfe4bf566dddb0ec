import type { Result } from '../domain/result.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { type BoxFault, open, seal } from './box.ts';
import type { Bytes } from './bytes.ts';
import { randomBytes, type WebCrypto } from './deps.ts';
import { deriveSlotKey, placeOfSlot } from './slot-key.ts';
import type { PasskeySlot } from './slots.ts';

/** A passkey, the salt it was asked with, and the 32 bytes that it and nobody else answers to it. */
export type PasskeyAnswer = { credentialId: string; salt: Bytes; output: Bytes };

const slotInfo = 'slot/P';
const idLength = 16;
const saltLength = 32;

/** What a new passkey is asked with; kept in its slot. */
export const makePasskeySalt = (crypto: WebCrypto): Bytes => randomBytes(crypto, saltLength);

/** Wraps the master key, which the caller still holds. It is no way in before it was rehearsed. */
export async function makePasskeySlot(
  crypto: WebCrypto,
  { vaultId, answer, master }: { vaultId: string; answer: PasskeyAnswer; master: Bytes },
): Promise<PasskeySlot> {
  const id = toBase64Url(randomBytes(crypto, idLength));
  const key = await deriveSlotKey(crypto, [answer.output], slotInfo);
  const box = await seal(crypto, key, placeOfSlot(vaultId, { id, rev: 1 }), master);
  const { credentialId } = answer;
  const text = { salt: toBase64Url(answer.salt), box: toBase64Url(box) };
  return { type: 'passkey', id, credentialId, rehearsed: false, ...text, rev: 1 };
}

/** The raw master key; another passkey, or another salt, opens nothing. */
export async function openPasskeySlot(
  crypto: WebCrypto,
  { vaultId, slot, output }: { vaultId: string; slot: PasskeySlot; output: Bytes },
): Promise<Result<Bytes, BoxFault>> {
  const key = await deriveSlotKey(crypto, [output], slotInfo);
  return open(crypto, key, placeOfSlot(vaultId, slot), fromBase64Url(slot.box));
}
