import * as z from 'zod/mini';

const id = z.string().check(z.maxLength(160));
const count = z.int().check(z.gte(0));

/** POST /api/phones/missing: what the service had of the vaults that this browser was known to hold. */
export const MissingRequest = z.strictObject({});

/** No names: whoever holds the phone reads it. Times are milliseconds since 1970. */
export const MissingAnswer = z.strictObject({
  phones: z.array(
    z.strictObject({
      /** Saves that the service has from it. */
      received: count,
      /** When it was last heard from, and what it said was waiting then. */
      heardAt: z.nullable(count),
      waiting: count,
    }),
  ),
});
export type MissingAnswer = z.infer<typeof MissingAnswer>;

/** POST /api/troubles/list: what somebody must ask a person about, since nobody here can read it. */
export const TroublesRequest = z.strictObject({});

const common = { id, person: id, at: count };

export const Trouble = z.discriminatedUnion('kind', [
  /** A save that arrived damaged: which of its phone's it is, and how large. */
  z.strictObject({ ...common, kind: z.literal('damaged'), n: count, size: count }),
  /** A phone whose browser let go of everything. */
  z.strictObject({
    ...common,
    kind: z.literal('storage_lost'),
    received: count,
    heardAt: z.nullable(count),
    waiting: count,
  }),
  /** Something restricted that is held, and nobody is named who may read it. */
  z.strictObject({ ...common, kind: z.literal('nobody_named'), ref: z.nullable(id) }),
]);
export type Trouble = z.infer<typeof Trouble>;

/** Newest first. */
export const TroublesAnswer = z.strictObject({ troubles: z.array(Trouble) });
export type TroublesAnswer = z.infer<typeof TroublesAnswer>;

/** POST /api/troubles/settle: the person was asked; it need not be shown any more. */
export const SettleTrouble = z.strictObject({ id });
export type SettleTrouble = z.infer<typeof SettleTrouble>;
