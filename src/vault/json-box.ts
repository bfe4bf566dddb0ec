import type { Json } from '../domain/json.ts';
import { attemptNow, type Result, succeed } from '../domain/result.ts';
import { type BoxFault, open, type Place, seal } from './box.ts';
import { type Bytes, bytesToText, textToBytes } from './bytes.ts';
import type { WebCrypto } from './deps.ts';

/** A text in a box. */
export const sealText = (
  crypto: WebCrypto,
  key: CryptoKey,
  place: Place,
  text: string,
): Promise<Bytes> => seal(crypto, key, place, textToBytes(text));

export async function openText(
  crypto: WebCrypto,
  key: CryptoKey,
  place: Place,
  box: Bytes,
): Promise<Result<string, BoxFault>> {
  const opened = await open(crypto, key, place, box);
  return opened.ok ? succeed(bytesToText(opened.value)) : opened;
}

/** A value as JSON in a box. */
export const sealJson = (
  crypto: WebCrypto,
  key: CryptoKey,
  place: Place,
  value: Json,
): Promise<Bytes> => sealText(crypto, key, place, JSON.stringify(value));

/** The value as it was sealed; its shape is for the caller to check. */
export async function openJson(
  crypto: WebCrypto,
  key: CryptoKey,
  place: Place,
  box: Bytes,
): Promise<Result<unknown, BoxFault>> {
  const opened = await openText(crypto, key, place, box);
  if (!opened.ok) return opened;
  return attemptNow(
    () => JSON.parse(opened.value),
    () => 'damaged',
  );
}
