import type { IngestKey } from '../domain/account-protocol.ts';
import { attempt, fail, type Result, succeed } from '../domain/result.ts';
import { fromBase64Url } from './base64url.ts';
import { textToBytes } from './bytes.ts';
import type { WebCrypto } from './deps.ts';

/** `unsupported`: this browser has no Ed25519. */
export type SiteFault = 'wrong_signature' | 'unsupported';

/** A word of the site: an Ed25519 signature over the text by its raw public key, all as base64url. */
export type SiteText = { siteKey: string; text: string; sig: string };

/** Hands the key on only when the site has signed it; whether it is still in date is another question. */
export async function verifyIngestKey(
  crypto: WebCrypto,
  siteKey: string,
  ingest: IngestKey,
): Promise<Result<IngestKey, SiteFault>> {
  const { kid, key, notAfter, sig } = ingest;
  const text = `alongside/v1/ingest-key|${kid}|${key}|${notAfter}`;
  const verified = await verifySiteText(crypto, { siteKey, text, sig });
  return verified.ok ? succeed(ingest) : verified;
}

/** The text, true to the letter, or a fault. */
export async function verifySiteText(
  crypto: WebCrypto,
  { siteKey, text, sig }: SiteText,
): Promise<Result<string, SiteFault>> {
  const work = async (): Promise<boolean> => {
    const raw = fromBase64Url(siteKey);
    const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    return crypto.subtle.verify('Ed25519', key, fromBase64Url(sig), textToBytes(text));
  };
  const verified = await attempt(work, nameFault);
  if (!verified.ok) return verified;
  return verified.value ? succeed(text) : fail('wrong_signature');
}

function nameFault(error: unknown): SiteFault {
  const isMissing = error instanceof Error && error.name === 'NotSupportedError';
  return isMissing ? 'unsupported' : 'wrong_signature';
}
