import { type Bytes, joinBytes, textToBytes } from './bytes.ts';
import { randomBytes, type WebCrypto } from './deps.ts';

/**
 * A device's own secret that goes into every guess at the words, so that a dump of the database made
 * by a script is worthless elsewhere. Bytes, where the browser cannot store a key.
 */
export type Pepper = CryptoKey | Bytes;

const hmac: HmacKeyGenParams = { name: 'HMAC', hash: 'SHA-256', length: 256 };
const context = textToBytes('alongside/v1/pepper|');

/** A pepper that no script can export. */
export const makePepperKey = (crypto: WebCrypto): Promise<CryptoKey> =>
  crypto.subtle.generateKey(hmac, false, ['sign']);

/** For browsers that refuse to store a key. */
export const makePepperBytes = (crypto: WebCrypto): Bytes => randomBytes(crypto, 32);

/** Over the stretched words and not the salt, so that one call of the key serves one guess alone. */
export async function pepperWords(
  crypto: WebCrypto,
  pepper: Pepper,
  stretched: Bytes,
): Promise<Bytes> {
  const key = ArrayBuffer.isView(pepper)
    ? await crypto.subtle.importKey('raw', pepper, hmac, false, ['sign'])
    : pepper;
  const message = joinBytes(context, stretched);
  const mac = await crypto.subtle.sign('HMAC', key, message);
  message.fill(0);
  return new Uint8Array(mac);
}
