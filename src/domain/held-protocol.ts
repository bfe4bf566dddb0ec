import * as z from 'zod/mini';
import { Change } from './change.ts';

const id = z.string().check(z.maxLength(120));

/** POST /api/held/list: what waits for a decision of this person's. */
export const HeldRequest = z.strictObject({});

/** One change as its author wrote it, why it was kept, and whether its record is there at all. */
export const HeldChange = z.strictObject({
  ...z.pick(Change, { op: true, at: true, type: true, record: true, field: true, value: true })
    .shape,
  envelope: id,
  by: id,
  code: z.string(),
  known: z.boolean(),
});
export type HeldChange = z.infer<typeof HeldChange>;

/** Oldest first; `more` when there are others behind them. */
export const HeldAnswer = z.strictObject({ changes: z.array(HeldChange), more: z.boolean() });
export type HeldAnswer = z.infer<typeof HeldAnswer>;

/** POST /api/held/decide: a reason is needed to reject, and is what the author reads. */
export const DecideHeld = z.strictObject({
  ops: z.array(id).check(z.minLength(1), z.maxLength(200)),
  decision: z.enum(['accepted', 'rejected']),
  reason: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
});
export type DecideHeld = z.infer<typeof DecideHeld>;

/**
 * What came of one change. `refused`: the rules in force say no (`code`), so it waits on. `earlier_first`: it
 * was written over another that waits. `decided`: somebody was faster. `unknown`: nothing here to decide.
 */
export const DecidedChange = z.strictObject({
  op: id,
  outcome: z.enum(['accepted', 'rejected', 'refused', 'earlier_first', 'decided', 'unknown']),
  code: z.nullable(z.string()),
  by: z.nullable(id),
  at: z.nullable(z.string()),
});
export type DecidedChange = z.infer<typeof DecidedChange>;

export const DecidedAnswer = z.strictObject({ changes: z.array(DecidedChange) });
export type DecidedAnswer = z.infer<typeof DecidedAnswer>;
