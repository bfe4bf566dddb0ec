/** One spelling for what a phone's keyboard makes of the words: case, spaces, hyphens, wide letters. */
export function normalisePassphrase(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Dash_Punctuation}]+/gu, ' ')
    .trim();
}
