import type { QuestionOptions } from './options.ts';

/** The aria-describedby of a question: what was given, then its hint, then its error. */
export function describedBy(
  id: string,
  question: QuestionOptions,
  given?: string,
): string | undefined {
  const ids = [
    given,
    question.hint ? `${id}-hint` : '',
    question.errorMessage ? `${id}-error` : '',
  ];
  return ids.filter(Boolean).join(' ') || undefined;
}
