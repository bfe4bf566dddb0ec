import * as z from 'zod/mini';
import { Change } from './change.ts';

/** POST /api/history: what was ever accepted on one record, of the classes its reader may see. */
export const HistoryRequest = z.strictObject({
  /** Whose vault asks: on a shared phone the session may be another person's. */
  device: z.string().check(z.maxLength(120)),
  record: z.string().check(z.maxLength(64)),
});

/** One accepted change and who made it; `at` is the stamp by the server's reckoning. */
export const PastChange = z.strictObject({
  ...z.pick(Change, { op: true, at: true, field: true, value: true }).shape,
  by: z.string().check(z.maxLength(120)),
});
export type PastChange = z.infer<typeof PastChange>;

/** Oldest first. A record one may not see and one that never was answer alike: nothing. */
export const HistoryAnswer = z.strictObject({ changes: z.array(PastChange) });
export type HistoryAnswer = z.infer<typeof HistoryAnswer>;
