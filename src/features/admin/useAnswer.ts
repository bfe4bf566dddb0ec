import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../../domain/result.ts';
import type { AccountFault } from './account-actions.ts';

/** What a question to the service came to: its answer, why there is none, or nothing yet. */
export type Answer<T> = { value: T | null; fault: AccountFault | null; ask: () => void };

/** Asks once when the page opens, and again at `ask`. */
export function useAnswer<T>(question: () => Promise<Result<T, AccountFault>>): Answer<T> {
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{ value: T | null; fault: AccountFault | null }>({
    value: null,
    fault: null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once a round, not at each rendering
  useEffect(() => {
    let isCurrent = true;
    void question().then((result) => {
      if (!isCurrent) return;
      setState(
        result.ok ? { value: result.value, fault: null } : { value: null, fault: result.fault },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [round]);
  return { ...state, ask: () => setRound((last) => last + 1) };
}
