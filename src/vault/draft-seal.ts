import { fromBase64Url, toBase64Url } from './base64url.ts';
import { textToBytes } from './bytes.ts';
import type { WebCrypto } from './deps.ts';
import { padPayload, type SealingKey } from './envelope-seal.ts';
import { sealTo } from './hpke.ts';

/** A half-written form that only the server can open, and shows to its author alone. */
export type SealedDraft = { draft: string; kid: string; box: string };

const context = 'alongside/v1/draft';
const info = textToBytes(context);

/** Padded like a save; bound to the draft's id and the key's. */
export async function sealDraft(
  crypto: WebCrypto,
  ingest: SealingKey,
  draft: string,
  text: string,
): Promise<SealedDraft> {
  const publicKey = fromBase64Url(ingest.key);
  const aad = textToBytes(`${context}|${draft}|${ingest.kid}`);
  const box = await sealTo(crypto, { publicKey, info, aad }, padPayload(textToBytes(text)));
  return { draft, kid: ingest.kid, box: toBase64Url(box) };
}
