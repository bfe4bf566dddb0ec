import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../../../parts/desk-context.ts';
import type { Answers } from '../capture/answers.ts';
import { likelyRecords, whatCounts } from './likely.ts';

/** What may be the same, looked for once the screen is there, so that no tap waits for it. */
export function useLikely(draft: string, answers: Answers): readonly string[] {
  const desk = useDesk();
  const revision = desk.revision.value;
  const [found, setFound] = useState<readonly string[]>([]);
  const counts = whatCounts(desk, answers);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for anew when what counts, or the desk, has changed
  useEffect(() => {
    const looking = setTimeout(() => setFound(likelyRecords(desk, draft, answers)));
    return () => clearTimeout(looking);
  }, [desk, draft, counts, revision]);
  return found;
}
