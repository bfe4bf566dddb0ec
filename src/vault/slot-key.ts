import type { Place } from './box.ts';
import { type Bytes, joinBytes, textToBytes } from './bytes.ts';
import type { WebCrypto } from './deps.ts';

const noSalt = new Uint8Array(32);

/** Where a slot's box stands, so that none opens as another or as an older one of itself. */
export const placeOfSlot = (vaultId: string, slot: { id: string; rev: number }): Place => ({
  vaultId,
  store: 'slots',
  localId: slot.id,
  rev: slot.rev,
});

/** The key of a slot's box from all that its kind of slot asks for; zeroes nothing of the caller's. */
export async function deriveSlotKey(
  crypto: WebCrypto,
  parts: readonly Bytes[],
  info: string,
): Promise<CryptoKey> {
  const material = joinBytes(...parts);
  const root = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveKey']);
  material.fill(0);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: noSalt, info: textToBytes(info) },
    root,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
