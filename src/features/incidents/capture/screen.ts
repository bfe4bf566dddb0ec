import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { partsWords } from '../../../locales/parts.ts';
import type { ErrorOptions } from '../../../ui/options.ts';
import type { Answers } from './answers.ts';
import { type BoxName, longest, type Mistake } from './mistakes.ts';

export {
  choicesOf,
  codeIn,
  codesIn,
  legend,
  pageLegend,
  quickChoices,
} from '../../../parts/choices.ts';

/** What every screen of the form is handed. */
export type Screen = {
  readonly answers: Answers;
  readonly change: (part: Partial<Answers>) => void;
  readonly mistakes: readonly Mistake[];
  /** Takes somebody known already, where the form asks who was targeted. */
  readonly choosePerson?: ((person: string | null) => Promise<void>) | undefined;
};

const isBox = (id: string): id is BoxName => Object.hasOwn(longest, id);

/** The sentence of a mistake. */
export function mistakeText({ code, id, most }: Mistake): string {
  const words = wordsIn(incidentsWords);
  if (code !== 'too_long') return words.mistakes[code];
  return words.tooLong(isBox(id) ? words.boxes[id] : '', most ?? 0);
}

/** The message at one answer, or nothing. */
export function messageAt(mistakes: readonly Mistake[], id: string): ErrorOptions | undefined {
  const mistake = mistakes.find((one) => one.id === id);
  if (mistake === undefined) return undefined;
  return { text: mistakeText(mistake), visuallyHiddenText: wordsIn(partsWords).error };
}
