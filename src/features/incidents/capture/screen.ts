import { type Code, type CodeList, codesInGroup } from '../../../domain/codes/code-list.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { language, wordsIn } from '../../../locales/language.ts';
import { partsWords } from '../../../locales/parts.ts';
import type { Choice } from '../../../ui/choice.ts';
import type { ErrorOptions, HeadingOptions } from '../../../ui/options.ts';
import type { Answers } from './answers.ts';
import { type BoxName, longest, type Mistake } from './mistakes.ts';

/** What every screen of the form is handed. */
export type Screen = {
  readonly answers: Answers;
  readonly change: (part: Partial<Answers>) => void;
  readonly mistakes: readonly Mistake[];
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

/** A choice from a code, in the language on screen. */
function choiceOf<Value extends string>(code: Code<Value>): Choice & { value: Value } {
  const help = language.value === 'cy' ? code.helpCy : code.helpEn;
  return { value: code.code, text: code[language.value], ...(help ? { hint: help } : {}) };
}

/** All choices of a list. */
export const choicesOf = <Value extends string>(list: CodeList<Value>) => list.codes.map(choiceOf);

/** The few choices a field screen offers first. */
export const quickChoices = <Value extends string>(list: CodeList<Value>) =>
  codesInGroup(list, 'quick').map(choiceOf);

/** The one of these codes that was chosen; anything else is a bug of the screen. */
export function codeIn<Value extends string>(list: CodeList<Value>, chosen: string): Value | null {
  return list.codes.find(({ code }) => code === chosen)?.code ?? null;
}

/** The codes of a list that were chosen, in the list's order. */
export const codesIn = <Value extends string>(
  list: CodeList<Value>,
  chosen: readonly string[],
): Value[] => list.codes.map(({ code }) => code).filter((code) => chosen.includes(code));

/** A legend that is the page's heading. */
export const pageLegend = (text: string): HeadingOptions => ({
  text,
  isPageHeading: true,
  classes: 'govuk-fieldset__legend--l',
});

/** A legend of one of several questions on a page. */
export const legend = (text: string): HeadingOptions => ({
  text,
  classes: 'govuk-fieldset__legend--m',
});
