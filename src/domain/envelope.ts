import * as z from 'zod/mini';
import { type Change, UnsignedChange } from './change.ts';
import { makeOp } from './ids.ts';
import { canonicalJson } from './json.ts';

const base64Url = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/));
const id = z.string().check(z.maxLength(120));

/** One save as it travels: sealed to the server, so it can be sent while the vault is locked. */
export const Envelope = z.strictObject({
  id,
  prev: z.nullable(id),
  kid: z.string().check(z.maxLength(40)),
  box: base64Url.check(z.maxLength(700_000)),
  sig: base64Url.check(z.maxLength(200)),
});
export type Envelope = z.infer<typeof Envelope>;

/** What is signed and sealed. `salt` keeps the signature from confirming a guess at the contents. */
export const Payload = z.strictObject({
  format: z.literal(1),
  device: z.string().check(z.maxLength(40)),
  n: z.int().check(z.gte(1)),
  prev: z.nullable(id),
  salt: base64Url.check(z.maxLength(40)),
  changes: z.array(UnsignedChange).check(z.minLength(1), z.maxLength(200)),
});
export type Payload = z.infer<typeof Payload>;

/** The bytes that are signed, hashed into the id and sealed: the payload's one spelling, in UTF-8. */
export function payloadText(payload: Payload): string {
  return canonicalJson(payload);
}

/** What the signature covers beside the payload's hash, so that a signature cannot be moved. */
export const signatureContext = 'alongside/v1/envelope';

/** What the seal is bound to. */
export function sealContext(envelope: Pick<Envelope, 'id' | 'prev' | 'kid'>): string {
  return `alongside/v1/sealed|${envelope.id}|${envelope.prev ?? ''}|${envelope.kid}`;
}

/** The changes of an opened envelope with their ops; an entry's key is completed by its own op. */
export function changesOf(envelopeId: string, payload: Payload): Change[] {
  return payload.changes.map((change, index) => {
    const op = makeOp(envelopeId, index);
    return { ...change, op, field: change.field.endsWith('/') ? change.field + op : change.field };
  });
}

const step = 512;
const stepsEnd = 4_096;

/** The length a payload is padded to, in bytes: steps of 512 up to 4 KiB, then Padmé (at most 12 % more). */
export function paddedLength(length: number): number {
  if (length <= stepsEnd) return Math.max(step, Math.ceil(length / step) * step);
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const unit = 2 ** (exponent - kept);
  return Math.ceil(length / unit) * unit;
}
