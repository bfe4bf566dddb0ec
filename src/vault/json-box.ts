import type { Json } from '../domain/json.ts';
import { attemptNow, type Result } from '../domain/result.ts';
import { type BoxFault, open, type Place, seal } from './box.ts';
import { type Bytes, bytesToText, textToBytes } from './bytes.ts';
import type { WebCrypto } from './deps.ts';

/** A value as JSON in a box. */
export const sealJson = (
  crypto: WebCrypto,
  key: CryptoKey,
  place: Place,
  value: Json,
): Promise<Bytes> => seal(crypto, key, place, textToBytes(JSON.stringify(value)));

/** The value as it was sealed; its shape is for the caller to check. */
export async function openJson(
  crypto: WebCrypto,
  key: CryptoKey,
  place: Place,
  box: Bytes,
): Promise<Result<unknown, BoxFault>> {
  const opened = await open(crypto, key, place, box);
  if (!opened.ok) return opened;
  return attemptNow(
    () => JSON.parse(bytesToText(opened.value)),
    () => 'damaged',
  );
}
