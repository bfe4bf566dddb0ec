import type { IngestKey } from '../../src/domain/account-protocol.ts';
import type { UnsignedChange } from '../../src/domain/change.ts';
import { makeStamp } from '../../src/domain/clock.ts';
import type { Envelope } from '../../src/domain/envelope.ts';
import { makeOp } from '../../src/domain/ids.ts';
import type { Json } from '../../src/domain/json.ts';
import { toBase64Url } from '../../src/vault/base64url.ts';
import { makeSalt, packEnvelope } from '../../src/vault/envelope-seal.ts';

/** A device as the server meets it: a key of its own, a chain of saves, and nothing of the app. */
export type WireDevice = {
  id: string;
  publicKey: string;
  sign: (text: string) => Promise<string>;
  /** Signs and seals one save and moves the chain on, unless told where in the chain it stands. */
  save: (changes: readonly UnsignedChange[], place?: Place) => Promise<Envelope>;
};

type Place = { n?: number; prev?: string | null; as?: string };

const p256 = { name: 'ECDSA', namedCurve: 'P-256' };

/** A new device with a real key; `ingest` is the server's key that its saves are sealed to. */
export async function makeWireDevice(
  id: string,
  ingest: Pick<IngestKey, 'kid' | 'key'>,
): Promise<WireDevice> {
  const { subtle } = crypto;
  const pair = await subtle.generateKey(p256, true, ['sign', 'verify']);
  const chain: { n: number; prev: string | null } = { n: 0, prev: null };
  return {
    id,
    publicKey: toBase64Url(new Uint8Array(await subtle.exportKey('raw', pair.publicKey))),
    sign: async (text) => {
      const bytes = new TextEncoder().encode(text);
      const sig = await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, bytes);
      return toBase64Url(new Uint8Array(sig));
    },
    save: async (changes, place = {}) => {
      const n = place.n ?? chain.n + 1;
      const prev = place.prev === undefined ? chain.prev : place.prev;
      const salt = makeSalt(crypto);
      const written = { device: place.as ?? id, n, prev, salt, changes: [...changes] };
      const sealing = { ...written, ingest, signingKey: pair.privateKey };
      const { envelope } = await packEnvelope(crypto, sealing);
      Object.assign(chain, { n, prev: envelope.id });
      return envelope;
    },
  };
}

/** The op of a save's i-th change. */
export const opOf = (envelope: Envelope, index: number): string => makeOp(envelope.id, index);

/** Changes of one record, as a form would make them: the first is its creation when `place` is given. */
export function edits(
  target: { type: string; record: string; at: number; place?: string },
  values: Readonly<Record<string, Json>>,
  over: Readonly<Record<string, readonly string[]>> = {},
): UnsignedChange[] {
  const { type, record, at, place } = target;
  const creation = place === undefined ? [] : [['scope', place] as const];
  return [...creation, ...Object.entries(values)].map(([field, value], index) => ({
    at: makeStamp(at, index),
    type,
    record,
    field,
    value,
    over: [...(over[field] ?? [])],
    schema: 1,
  }));
}
