import type { DecidedChange } from '../../domain/held-protocol.ts';
import { formatDayTime } from '../../locales/dates.ts';
import { heldWords } from '../../locales/held.ts';
import { wordsIn } from '../../locales/language.ts';
import { ruleFor } from '../../locales/turned-away.ts';
import { nameOf } from '../../parts/people-names.ts';
import type { Desk } from '../../storage/desk.ts';

/** What came of a decision, in sentences: how many went in, who was faster, and what the rules refuse. */
export function outcomeSentences(desk: Desk, changes: readonly DecidedChange[]): string[] {
  const words = wordsIn(heldWords).outcome;
  const count = (outcome: DecidedChange['outcome']) =>
    changes.filter((change) => change.outcome === outcome).length;
  const counted = (['accepted', 'rejected', 'earlier_first', 'unknown'] as const).flatMap(
    (outcome) => (count(outcome) > 0 ? [words[outcome](count(outcome))] : []),
  );
  const decided = changes.filter(({ outcome }) => outcome === 'decided');
  const byOthers = decided.map(({ by, at, code }) =>
    words.decided(nameOf(desk, by), at === null ? '' : formatDayTime(at), code === 'accepted'),
  );
  const refused = changes.flatMap(({ outcome, code }) =>
    outcome === 'refused' ? [words.refused(ruleFor(code ?? ''))] : [],
  );
  return [...counted, ...new Set(byOthers), ...new Set(refused)];
}

/** True when nothing of it waits any more. */
export const isSettled = (changes: readonly DecidedChange[]): boolean =>
  changes.every(({ outcome }) => outcome !== 'refused' && outcome !== 'earlier_first');
