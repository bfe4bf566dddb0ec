import { useCallback, useEffect, useState } from 'preact/hooks';
import type { HeldAnswer } from '../../domain/held-protocol.ts';
import type { Trouble } from '../../domain/trouble-protocol.ts';
import type { HeldActions, HeldFault } from './held-actions.ts';

/** What waits for a decision as the service last said; null until it has, `fault` where it cannot say. */
export type Held = {
  answer: HeldAnswer | null;
  troubles: readonly Trouble[];
  fault: HeldFault | null;
  ask: () => void;
};

const nothingYet = { answer: null, troubles: [], fault: null };

/** Asks when the room opens, and again at `ask`. */
export function useHeld({ list, troubles }: HeldActions): Held {
  const [round, setRound] = useState(0);
  const [state, setState] = useState<Omit<Held, 'ask'>>(nothingYet);
  const ask = useCallback(() => setRound((last) => last + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once a round
  useEffect(() => {
    const leaving = new AbortController();
    void Promise.all([list(), troubles()]).then(([held, asked]) => {
      if (leaving.signal.aborted) return;
      if (!held.ok) return setState((last) => ({ ...last, fault: held.fault }));
      if (!asked.ok) return setState((last) => ({ ...last, fault: asked.fault }));
      setState({ answer: held.value, troubles: asked.value.troubles, fault: null });
    });
    return () => leaving.abort();
  }, [round, list]);
  return { ...state, ask };
}
