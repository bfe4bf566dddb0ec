import { toBase64Url } from './base64url.ts';
import { type Bytes, textToBytes } from './bytes.ts';
import type { WebCrypto } from './deps.ts';

/** SHA-256 over the sealed text, as the server names it in its answer. */
export const hashOfBox = (crypto: WebCrypto, box: string): Promise<string> =>
  hashBytes(crypto, textToBytes(box));

/** SHA-256 as base64url. */
export async function hashBytes(crypto: WebCrypto, bytes: Bytes): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
