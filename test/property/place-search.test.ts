import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineOf, type Place, placeOf } from '../../src/domain/rules/place-line.ts';
import { readyPlaces, searchPlaces } from '../../src/features/incidents/place/place-search.ts';

const word = fc.constantFrom(
  '1',
  '12',
  '2a',
  'elm',
  'Elmley',
  'Tŷ',
  'court',
  "O'Fable",
  'walk',
  '',
);
const words = fc.array(word, { maxLength: 3 }).map((some) => some.join(' ').trim());
const postcode = fc.constantFrom('', 'ZZ99 1EL', 'ZZ99 1EM', 'ZZ9 9ZZ');
const place = fc.record<Place>({
  name: words,
  street: words,
  estate: words,
  postcode,
  ward: fc.constant('E05999901'),
  uprn: fc.constant(''),
});
const typed = fc.array(
  fc.constantFrom(
    '1',
    '12',
    'el',
    'ELM',
    'ty',
    'tŷ',
    'co',
    'ofa',
    'zz99',
    'zz991',
    '1el',
    'zz991em',
  ),
  { minLength: 1, maxLength: 3 },
);

/** Letter by letter: no capitals, no accents, no apostrophes. */
const plain = (text: string): string =>
  [...text.toLowerCase().normalize('NFD')].filter((sign) => /[a-z0-9 ]/.test(sign)).join('');

function isFound(
  { name, street, estate, postcode: code }: Place,
  typedWords: readonly string[],
): boolean {
  const asked = typedWords.map(plain);
  const [outward = '', inward = ''] = plain(code).split(' ');
  const known = [...[name, street, estate].flatMap((cell) => plain(cell).split(' ')), outward];
  const halves = inward === '' ? [] : [inward];
  const withPostcode = inward === '' ? known : [...known, `${outward}${inward}`];
  const hasOutward = asked.some((one) => /^[a-z]{1,2}\d/.test(one));
  return asked.every((start) => {
    const isDoor = /^\d+$/.test(start) && !hasOutward;
    const among = isDoor ? withPostcode : [...withPostcode, ...halves];
    return among.some((one) => one !== '' && one.startsWith(start));
  });
}

const seed = 20_261_201;

test(`seed ${seed}: a search finds what looking at every place for itself finds, and no other`, () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), typed, (places, asked) => {
      const lines = places.map(lineOf);
      const { count, first } = searchPlaces([readyPlaces('elm', lines)], asked.join(' '), 1_000);
      const expected = lines.filter((line) => isFound(placeOf(line), asked));
      expect(first.map((one) => lineOf(one.place)).sort()).toEqual([...expected].sort());
      expect(count).toBe(expected.length);
    }),
    { seed, numRuns: 2_000 },
  );
});

test(`seed ${seed}: the few that are shown are the first of all that are found`, () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), typed, (places, asked) => {
      const ready = [readyPlaces('elm', places.map(lineOf))];
      const all = searchPlaces(ready, asked.join(' '), 1_000).first;
      expect(searchPlaces(ready, asked.join(' '), 3).first).toEqual(all.slice(0, 3));
    }),
    { seed, numRuns: 1_000 },
  );
});
