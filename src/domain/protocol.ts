import * as z from 'zod/mini';
import { Envelope } from './envelope.ts';
import { FieldClass } from './field-class.ts';
import { areFields } from './fields-check.ts';
import { Json } from './json.ts';

/**
 * Raised whenever a message below changes shape; a test holds a hash of the shapes.
 * 1: first release.
 */
export const PROTOCOL_VERSION = 1;

/** Most changes in one deposit, most rows in one page, largest deposit and page in bytes. */
export const limits = {
  changesInDeposit: 200,
  bytesInDeposit: 512 * 1024,
  rowsInPage: 1_000,
  bytesInPage: 1024 * 1024,
  smallDeposit: 4 * 1024,
} as const;

const id = z.string().check(z.maxLength(120));
const count = z.int().check(z.gte(0));
const stamp = z.string().check(z.maxLength(20));

/** Every final answer, and `waiting` for a change whose record has not arrived. */
export const ResultName = z.enum(['ok', 'refused', 'held', 'gone', 'waiting']);
export type ResultName = z.infer<typeof ResultName>;

/** The server's answer to one change, with a seal (`mac`) that outlives a restore. `code` says why. */
export const Receipt = z.strictObject({
  op: id,
  result: ResultName,
  code: z.nullable(z.string().check(z.maxLength(60))),
  at: stamp,
  pos: count,
  seq: count,
  epoch: id,
  mac: z.string().check(z.maxLength(100)),
});
export type Receipt = z.infer<typeof Receipt>;

/** The classes a reader may see, sorted. */
export const Level = z.array(FieldClass);
export type Level = z.infer<typeof Level>;

export const Head = z.strictObject({ op: id, at: stamp, by: id, value: Json });
export type Head = z.infer<typeof Head>;

export const Versions = z.strictObject({ heads: z.array(Head), ghosts: z.array(id) });
export type Versions = z.infer<typeof Versions>;

export const PresentRow = z.strictObject({
  id,
  seq: count,
  /** The seq the record took when it was first received: its receipt number, which never changes. */
  first: count,
  type: z.string().check(z.maxLength(40)),
  level: Level,
  via: z.array(id),
  /** By field key; each as `Versions` describes it. */
  f: z.custom<Record<string, Versions>>(areFields),
});
export type PresentRow = z.infer<typeof PresentRow>;

export const LeftRow = z.strictObject({
  id,
  seq: count,
  left: z.literal(true),
  erased: z.optional(z.boolean()),
});
export type LeftRow = z.infer<typeof LeftRow>;

/** One record in a page: its present state, or word that it has left. */
export const Row = z.union([PresentRow, LeftRow]);
export type Row = z.infer<typeof Row>;

/** How far a device has read a scope: `since` is the server's seq when the scope was started from 0. */
export const Cursor = z.strictObject({ seq: count, level: Level, since: count });
export type Cursor = z.infer<typeof Cursor>;

export const Cursors = z.record(z.string(), Cursor);
export type Cursors = z.infer<typeof Cursors>;

/** An envelope on its way, with what travels beside it in clear. */
export const Offer = z.strictObject({
  envelope: Envelope,
  prevLost: z.optional(z.boolean()),
  receipts: z.optional(z.array(Receipt)),
});
export type Offer = z.infer<typeof Offer>;

export const DepositRequest = z.strictObject({
  protocol: count,
  epoch: z.nullable(id),
  device: id,
  certificate: z.optional(z.string().check(z.maxLength(2_000))),
  /** How many saves this device still holds, for the page that shows whose phone has unsent work. */
  waiting: count,
  offers: z.array(Offer).check(z.maxLength(200)),
});
export type DepositRequest = z.infer<typeof DepositRequest>;

/** The answer to one envelope. `bytes` is the SHA-256 of the sealed bytes that were received. */
export const EnvelopeAnswer = z.discriminatedUnion('answer', [
  z.strictObject({
    answer: z.literal('results'),
    id,
    bytes: z.string(),
    known: z.boolean(),
    cloned: z.optional(z.boolean()),
    results: z.array(Receipt),
  }),
  z.strictObject({ answer: z.literal('damaged'), id, bytes: z.string() }),
  z.strictObject({ answer: z.literal('gap'), id, want: id }),
]);
export type EnvelopeAnswer = z.infer<typeof EnvelopeAnswer>;

/** Nothing was done: the history on the server is another one (after a restore). */
export const EpochAnswer = z.strictObject({
  answer: z.literal('epoch'),
  now: id,
  asked: z.nullable(id),
});
export type EpochAnswer = z.infer<typeof EpochAnswer>;

/** An instruction signed by the site: to make one vault unreadable. */
export const Directive = z.strictObject({
  kind: z.literal('wipe'),
  device: id,
  nonce: id,
  issuedAt: z.string(),
  sig: z.string(),
});
export type Directive = z.infer<typeof Directive>;

/** What the site signs when it tells a device to make its vault unreadable. */
export const wipeContext = (device: string, nonce: string, issuedAt: string): string =>
  `alongside/v1/directive|wipe|${device}|${nonce}|${issuedAt}`;

export const DepositAnswer = z.discriminatedUnion('answer', [
  EpochAnswer,
  z.strictObject({ answer: z.literal('device'), asked: z.nullable(id) }),
  z.strictObject({
    answer: z.literal('done'),
    asked: z.nullable(id),
    epoch: id,
    answers: z.array(EnvelopeAnswer),
    directives: z.array(Directive),
    time: count,
  }),
]);
export type DepositAnswer = z.infer<typeof DepositAnswer>;

export const PullRequest = z.strictObject({
  protocol: count,
  /** Whose vault asks: on a shared phone the session may be another person's. */
  device: id,
  epoch: z.nullable(id),
  cursors: Cursors,
  asks: z.array(id).check(z.maxLength(1_000)),
  /** How many saves this device still holds, as a deposit says it; left out, it is not known. */
  waiting: z.optional(count),
  limit: z.int().check(z.gte(1), z.lte(limits.rowsInPage)),
});
export type PullRequest = z.infer<typeof PullRequest>;

export const PullAnswer = z.discriminatedUnion('answer', [
  EpochAnswer,
  z.strictObject({
    answer: z.literal('page'),
    asked: z.nullable(id),
    epoch: id,
    from: Cursors,
    gone: z.array(id),
    reset: z.record(z.string(), Level),
    rows: z.array(Row),
    cursors: Cursors,
    results: z.array(Receipt),
    safe: count,
    seq: count,
    more: z.boolean(),
    time: count,
    leaseUntil: count,
  }),
]);
export type PullAnswer = z.infer<typeof PullAnswer>;

/** All that an event stream ever says. */
export const pokeEvent = 'poke';
