/** Runs work later; `window` in the app, a made-up clock in a test. */
export type Timers = {
  set: (work: () => void, milliseconds: number) => number;
  clear: (timer: number) => void;
};

export type DraftKeeper<T> = {
  /** Notes what is typed; it is kept 400 ms after the last key. */
  typed: (contents: T) => void;
  /** Keeps at once what is not kept yet, and resolves when all of it is. */
  flush: () => Promise<void>;
};

export const keepAfterMs = 400;

/** Keeps a draft while it is being typed: one write at a time, the newest last. */
export function makeDraftKeeper<T>(
  keep: (contents: T) => Promise<void>,
  timers: Timers,
): DraftKeeper<T> {
  let waiting: { contents: T } | null = null;
  let timer: number | null = null;
  let line = Promise.resolve();

  const cancel = () => {
    if (timer !== null) timers.clear(timer);
    timer = null;
  };
  const flush = () => {
    cancel();
    const next = waiting;
    waiting = null;
    if (next !== null) line = line.then(() => keep(next.contents));
    return line;
  };
  return {
    typed(contents) {
      cancel();
      waiting = { contents };
      timer = timers.set(() => void flush(), keepAfterMs);
    },
    flush,
  };
}
