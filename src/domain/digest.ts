import * as z from 'zod/mini';
import { canonicalJson } from './json.ts';
import { EpochAnswer, limits, PresentRow } from './protocol.ts';

/**
 * How a device and the server find out whether they hold the same rows of a scope without sending them: rows
 * fall into buckets by the end of their id (its beginning is a time), and a bucket is told by how many rows
 * it holds and by the sum of their hashes, in which their order plays no part.
 */
const Bucket = z.strictObject({
  count: z.int().check(z.gte(0)),
  hash: z.string().check(z.maxLength(64)),
});

export const Buckets = z.record(z.string().check(z.maxLength(2)), Bucket);
export type Buckets = z.infer<typeof Buckets>;

/** A device's own buckets of one scope, for the server to compare. */
export const DigestRequest = z.strictObject({
  protocol: z.int().check(z.gte(0)),
  device: z.string().check(z.maxLength(120)),
  epoch: z.nullable(z.string().check(z.maxLength(120))),
  scope: z.string().check(z.maxLength(120)),
  buckets: Buckets,
});
export type DigestRequest = z.infer<typeof DigestRequest>;

/** Every row of the buckets that differ; `more` when not all of them went into one answer. */
export const DigestAnswer = z.discriminatedUnion('answer', [
  EpochAnswer,
  z.strictObject({ answer: z.literal('not_held') }),
  z.strictObject({
    answer: z.literal('differences'),
    epoch: z.string(),
    buckets: z.array(z.string()),
    rows: z.array(PresentRow).check(z.maxLength(limits.rowsInPage * 2)),
    more: z.boolean(),
  }),
]);
export type DigestAnswer = z.infer<typeof DigestAnswer>;

/** The bucket a record falls into. */
export const bucketOf = (record: string): string => record.slice(-2);

type DigestedRow = Pick<PresentRow, 'id' | 'type' | 'first' | 'level' | 'f'>;

/** The one spelling of a row, whatever the order its versions came in and whichever scope it came through. */
export function rowText({ id, type, first, level, f }: DigestedRow): string {
  const fields = Object.entries(f).map(([key, { heads, ghosts }]) => [
    key,
    {
      heads: [...heads].sort((a, b) => (a.op < b.op ? -1 : 1)),
      ghosts: [...ghosts].sort(),
    },
  ]);
  return canonicalJson([id, type, first, [...level], Object.fromEntries(fields)]);
}

const hashBytes = 16;

/** Adds up rows, each told by its id and the SHA-256 of its spelling. */
export function makeTally(): {
  add: (record: string, hash: Uint8Array) => void;
  read: () => Buckets;
} {
  const sums = new Map<string, { count: number; sum: Uint8Array }>();
  return {
    add: (record, hash) => {
      const bucket = bucketOf(record);
      const { count, sum } = sums.get(bucket) ?? { count: 0, sum: new Uint8Array(hashBytes) };
      for (let at = 0; at < hashBytes; at += 1) sum[at] = (sum[at] ?? 0) ^ (hash[at] ?? 0);
      sums.set(bucket, { count: count + 1, sum });
    },
    read: () =>
      Object.fromEntries(
        [...sums].map(([bucket, { count, sum }]) => [bucket, { count, hash: inHex(sum) }]),
      ),
  };
}

const inHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The buckets that are not the same on both sides, in order. */
export function differences(here: Buckets, there: Buckets): string[] {
  const names = new Set([...Object.keys(here), ...Object.keys(there)]);
  return [...names]
    .filter((name) => {
      const [one, other] = [here[name], there[name]];
      return one?.count !== other?.count || one?.hash !== other?.hash;
    })
    .sort();
}
