/** A stretch of a text, and whether the other version has something else there. */
export type Piece = { text: string; differs: boolean };

/** The words of a text that the other does not have in the same order; the rest is common to both. */
export function markDifferences(text: string, other: string): Piece[] {
  const words = wordsOf(text);
  const shared = sharedWords(words, wordsOf(other));
  const pieces: Piece[] = [];
  words.forEach((word, at) => {
    const differs = !shared.has(at);
    const last = pieces.at(-1);
    if (last?.differs === differs) last.text += ` ${word}`;
    else pieces.push({ text: word, differs });
  });
  return pieces;
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Where the words stand that both texts have, by the longest run of words they share in order. */
function sharedWords(a: readonly string[], b: readonly string[]): Set<number> {
  const lengths = sharedLengths(a, b);
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const shared = new Set<number>();
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      shared.add(i);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return shared;
}

/** For every pair of places, how many words the rests of both texts share in order. */
function sharedLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (!row) continue;
      const below = lengths[i + 1]?.[j] ?? 0;
      const beside = row[j + 1] ?? 0;
      row[j] = a[i] === b[j] ? 1 + (lengths[i + 1]?.[j + 1] ?? 0) : Math.max(below, beside);
    }
  }
  return lengths;
}
