import { useMemo } from 'preact/hooks';
import { useDesk } from '../../../parts/desk-context.ts';
import type { Answers } from '../capture/answers.ts';
import { likelyRecords, whatCounts } from './likely.ts';

/** What may be the same. It is there with the screen, since nothing may move under a thumb that is about to tap. */
export function useLikely(draft: string, answers: Answers): readonly string[] {
  const desk = useDesk();
  const revision = desk.revision.value;
  const counts = whatCounts(desk, answers);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for anew when what counts, or the desk, has changed
  return useMemo(() => likelyRecords(desk, draft, answers), [desk, draft, counts, revision]);
}
