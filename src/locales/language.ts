import { type Signal, signal } from '@preact/signals';
import type { Language } from '../domain/codes/code-list.ts';

/** The language on screen; set by the switch on every page and remembered by the shell. */
export const language: Signal<Language> = signal('en');

/** Two languages with the same keys; a key missing from either does not compile. */
export type Words<T> = { readonly en: T; readonly cy: T };

export const defineWords = <T>(words: { en: T; cy: NoInfer<T> }): Words<T> => words;

/** The words in the language on screen; a component that calls this follows the switch. */
export const wordsIn = <T>(words: Words<T>): T => words[language.value];

/** Picks the form of a noun for a number by the language's own plural rules. */
export function pluralOf(
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  const rule = new Intl.PluralRules(language.value === 'cy' ? 'cy' : 'en-GB').select(count);
  return (forms[rule] ?? forms.other).replace('{n}', String(count));
}
