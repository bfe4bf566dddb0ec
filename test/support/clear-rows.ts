import * as z from 'zod/mini';

/** What may be read on the disk without a key, store by store: the list of decision 9, and nothing else. */
const bytes = z.literal('(bytes)');
const key = z.literal('(key, extractable: false)');
const number = z.int().check(z.gte(0));
const flag = z.boolean();
const nullable = z.nullable;

/** Made by chance or by a keyed hash: no word, no name and no date can be read from it. */
const opaque = z.string().check(z.regex(/^[\w-]{11,90}$/));
/** A keyed hash alone: not even the name of a form or the id of a record. */
const keyed = z.string().check(z.regex(/^[\w-]{22}$/));
const device = z.string().check(z.regex(/^[0-9A-Z]{16}(~[0-9a-z]{4})?$/));
const envelope = z.string().check(z.regex(/^[0-9A-Z]{16}(~[0-9a-z]{4})?:\d+:[\w-]{16}$/));
const op = z.string().check(z.regex(/^[0-9A-Z]{16}(~[0-9a-z]{4})?:\d+:[\w-]{16}:\d+$/));
const certificate = z.string().check(z.regex(/^[\w-]+\.[\w-]{43}$/));

const receipt = z.strictObject({
  op,
  result: z.enum(['ok', 'refused', 'held']),
  code: nullable(z.string().check(z.regex(/^[a-z_]{1,40}$/))),
  at: z.string().check(z.regex(/^\d+\.\d+$/)),
  pos: number,
  seq: number,
  epoch: opaque,
  mac: opaque,
});

const slot = z.strictObject({
  type: z.literal('passphrase'),
  id: opaque,
  salt: opaque,
  parameters: z.strictObject({
    algorithm: z.literal('argon2id'),
    memory: number,
    passes: number,
    lanes: number,
  }),
  box: opaque,
  rev: number,
});

const markValues = {
  vault: z.strictObject({
    vaultId: device,
    nickname: z.literal('Officer 1'),
    slots: z.array(slot),
    pepper: key,
    deviceKey: bytes,
    build: number,
  }),
  chain: z.strictObject({ device, n: number, prev: nullable(envelope) }),
  sender: z.strictObject({
    certificate,
    epoch: nullable(opaque),
    showCertificate: flag,
    siteKey: opaque,
  }),
  counter: z.strictObject({ next: number }),
  firstRun: z.literal(true),
  lease: z.strictObject({ leaseUntil: number, highWater: number }),
  attempts: z.strictObject({ tries: number, waitUntil: number }),
};

const clearMark = <Key extends keyof typeof markValues>(name: Key) =>
  z.strictObject({ key: z.literal(name), rev: number, value: markValues[name] });
const sealedMark = z.strictObject({
  key: z.enum(['identity', 'progress', 'sight', 'checked', 'practice']),
  rev: number,
  box: bytes,
});

/** The shape of a row in each store of the two databases. */
export const clearRows: Readonly<Record<string, z.ZodMiniType>> = {
  device: z.array(device),
  outbox: z.strictObject({
    id: envelope,
    device,
    n: number,
    prev: nullable(envelope),
    kid: opaque,
    box: bytes,
    sig: bytes,
    length: number,
    offer: z.union([z.literal(0), z.literal(1)]),
    prevLost: flag,
    damaged: flag,
    receipts: z.array(receipt),
    passedIn: nullable(opaque),
    seen: flag,
    copy: bytes,
  }),
  drafts: z.strictObject({ id: keyed, kid: opaque, box: bytes, copy: bytes, rev: number }),
  records: z.strictObject({
    id: keyed,
    rev: number,
    epoch: opaque,
    tags: z.array(keyed),
    sweep: z.array(keyed),
    box: bytes,
  }),
  packs: z.strictObject({
    no: number,
    rev: number,
    epoch: opaque,
    tags: z.array(opaque),
    sweep: z.array(opaque),
    box: bytes,
  }),
  blocks: z.strictObject({ no: number, rev: number, box: bytes }),
  marks: z.union([
    z.strictObject({ key: z.literal('lists'), rev: number }),
    sealedMark,
    clearMark('vault'),
    clearMark('chain'),
    clearMark('sender'),
    clearMark('counter'),
    clearMark('lease'),
    clearMark('attempts'),
    clearMark('firstRun'),
  ]),
};
