import { attempt, type Result } from '../domain/result.ts';
import { toBase64Url } from './base64url.ts';
import { type BoxFault, open, type Place, seal } from './box.ts';
import type { Bytes } from './bytes.ts';
import type { WebCrypto } from './deps.ts';

const p256: EcKeyGenParams = { name: 'ECDSA', namedCurve: 'P-256' };
const withSha256: EcdsaParams = { name: 'ECDSA', hash: 'SHA-256' };

/** A new device key: the public half for the server (raw point), the private half in a box. */
export async function makeDeviceKey(
  crypto: WebCrypto,
  wrapKey: CryptoKey,
  place: Place,
): Promise<{ publicKey: string; box: Bytes }> {
  const pair = await crypto.subtle.generateKey(p256, true, ['sign', 'verify']);
  const point = await crypto.subtle.exportKey('raw', pair.publicKey);
  const secret = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const box = await seal(crypto, wrapKey, place, secret);
  secret.fill(0);
  return { publicKey: toBase64Url(new Uint8Array(point)), box };
}

/** The private half, for signing alone: no script can export it. */
export async function openDeviceKey(
  crypto: WebCrypto,
  wrapKey: CryptoKey,
  place: Place,
  box: Bytes,
): Promise<Result<CryptoKey, BoxFault>> {
  const opened = await open(crypto, wrapKey, place, box);
  if (!opened.ok) return opened;
  const secret = opened.value;
  const work = (): Promise<CryptoKey> =>
    crypto.subtle.importKey('pkcs8', secret, p256, false, ['sign']);
  const key = await attempt(work, () => 'damaged' as const);
  secret.fill(0);
  return key;
}

/** ECDSA P-256 over SHA-256, r and s side by side (IEEE P1363), as base64url. */
export async function sign(crypto: WebCrypto, key: CryptoKey, bytes: Bytes): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.sign(withSha256, key, bytes)));
}
