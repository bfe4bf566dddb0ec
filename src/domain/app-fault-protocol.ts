import * as z from 'zod/mini';

/** POST /api/app-faults: something of the app went wrong on somebody's phone. Which build, and nothing of theirs. */
export const AppFault = z.strictObject({
  fault: z.enum(['worker_not_installed']),
  build: z.int().check(z.gte(0)),
});
export type AppFault = z.infer<typeof AppFault>;
