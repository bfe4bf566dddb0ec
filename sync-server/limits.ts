/** Counts what a key has used in the running window; `take` answers how long to wait, 0 when it may. */
export type Limiter = { take: (key: string, cost?: number) => number };

const mostKeys = 50_000;

/** At most `most` in each window of `per` milliseconds. */
export function makeLimiter(now: () => number, most: number, per: number): Limiter {
  const windows = new Map<string, { from: number; used: number }>();
  return {
    take: (key, cost = 1) => {
      const time = now();
      if (windows.size > mostKeys) windows.clear();
      const found = windows.get(key);
      const window = found && time - found.from < per ? found : { from: time, used: 0 };
      if (window.used + cost > most) return window.from + per - time;
      window.used += cost;
      windows.set(key, window);
      return 0;
    },
  };
}

/** Makes a key wait longer after each failure, and shuts it out for a while at last; never for good. */
export type Lockout = {
  /** How long to wait; where the answer is 0 the try is counted at once, so that none slips in beside it. */
  begin: (key: string) => number;
  /** The try that was begun was never judged. */
  takeBack: (key: string) => void;
  clear: (key: string) => void;
};

type Failures = { count: number; last: number };

const free = 3;
const firstWait = 1_000;

/** `most` failures in a row shut the key out for `time`; no wait before that is longer. */
export function makeLockout(now: () => number, most: number, time: number): Lockout {
  const failures = new Map<string, Failures>();
  const waitAfter = (count: number): number => {
    if (count >= most) return time;
    return count < free ? 0 : Math.min(time, firstWait * 2 ** (count - free));
  };
  const rest = ({ count, last }: Failures) => Math.max(0, last + waitAfter(count) - now());
  return {
    begin: (key) => {
      const found = failures.get(key) ?? { count: 0, last: 0 };
      const wait = rest(found);
      if (wait > 0) return wait;
      if (failures.size > mostKeys) failures.clear();
      failures.set(key, { count: found.count >= most ? 1 : found.count + 1, last: now() });
      return 0;
    },
    takeBack: (key) => {
      const found = failures.get(key);
      if (found) failures.set(key, { ...found, count: Math.max(0, found.count - 1) });
    },
    clear: (key) => void failures.delete(key),
  };
}
