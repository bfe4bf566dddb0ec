import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Asked, RecoveryActions, RecoveryFault } from './recovery-actions.ts';

/** What has been asked and waits; null until the service has said, `fault` where it cannot. */
export type Requests = {
  readonly open: readonly Asked[] | null;
  readonly fault: RecoveryFault | null;
  readonly ask: () => void;
};

/** Asks when the room opens, and again at `ask`. */
export function useRequests({ list }: RecoveryActions): Requests {
  const [round, setRound] = useState(0);
  const [state, setState] = useState<Omit<Requests, 'ask'>>({ open: null, fault: null });
  const ask = useCallback(() => setRound((last) => last + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once a round
  useEffect(() => {
    const leaving = new AbortController();
    void list().then((result) => {
      if (leaving.signal.aborted) return;
      const told = result.ok ? { open: result.value.open, fault: null } : { fault: result.fault };
      setState((last) => ({ ...last, ...told }));
    });
    return () => leaving.abort();
  }, [round, list]);
  return { ...state, ask };
}
