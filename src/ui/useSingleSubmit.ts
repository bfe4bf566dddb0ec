import { useCallback, useRef } from 'preact/hooks';

/** How long a second press counts as a slip of a wet or gloved finger. */
const DOUBLE_PRESS_MS = 300;

type Guard = {
  /** False for an event that follows an allowed one too soon. */
  readonly allows: (event: Event) => boolean;
  /** Something changed in between, so the next press is meant. */
  readonly reset: () => void;
};

/** Tells a double press from two presses by the events' own time stamps. */
export function useSingleSubmit(guardMs: number = DOUBLE_PRESS_MS): Guard {
  const last = useRef(Number.NEGATIVE_INFINITY);
  const allows = useCallback(
    (event: Event) => {
      const isTooSoon = event.timeStamp - last.current < guardMs;
      if (!isTooSoon) last.current = event.timeStamp;
      return !isTooSoon;
    },
    [guardMs],
  );
  const reset = useCallback(() => {
    last.current = Number.NEGATIVE_INFINITY;
  }, []);
  return { allows, reset };
}
