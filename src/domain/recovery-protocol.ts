import * as z from 'zod/mini';

const id = z.string().check(z.maxLength(120));
const count = z.int().check(z.gte(0));

/**
 * POST /api/recovery/ask: a team leader or administrator asks for a new sign-in code for somebody who cannot get
 * in. They are given its first half; the second half is another's to give.
 */
export const AskRecovery = z.strictObject({ person: id });

/** POST /api/recovery/confirm: what somebody else asked, by whom they saw it asked. */
export const ConfirmRecovery = z.strictObject({ person: id, askedBy: id });
export type ConfirmRecovery = z.infer<typeof ConfirmRecovery>;

/** Four groups of four symbols: half of a code that is used once. Times are milliseconds since 1970. */
export const HalfCode = z.strictObject({ half: z.string(), until: count });
export type HalfCode = z.infer<typeof HalfCode>;

/** POST /api/recovery/list: what has been asked and is not confirmed, and not too old. */
export const Recoveries = z.strictObject({
  open: z.array(z.strictObject({ person: id, askedBy: id, until: count })),
});
export type Recoveries = z.infer<typeof Recoveries>;

/** POST /api/recovery/call-off: by whoever asked, or by anyone else who may confirm. */
export const CallOffRecovery = z.strictObject({ person: id });
