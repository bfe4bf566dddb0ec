import { useCallback, useEffect, useState } from 'preact/hooks';
import type { HeldAnswer } from '../../domain/held-protocol.ts';
import type { HeldActions, HeldFault } from './held-actions.ts';

/** What waits for a decision as the service last said; null until it has, `fault` where it cannot say. */
export type Held = { answer: HeldAnswer | null; fault: HeldFault | null; ask: () => void };

/** Asks when the room opens, and again at `ask`. */
export function useHeld({ list }: HeldActions): Held {
  const [round, setRound] = useState(0);
  const [state, setState] = useState<Omit<Held, 'ask'>>({ answer: null, fault: null });
  const ask = useCallback(() => setRound((last) => last + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once a round
  useEffect(() => {
    const leaving = new AbortController();
    void list().then((result) => {
      if (leaving.signal.aborted) return;
      setState((last) =>
        result.ok
          ? { answer: result.value, fault: null }
          : { answer: last.answer, fault: result.fault },
      );
    });
    return () => leaving.abort();
  }, [round, list]);
  return { ...state, ask };
}
