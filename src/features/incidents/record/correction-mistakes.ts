import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import type { Mistake } from '../../../parts/RoomPage.tsx';
import type { View } from '../../../storage/desk.ts';
import { mistakesOn } from '../capture/mistakes.ts';
import { mistakeText } from '../capture/screen.ts';
import { type Correction, correctionEdits } from './correction.ts';
import { needsReason } from './rights.ts';

const longestReason = 200;

/** What stops a correction from being saved, in words. */
export function correctionMistakes(view: View, correction: Correction, now: number): Mistake[] {
  const words = wordsIn(incidentsWords);
  const { answers, reason } = correction;
  const asked = { now, asksPatch: false };
  const wrong = [...mistakesOn('what', answers, asked), ...mistakesOn('when', answers, asked)]
    .filter(({ code }) => code !== 'types_missing' && code !== 'day_missing')
    .map((mistake) => ({ id: mistake.id, text: mistakeText(mistake) }));
  if (wrong.length > 0) return wrong;
  if (correctionEdits(view, correction).length === 0) {
    return [{ id: 'account', text: words.correct.nothing }];
  }
  if (!needsReason(view)) return [];
  if (reason.trim() === '') return [{ id: 'reason', text: words.correct.reasonMissing }];
  const isTooLong = reason.trim().length > longestReason;
  const text = words.tooLong(words.correct.reasonLabel, longestReason);
  return isTooLong ? [{ id: 'reason', text }] : [];
}
