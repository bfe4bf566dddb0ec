import { attempt, fail, type Result } from '../domain/result.ts';
import { type Bytes, joinBytes, textToBytes } from './bytes.ts';
import { randomBytes, type WebCrypto } from './deps.ts';

/** Where a box lies: it opens there and nowhere else. No part may contain a bar. */
export type Place = { vaultId: string; store: string; localId: string; rev: number };

/** `unknown_format`: made by a later version. `damaged`: changed, moved, or sealed by another key. */
export type BoxFault = 'unknown_format' | 'damaged';

const format = 1;
const aes256Gcm = 1;
const nonceLength = 12;
const headLength = 2 + nonceLength;
const head = new Uint8Array([format, aes256Gcm]);

/** Format, suite, nonce, ciphertext. */
export async function seal(
  crypto: WebCrypto,
  key: CryptoKey,
  place: Place,
  bytes: Bytes,
): Promise<Bytes> {
  const nonce = randomBytes(crypto, nonceLength);
  const sealed = await crypto.subtle.encrypt(bindTo(place, nonce), key, bytes);
  return joinBytes(head, nonce, new Uint8Array(sealed));
}

/** What was sealed at this place by this key. */
export async function open(
  crypto: WebCrypto,
  key: CryptoKey,
  place: Place,
  box: Bytes,
): Promise<Result<Bytes, BoxFault>> {
  if (box[0] !== format || box[1] !== aes256Gcm) return fail('unknown_format');
  const parameters = bindTo(place, box.subarray(2, headLength));
  const work = async (): Promise<Bytes> =>
    new Uint8Array(await crypto.subtle.decrypt(parameters, key, box.subarray(headLength)));
  return attempt(work, nameFault);
}

function nameFault(error: unknown): 'damaged' {
  if (error instanceof Error && error.name === 'OperationError') return 'damaged';
  throw error;
}

function bindTo({ vaultId, store, localId, rev }: Place, iv: Bytes): AesGcmParams {
  const parts = ['alongside/v1', vaultId, store, localId, String(rev)];
  if (parts.some((part) => part.includes('|'))) throw new Error('A place has a bar in it.');
  return { name: 'AES-GCM', iv, additionalData: textToBytes(parts.join('|')) };
}
