import { type Code, type CodeList, codesInGroup } from '../domain/codes/code-list.ts';
import { type NoAnswer, noAnswers } from '../domain/codes/no-answer.ts';
import { choiceWords } from '../locales/fields.ts';
import { language, wordsIn } from '../locales/language.ts';
import type { Choice, ChoiceItem } from '../ui/choice.ts';
import type { HeadingOptions } from '../ui/options.ts';

/** A choice from a code, in the language on screen. */
export function choiceOf<Value extends string>(code: Code<Value>): Choice & { value: Value } {
  const help = language.value === 'cy' ? code.helpCy : code.helpEn;
  return { value: code.code, text: code[language.value], ...(help ? { hint: help } : {}) };
}

/** All choices of a list. */
export const choicesOf = <Value extends string>(list: CodeList<Value>) => list.codes.map(choiceOf);

/** The few choices a field screen offers first. */
export const quickChoices = <Value extends string>(list: CodeList<Value>) =>
  codesInGroup(list, 'quick').map(choiceOf);

/** Codes with the three reasons for having no answer below them, save those that the codes name themselves. */
export function withNoAnswers(
  codes: readonly Code[],
  labels: Partial<Record<NoAnswer, string>> = {},
): ChoiceItem[] {
  const own = new Set(codes.map(({ code }) => code));
  const reasons = noAnswers.codes.filter(({ code }) => !own.has(code));
  return withReasons(codes, reasons, labels);
}

/** Codes, and below a divider the reasons for choosing none of them. */
export function withReasons(
  codes: readonly Code[],
  reasons: readonly Code[],
  labels: Readonly<Record<string, string>> = {},
): ChoiceItem[] {
  return [
    ...codes.map(choiceOf),
    ...(reasons.length > 0 ? [{ divider: wordsIn(choiceWords).or ?? '' }] : []),
    ...reasons.map(({ code, ...words }) => ({
      value: code,
      text: labels[code] ?? words[language.value],
    })),
  ];
}

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
