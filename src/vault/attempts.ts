import * as z from 'zod/mini';
import { fail, type Result, succeed } from '../domain/result.ts';

/** Tries at the words since they were last right. Kept before each try, so that a restart hides none. */
export const Attempts = z.strictObject({
  tries: z.int().check(z.gte(0)),
  waitUntil: z.number(),
});
export type Attempts = z.infer<typeof Attempts>;

export const noAttempts: Attempts = { tries: 0, waitUntil: 0 };

const most = 10;
const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const waitByTries: readonly number[] = [
  ...[0, 0, 0, 0, 0],
  ...[30 * second, 2 * minute, 10 * minute, hour, hour],
];

/**
 * What to persist before the words are tried; right words put it back to none. It holds up a person
 * at the screen, not a thief with a copy of the disk.
 */
export function beginTry(attempts: Attempts, now: number): Result<Attempts, 'wait' | 'closed'> {
  if (isClosed(attempts)) return fail('closed');
  if (waitLeft(attempts, now) > 0) return fail('wait');
  const tries = attempts.tries + 1;
  return succeed({ tries, waitUntil: now + waitAfter(tries) });
}

/** Milliseconds until the next try. A rest longer than the wait itself means that the clock was moved. */
export function waitLeft(attempts: Attempts, now: number): number {
  const left = attempts.waitUntil - now;
  return left > waitAfter(attempts.tries) ? 0 : Math.max(0, left);
}

/** After ten wrong tries the slots are destroyed; what waits to be sent stays. */
export const isClosed = (attempts: Attempts): boolean => attempts.tries >= most;

const waitAfter = (tries: number): number => waitByTries[tries] ?? 0;
