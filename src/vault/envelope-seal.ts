import type { IngestKey } from '../domain/account-protocol.ts';
import {
  type Envelope,
  type Payload,
  paddedLength,
  payloadText,
  sealContext,
  signatureContext,
} from '../domain/envelope.ts';
import { makeEnvelopeId } from '../domain/ids.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { type Bytes, numberToBytes, textToBytes } from './bytes.ts';
import { randomBytes, type WebCrypto } from './deps.ts';
import { sealTo } from './hpke.ts';
import { sign } from './signing.ts';

/** The key that the server opens saves with; verified before it comes here. */
export type SealingKey = Pick<IngestKey, 'kid' | 'key'>;

type Save = Omit<Payload, 'format'> & { ingest: SealingKey; signingKey: CryptoKey };

const hashSymbols = 16;
const lengthBytes = 4;
const saltLength = 16;
const info = textToBytes('alongside/v1/ingest');

/** What keeps a save's signature from confirming a guess at its contents; a new one for each save. */
export const makeSalt = (crypto: WebCrypto): string => toBase64Url(randomBytes(crypto, saltLength));

/**
 * Signs, pads and seals one save. `text` is what was signed; `bytesHash` is what the server's answer
 * must name before the save counts as received.
 */
export async function packEnvelope(
  crypto: WebCrypto,
  { ingest, signingKey, ...written }: Save,
): Promise<{ envelope: Envelope; bytesHash: string; text: string }> {
  const text = payloadText({ format: 1, ...written });
  const payload = textToBytes(text);
  const hash = (await hashBytes(crypto, payload)).slice(0, hashSymbols);
  const id = makeEnvelopeId(written.device, written.n, hash);
  const sig = await sign(crypto, signingKey, textToBytes(`${signatureContext}|${id}|${text}`));
  const head = { id, prev: written.prev, kid: ingest.kid };
  const publicKey = fromBase64Url(ingest.key);
  const aad = textToBytes(sealContext(head));
  const box = toBase64Url(await sealTo(crypto, { publicKey, info, aad }, padPayload(payload)));
  return { envelope: { ...head, box, sig }, bytesHash: await hashOfBox(crypto, box), text };
}

/** SHA-256 over the sealed text, as the server names it in its answer. */
export const hashOfBox = (crypto: WebCrypto, box: string): Promise<string> =>
  hashBytes(crypto, textToBytes(box));

/** The length in four bytes, the bytes, then zeros: lengths on the wire say little of what was written. */
export function padPayload(payload: Bytes): Bytes {
  const padded = new Uint8Array(paddedLength(lengthBytes + payload.length));
  padded.set(numberToBytes(payload.length, lengthBytes));
  padded.set(payload, lengthBytes);
  return padded;
}

async function hashBytes(crypto: WebCrypto, bytes: Bytes): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
