import * as z from 'zod/mini';

const id = z.string().check(z.maxLength(120));
const count = z.int().check(z.gte(0));

/**
 * POST /api/wiped: a device says that its vault can no longer be opened, and what it still keeps. It has no
 * key left to sign with: the signature of what it was told shows that it is the one that was told.
 */
export const WipedRequest = z.strictObject({
  device: id,
  sig: z.string().check(z.maxLength(200)),
  /** Saves without an answer and drafts, all sealed to the server. */
  waiting: count,
  /** Vaults in the same browser that are still in use, or that keep something no backup covers. */
  others: count,
  epoch: z.nullable(id),
  /** The last log position of what it has sent and still keeps. */
  pos: count,
});
export type WipedRequest = z.infer<typeof WipedRequest>;

/**
 * `keep`: what was sent is in no backup yet. `release`: nothing here is needed any more. `cleared`: the same,
 * and with this answer the browser removes everything that this site has kept in it.
 */
export const WipedAnswer = z.strictObject({ outcome: z.enum(['keep', 'release', 'cleared']) });
export type WipedAnswer = z.infer<typeof WipedAnswer>;
