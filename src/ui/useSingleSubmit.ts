import { useCallback, useRef } from 'preact/hooks';

/** How long a second press counts as a slip of a wet or gloved finger. */
const DOUBLE_PRESS_MS = 300;

type Guard = {
  /** Does what a press asks for, unless it is a double press or the last one is still being done; tells whether it did. */
  readonly once: (event: Event, work: () => unknown) => boolean;
  /** Something changed in between, so the next press is meant. */
  readonly reset: () => void;
};

/** Tells a double press from two presses by the events' own time stamps, and lets one save end before the next begins. */
export function useSingleSubmit(guardMs: number = DOUBLE_PRESS_MS): Guard {
  const state = useRef({ last: Number.NEGATIVE_INFINITY, isBusy: false });
  const once = useCallback(
    (event: Event, work: () => unknown) => {
      const now = state.current;
      if (now.isBusy || event.timeStamp - now.last < guardMs) return false;
      now.last = event.timeStamp;
      const outcome = work();
      if (outcome instanceof Promise) {
        now.isBusy = true;
        void outcome.finally(() => {
          now.isBusy = false;
        });
      }
      return true;
    },
    [guardMs],
  );
  const reset = useCallback(() => {
    state.current.last = Number.NEGATIVE_INFINITY;
  }, []);
  return { once, reset };
}
