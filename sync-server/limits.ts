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

/** Shuts a key out for a while after too many failures in a row, never for good. */
export type Lockout = {
  waits: (key: string) => number;
  fail: (key: string) => void;
  clear: (key: string) => void;
};

export function makeLockout(now: () => number, most: number, time: number): Lockout {
  const failures = new Map<string, { count: number; last: number }>();
  return {
    waits: (key) => {
      const found = failures.get(key);
      return found && found.count >= most ? Math.max(0, found.last + time - now()) : 0;
    },
    fail: (key) => {
      if (failures.size > mostKeys) failures.clear();
      const found = failures.get(key);
      const isOver = found !== undefined && found.count >= most && found.last + time <= now();
      const count = found && !isOver ? found.count + 1 : 1;
      failures.set(key, { count, last: now() });
    },
    clear: (key) => void failures.delete(key),
  };
}
