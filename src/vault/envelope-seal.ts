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
import { hashBytes, hashOfBox } from './box-hash.ts';
import { type Bytes, numberToBytes, textToBytes } from './bytes.ts';
import { randomBytes, type WebCrypto } from './deps.ts';
import { prepareSeal, type Sealer } from './hpke.ts';
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

/** A save with its name. `text` is what is signed and sealed. */
export type NamedSave = { id: string; prev: string | null; text: string };

/** Names a save by its bytes. */
export async function nameSave(
  crypto: WebCrypto,
  written: Omit<Payload, 'format'>,
): Promise<NamedSave> {
  const text = payloadText({ format: 1, ...written });
  const hash = (await hashBytes(crypto, textToBytes(text))).slice(0, hashSymbols);
  return { id: makeEnvelopeId(written.device, written.n, hash), prev: written.prev, text };
}

/** Begins the seal of a save before anything of it is known. */
export const prepareEnvelopeSeal = (crypto: WebCrypto, { key }: SealingKey): Promise<Sealer> =>
  prepareSeal(crypto, { publicKey: fromBase64Url(key), info });

/** A sealed save, and its sealed bytes as they lie on the disk. */
export type SealedSave = { envelope: Envelope; box: Bytes };

/** Signs, pads and seals a named save. */
export async function sealSave(
  crypto: WebCrypto,
  { id, prev, text }: NamedSave,
  { kid, signingKey, sealer }: { kid: string; signingKey: CryptoKey; sealer: Promise<Sealer> },
): Promise<SealedSave> {
  const head = { id, prev, kid };
  const [sig, seal] = await Promise.all([
    sign(crypto, signingKey, textToBytes(`${signatureContext}|${id}|${text}`)),
    sealer,
  ]);
  const box = await seal(textToBytes(sealContext(head)), padPayload(textToBytes(text)));
  return { envelope: { ...head, box: toBase64Url(box), sig }, box };
}

/**
 * Names, signs, pads and seals one save. `bytesHash` is what the server's answer must name before the save
 * counts as received.
 */
export async function packEnvelope(
  crypto: WebCrypto,
  { ingest, signingKey, ...written }: Save,
): Promise<{ envelope: Envelope; bytesHash: string; text: string }> {
  const sealer = prepareEnvelopeSeal(crypto, ingest);
  const named = await nameSave(crypto, written);
  const { envelope } = await sealSave(crypto, named, { kid: ingest.kid, signingKey, sealer });
  return { envelope, bytesHash: await hashOfBox(crypto, envelope.box), text: named.text };
}

/** The length in four bytes, the bytes, then zeros: lengths on the wire say little of what was written. */
export function padPayload(payload: Bytes): Bytes {
  const padded = new Uint8Array(paddedLength(lengthBytes + payload.length));
  padded.set(numberToBytes(payload.length, lengthBytes));
  padded.set(payload, lengthBytes);
  return padded;
}
