import { type Place, placeOf } from '../../../domain/rules/place-line.ts';

/** The places of one patch, made ready to be searched: `texts[i]` is the words of `lines[i]`. */
export type ReadyPlaces = {
  patch: string;
  lines: readonly string[];
  texts: readonly string[];
};

export type FoundPlace = { patch: string; place: Place };

/** How many places match, and the best of them. */
export type FoundPlaces = { count: number; first: FoundPlace[] };

const isPlain = (text: string): boolean => /^[a-z0-9 \t]*$/.test(text);

/** The words of a text as they are compared: without capitals, accents and signs. */
export function wordsOf(text: string): string[] {
  const low = text.toLowerCase();
  const plain = isPlain(low)
    ? low
    : low
        .normalize('NFD')
        .replace(/[\u0300-\u036f'’]/g, '')
        .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return plain.split(/\s+/).filter((word) => word !== '');
}

/**
 * The words of a place, each with a space before it; a postcode also as one word, and its second half behind a
 * sign of its own: a door number is not meant for it.
 */
function searchText(line: string): string {
  const { name, street, estate, postcode } = placeOf(line);
  const [outward = '', ...inward] = wordsOf(postcode);
  const words = wordsOf(`${name} ${street} ${estate} ${outward}`);
  const second = inward.join('');
  return second === ''
    ? ` ${words.join(' ')} `
    : ` ${words.join(' ')} ${outward}${second} ${halfSign}${second} `;
}

const halfSign = '^';

/** What a typed word must begin with: a space, or for the second half of a postcode the sign of one. */
type Start = { word: string; half: string | null };

/** A number alone is a door, unless the first half of a postcode was typed as well. */
function startsOf(typed: string): Start[] {
  const words = wordsOf(typed);
  const hasOutward = words.some((word) => /^[a-z]{1,2}\d/.test(word));
  return words.map((word) => {
    const mayBeHalf = hasOutward || !/^\d+$/.test(word);
    return { word: ` ${word}`, half: mayBeHalf ? `${halfSign}${word}` : null };
  });
}

/** Lines made ready: once when they are opened, never for a key. */
export const readyPlaces = (patch: string, lines: readonly string[]): ReadyPlaces => ({
  patch,
  lines,
  texts: lines.map(searchText),
});

/**
 * The places in which every word that was typed begins a word, in any order. First those where most of them are
 * whole words and the first begins the address, then in the order of the file. Looks at every line: a pass over
 * 20,000 takes a few milliseconds, and no index has to be made or kept.
 */
export function searchPlaces(
  all: readonly ReadyPlaces[],
  typed: string,
  most: number,
): FoundPlaces {
  const starts = startsOf(typed);
  const [first] = starts;
  if (first === undefined) return { count: 0, first: [] };
  const byRank: { patch: string; line: string }[][] = [];
  let count = 0;
  for (const { patch, lines, texts } of all) {
    for (const [at, text] of texts.entries()) {
      if (!startsAll(text, starts)) continue;
      count += 1;
      const rank = rankOf(text, starts, first);
      const ranked = byRank[rank] ?? [];
      byRank[rank] = ranked;
      const line = lines[at];
      if (ranked.length < most && line !== undefined) ranked.push({ patch, line });
    }
  }
  const best = byRank.reverse().flat().slice(0, most);
  return { count, first: best.map(({ patch, line }) => ({ patch, place: placeOf(line) })) };
}

function startsAll(text: string, starts: readonly Start[]): boolean {
  for (const { word, half } of starts) {
    if (!text.includes(word) && (half === null || !text.includes(half))) return false;
  }
  return true;
}

function rankOf(text: string, starts: readonly Start[], first: Start): number {
  let rank = text.startsWith(first.word) ? 1 : 0;
  for (const { word } of starts) if (text.includes(`${word} `)) rank += 2;
  return rank;
}
