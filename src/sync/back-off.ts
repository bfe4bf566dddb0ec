const first = 1_000;
const longest = 300_000;

/**
 * How long to wait after so many failures in a row, in milliseconds: 1 s to 5 min with full jitter, never
 * before the server said. `chance` is a number from 0 up to 1.
 */
export function waitAfter(failures: number, chance: number, retryAfter: number): number {
  const most = Math.min(longest, first * 2 ** Math.min(failures, 20));
  return Math.max(retryAfter, Math.floor(most * chance));
}

/** How long to wait before looking again when all is quiet: five minutes, a little apart for each device. */
export const quietWait = (chance: number): number => longest + Math.floor(60_000 * chance);
