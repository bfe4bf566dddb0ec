import { expect, test } from 'vitest';
import { lineOf, type Place } from '../../src/domain/rules/place-line.ts';
import {
  readyPlaces,
  searchPlaces,
  wordsOf,
} from '../../src/features/incidents/place/place-search.ts';

const place = (name: string, street: string, more: Partial<Place> = {}): Place => ({
  name,
  street,
  estate: '',
  postcode: '',
  ward: '',
  uprn: '',
  ...more,
});

const elm = readyPlaces(
  'elm',
  [
    place('1', 'Sampleford Street', { postcode: 'ZZ99 1EL' }),
    place('2', 'Sampleford Street', { postcode: 'ZZ99 1EL' }),
    place('12', 'Sampleford Street', { postcode: 'ZZ99 1EL' }),
    place('Flat 2, 12', 'Example Walk', { estate: 'Elm Court', postcode: 'ZZ99 1EM' }),
    place('Bin store', 'Example Walk', { estate: 'Elm Court' }),
    place("Saint Example's Hall", 'Pretend Close'),
    place('3', 'Stryd y Llŷr', { postcode: 'ZZ99 3CE' }),
  ].map(lineOf),
);

const found = (typed: string, most = 8) =>
  searchPlaces([elm], typed, most).first.map(({ place: { name, street } }) =>
    `${name} ${street}`.trim(),
  );

test.each([
  ['words in any order', 'street 12', ['12 Sampleford Street']],
  [
    'the beginning of a word',
    'samp',
    ['1 Sampleford Street', '2 Sampleford Street', '12 Sampleford Street'],
  ],
  [
    'a number alone, the whole number first',
    '2',
    ['2 Sampleford Street', 'Flat 2, 12 Example Walk'],
  ],
  ['a block and a flat', 'elm court flat 2', ['Flat 2, 12 Example Walk']],
  ['a postcode with a space', 'zz99 1em', ['Flat 2, 12 Example Walk']],
  ['a postcode without one', 'ZZ991EM', ['Flat 2, 12 Example Walk']],
  ['the first half of a postcode and the beginning of the other', 'zz99 3', ['3 Stryd y Llŷr']],
  ['the second half of a postcode', '1em', ['Flat 2, 12 Example Walk']],
  ['the beginning of a postcode', 'zz993', ['3 Stryd y Llŷr']],
  ['a word with an accent, typed without', 'llyr', ['3 Stryd y Llŷr']],
  ['a word typed with an accent', 'Llŷr', ['3 Stryd y Llŷr']],
  ['an apostrophe left out', 'examples', ["Saint Example's Hall Pretend Close"]],
  ['signs between words', '12,sampleford', ['12 Sampleford Street']],
])('a place is found by %s', (_, typed, expected) => {
  expect(found(typed)).toEqual(expected);
});

test.each(['', '   ', ',', 'ampleford', 'zz99 9', 'sampleford walk'])(
  '"%s" finds nothing: the middle of a word is not its beginning',
  (typed) => {
    expect(searchPlaces([elm], typed, 8)).toEqual({ count: 0, first: [] });
  },
);

test('a door number is not found in a postcode', () => {
  expect(found('1 street')).toEqual(['1 Sampleford Street', '12 Sampleford Street']);
});

test('a whole number comes before the numbers that begin with it', () => {
  expect(found('1 sampleford')).toEqual(['1 Sampleford Street', '12 Sampleford Street']);
  expect(found('12')[0]).toBe('12 Sampleford Street');
});

test('only as many as asked for are shown, and all are counted', () => {
  const { count, first } = searchPlaces([elm], 'zz99', 2);
  expect([count, first.length]).toEqual([5, 2]);
});

test('what is found says which patch it is in', () => {
  const oak = readyPlaces('oak', [lineOf(place('1', 'Sampleford Lane'))]);
  const { first } = searchPlaces([oak, elm], '1 samp', 8);
  expect(first.map(({ patch }) => patch)).toEqual(['oak', 'elm', 'elm']);
});

test('words are compared without capitals, accents and signs', () => {
  expect(wordsOf("  Tŷ'r Ŵyl—12A,ZZ99 ")).toEqual(['tyr', 'wyl', '12a', 'zz99']);
});
