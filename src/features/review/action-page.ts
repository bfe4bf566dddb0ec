import { textOf } from '../../domain/show.ts';
import { wordsIn } from '../../locales/language.ts';
import { reviewWords } from '../../locales/review.ts';
import type { View } from '../../storage/desk.ts';

/** What every page on which something is done with an incident is handed. */
export type ActionProps = {
  readonly view: View;
  /** Goes back to the queue with a sentence that says what was done. */
  readonly onDone: (sentence: string) => void;
};

/** The reference people know an incident by. */
export const referenceOf = ({ definition, fields }: View): string =>
  textOf(definition, fields, 'ref') ?? wordsIn(reviewWords).noReference;

export const backToRecord = (view: View): { href: string; text: string } => ({
  href: `/review/${view.id}`,
  text: wordsIn(reviewWords).backToRecord,
});
