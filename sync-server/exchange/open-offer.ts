import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { Change } from '../../src/domain/change.ts';
import {
  changesOf,
  type Envelope,
  Payload,
  sealContext,
  signatureContext,
} from '../../src/domain/envelope.ts';
import { partsOfEnvelopeId } from '../../src/domain/ids.ts';
import { attemptNow, type Result } from '../../src/domain/result.ts';
import { fromBase64Url, toUtf8 } from '../keys/bytes.ts';
import type { Keys } from '../keys/keys.ts';

export type Opened = { n: number; salt: string; changes: Change[] };

const idHashLength = 16;

/** A device's public key from its raw point (65 bytes: 4, x, y); throws when it is none. */
export function publicKeyFrom(raw: string): KeyObject {
  const point = fromBase64Url(raw);
  if (point.length !== 65 || point[0] !== 4) throw new Error('Not an uncompressed P-256 point');
  const x = point.subarray(1, 33).toString('base64url');
  const y = point.subarray(33).toString('base64url');
  return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
}

/** True when the device's key signed these bytes (ECDSA P-256 with SHA-256, r and s side by side). */
export function isSignedBy(key: KeyObject, bytes: Buffer, signature: string): boolean {
  const sig = fromBase64Url(signature);
  return sig.length === 64 && verify('sha256', bytes, key, toDer(sig));
}

/** A signature as OpenSSL writes it: told to take r and s side by side, Node takes half as long again. */
function toDer(sig: Buffer): Buffer {
  const parts = [toDerInteger(sig.subarray(0, 32)), toDerInteger(sig.subarray(32))];
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
}

/** Without leading zeros, but with one where the first bit would make it negative. */
function toDerInteger(number: Buffer): Buffer {
  const first = number.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? number.subarray(31) : number.subarray(first);
  const sign = (digits[0] ?? 0) >= 0x80 ? [0] : [];
  return Buffer.concat([Buffer.from([0x02, digits.length + sign.length, ...sign]), digits]);
}

/** The device that was registered: one that was cloned writes on under its own name and a tail. */
export const registeredDevice = (device: string): string => device.split('~', 1)[0] ?? device;

/** What was signed: the sealed bytes without the length before and the padding behind. */
export function unpad(plain: Buffer): Buffer {
  const length = plain.readUInt32BE(0);
  if (length > plain.length - 4) throw new Error('The length does not fit');
  return plain.subarray(4, 4 + length);
}

function openChecked(keys: Keys, envelope: Envelope, key: KeyObject): Opened {
  const opener = keys.openerOf(envelope.kid);
  if (!opener) throw new Error('Sealed to a key that is not ours');
  const box = fromBase64Url(envelope.box);
  const bytes = unpad(opener(box, sealContext(envelope)));
  const signed = Buffer.concat([toUtf8(`${signatureContext}|${envelope.id}|`), bytes]);
  if (!isSignedBy(key, signed, envelope.sig)) throw new Error('The signature is wrong');
  const payload = Payload.parse(JSON.parse(bytes.toString('utf8')));
  if (!isOf(envelope, payload, bytes)) throw new Error('The id is not that of the contents');
  return { n: payload.n, salt: payload.salt, changes: changesOf(envelope.id, payload) };
}

function isOf(envelope: Envelope, payload: Payload, bytes: Buffer): boolean {
  const { device, n } = partsOfEnvelopeId(envelope.id);
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, idHashLength);
  return (
    payload.device === device &&
    payload.n === n &&
    payload.prev === envelope.prev &&
    envelope.id === `${device}:${n}:${hash}`
  );
}

/** Opens a sealed save and checks its signature; whatever is wrong with it, it is damaged. */
export function openOffer(
  keys: Keys,
  envelope: Envelope,
  key: KeyObject,
): Result<Opened, 'damaged'> {
  return attemptNow(
    () => openChecked(keys, envelope, key),
    () => 'damaged' as const,
  );
}

/** What the device compares with its own bytes before it says "Received". */
export const sealedBytesHash = (envelope: Envelope): string =>
  createHash('sha256').update(envelope.box).digest('base64url');
