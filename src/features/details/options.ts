import type { Code } from '../../domain/codes/code-list.ts';
import { noAnswers } from '../../domain/codes/no-answer.ts';
import { choiceWords } from '../../locales/fields.ts';
import { wordsIn } from '../../locales/language.ts';
import type { Choices } from './question.ts';

const isCodes = (choices: Choices): choices is readonly string[] => Array.isArray(choices);

/** What is offered, as codes with their words: a list's own, or small ones from the catalogue. */
export function codesOffered(choices: Choices): readonly Code[] {
  if (!isCodes(choices)) return choices.codes;
  const words = wordsIn(choiceWords);
  return choices.map((code, at) => ({
    code,
    en: words[code] ?? code,
    cy: words[code] ?? code,
    validFrom: '',
    validTo: null,
    jurisdictions: [],
    sort: at,
  }));
}

const fewer = 10;

/** A list that is too long for radios is one box. */
export const isLong = (choices: Choices): boolean => codesOffered(choices).length > fewer;

/** Codes by which a list names one of the reasons in its own words. */
const said: Readonly<Record<string, string>> = {
  prefer_not_to_say: 'not_said',
  declined: 'not_said',
};

/** How safe somebody feels, from not at all to completely; or that they would rather not say. */
export const safetyScale: readonly string[] = [
  ...Array.from({ length: 11 }, (_, at) => String(at)),
  'declined',
];

/** The reasons for having no answer that a list does not name itself. */
export const reasonsBeside = (choices: Choices): readonly Code[] => {
  const own = new Set(codesOffered(choices).map(({ code }) => said[code] ?? code));
  return noAnswers.codes.filter(({ code }) => !own.has(code));
};
