import * as z from 'zod/mini';

const count = z.int().check(z.gte(0));

/** POST /api/to-come: how much a new phone will be sent, so that it can say how far it has come. */
export const ToComeRequest = z.strictObject({
  /** Whose vault asks: on a shared phone the session may be another person's. */
  device: z.string().check(z.maxLength(120)),
});

/**
 * How many records of each type the person may see something of. `bytes` is what they take where the service
 * keeps them, and about what they take on the phone.
 */
export const ToCome = z.strictObject({ records: z.record(z.string(), count), bytes: count });
export type ToCome = z.infer<typeof ToCome>;
