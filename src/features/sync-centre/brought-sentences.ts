import { carryWords } from '../../locales/carry.ts';
import { wordsIn } from '../../locales/language.ts';
import type { Brought } from './carry-actions.ts';

/** What became of a carried file's saves, in sentences with numbers. */
export function broughtSentences(brought: Brought): string[] {
  const words = wordsIn(carryWords).brought;
  const order = ['received', 'known', 'attention', 'damaged', 'earlier_missing', 'device'] as const;
  return order.flatMap((outcome) =>
    brought[outcome] > 0 ? [words[outcome](brought[outcome])] : [],
  );
}
