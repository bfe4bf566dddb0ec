import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { expect, test } from 'vitest';
import { marks, readCountedWords, readInterfaceWords } from '../support/interface-words.ts';

const FEWEST_TEXTS = 800;
const HIGHEST_GRADE = 6;
const MOST_WORDS = 20;

/** Words that blame, plead or speak of machines, and what GOV.UK never says of a mistake. */
const BANNED =
  /\b(please|sorry|valid|invalid|oops|forbidden|illegal|you forgot|this field is required|an error occurred|sync\w*|servers?|cloud|upload\w*|local|remote|finalise)\b/i;

const texts = readInterfaceWords();
const counted = readCountedWords();
const every = [...texts, ...counted];

const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!:])\s+/);
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
const english = every.flatMap(({ key, en }) =>
  sentencesOf(en).map((sentence) => ({ key, sentence, words: wordsOf(sentence) })),
);

test('every catalogue is read', () => {
  expect(texts.length).toBeGreaterThan(FEWEST_TEXTS);
});

test('no English text uses a word that blames, pleads or speaks of machines', () => {
  expect(every.filter(({ en }) => BANNED.test(en))).toEqual([]);
});

test('no English sentence is longer than twenty words', () => {
  expect(english.filter(({ words }) => words.length > MOST_WORDS)).toEqual([]);
});

test('every English catalogue reads at grade six or below', () => {
  const names = [...new Set(english.map(({ key }) => nameOf(key)))];
  const grades = names.map((name) => ({ name, grade: gradeOf(name) }));
  expect(grades.filter(({ grade }) => grade > HIGHEST_GRADE)).toEqual([]);
});

test('every Welsh text is there', () => {
  expect(texts.filter(({ en, cy }) => en.trim() !== '' && cy.trim() === '')).toEqual([]);
});

test('every Welsh text names what the English one names', () => {
  const named = (text: string) => marks.filter((mark) => text.includes(mark));
  expect(texts.filter(({ en, cy }) => `${named(en)}` !== `${named(cy)}`)).toEqual([]);
});

/** A word that the number two should have softened: these first letters are never the softened ones. */
const UNSOFTENED = /\b2 (?!mewn\b)(?:[pt]|c(?!h)|m|ll|rh)\p{L}*/u;

test('texts that count are read with every plural form of Welsh', () => {
  expect(counted.length).toBeGreaterThan(300);
});

test('every Welsh text says the numbers that the English one says', () => {
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).sort().join();
  expect(counted.filter(({ en, cy }) => numbers(en) !== numbers(cy))).toEqual([]);
});

test('an English text of one thing never says it as of several', () => {
  const ones = counted.filter(
    ({ count, en }) => count === 1 && /\b1 (?!was|has|is|looks|needs)\p{L}+s\b/u.test(en),
  );
  expect(ones).toEqual([]);
});

test('two of anything is softened in Welsh', () => {
  expect(counted.filter(({ cy }) => UNSOFTENED.test(cy))).toEqual([]);
});

test('no gap of a text is left open', () => {
  expect(every.filter(({ en, cy }) => /[{}]|undefined|NaN|\[object/.test(en + cy))).toEqual([]);
});

const nameOf = (key: string): string => key.split('.')[0] ?? key;

/** The school year (Flesch and Kincaid) at which the sentences of a catalogue can be read; labels are left out. */
function gradeOf(name: string): number {
  const read = english.filter(({ key, words }) => nameOf(key) === name && words.length > 3);
  const words = read.flatMap((sentence) => sentence.words);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return fleschKincaid({ sentence: read.length, word: words.length, syllable: syllables });
}
