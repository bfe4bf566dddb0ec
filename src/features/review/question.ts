import type { Json } from '../../domain/json.ts';

const longest = 2_000;

/** A kept question, or none. */
export const readQuestion = (kept: Json): { text: string } =>
  kept !== null && typeof kept === 'object' && 'text' in kept && typeof kept.text === 'string'
    ? { text: kept.text }
    : { text: '' };

/** What stops a question from being asked, in words; null when nothing does. */
export function wrongWith(
  question: string,
  words: { error: string; tooLong: string },
): string | null {
  if (question === '') return words.error;
  return question.length > longest ? words.tooLong : null;
}
