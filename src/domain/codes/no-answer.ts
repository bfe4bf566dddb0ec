import { type CodeOf, codeList } from './code-list.ts';

/** Why a question has no answer: three different things, and none of them is "no" (domain.md 2.1). */
export const noAnswers = codeList('no_answer', '2026-01-01', [
  ['not_said', 'They would rather not say', "Byddai'n well ganddynt beidio â dweud"],
  ['not_known', 'Not known', 'Ddim yn hysbys'],
  ['not_asked', 'Not asked', 'Heb ei ofyn'],
]);
export type NoAnswer = CodeOf<typeof noAnswers>;
