import * as z from 'zod/mini';
import { attemptNow } from '../../src/domain/result.ts';
import { fromBase64Url, toBase64Url, toUtf8 } from './bytes.ts';
import type { Keys } from './keys.ts';

/** The server's own word that a device is registered: the device carries it, so it survives a restore. */
export const Certificate = z.strictObject({
  organisation: z.string(),
  person: z.string(),
  device: z.string(),
  publicKey: z.string(),
  referencePrefix: z.string(),
  at: z.int(),
});
export type Certificate = z.infer<typeof Certificate>;

export function makeCertificate(keys: Keys, certificate: Certificate): string {
  const body = toBase64Url(toUtf8(JSON.stringify(certificate)));
  return `${body}.${keys.certificateMac(body)}`;
}

/** What a certificate says, or null when this server did not write it. */
export function readCertificate(keys: Keys, text: string): Certificate | null {
  const [body = '', mac = ''] = text.split('.');
  if (keys.certificateMac(body) !== mac) return null;
  const read = attemptNow(
    () => Certificate.parse(JSON.parse(fromBase64Url(body).toString('utf8'))),
    () => 'unreadable',
  );
  return read.ok ? read.value : null;
}
