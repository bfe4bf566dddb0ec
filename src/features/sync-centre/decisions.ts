import { DecisionSummary } from '../../domain/records/held-decision.ts';
import type { Desk } from '../../storage/desk.ts';

export type Decision = DecisionSummary & { id: string };

const shownFor = 30 * 86_400_000;

/** What became of this person's own held words lately, the newest first. */
export function decisionsOf(desk: Desk): Decision[] {
  return desk
    .list('held-decision')
    .flatMap(({ id, summary }) => {
      const parsed = DecisionSummary.safeParse(summary);
      return parsed.success && parsed.data.author === desk.person ? [{ id, ...parsed.data }] : [];
    })
    .filter(({ at }) => at !== null && desk.now() - Date.parse(at) < shownFor)
    .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1));
}
