import { beforeEach, expect, test } from 'vitest';
import { checkPlaces } from '../../src/features/admin/places/check-places.ts';
import { mistakeText } from '../../src/features/admin/places/mistake-text.ts';
import { changeBetween } from '../../src/features/admin/places/place-edits.ts';
import { readCsv } from '../../src/features/admin/places/read-csv.ts';
import { readTextFile } from '../../src/features/admin/places/read-file.ts';
import { language } from '../../src/locales/language.ts';

beforeEach(() => {
  language.value = 'en';
});

const headings = 'Name or number,Street,Block or estate,Postcode,Ward code,UPRN';
const under = (...lines: string[]) => [headings, ...lines].join('\r\n');
const good = '1,Sampleford Street,Elm Court,ZZ99 1EL,E05999901,1001';

const saidOf = (text: string) => checkPlaces(text).mistakes.map(mistakeText);

const tooMany = under(...Array.from({ length: 20_001 }, (_, at) => `${at},Madeup Road,,,,`));

test.each<[string, string, string[]]>([
  ['nothing at all', '', ['The file is empty.']],
  ['blank lines alone', '\r\n , \n', ['The file is empty.']],
  ['headings alone', headings, ['The file has no places under its first line.']],
  [
    'no street among its headings',
    'Number,Postcode\n1,ZZ99 1EL',
    ['Line 1: there is no column ‘Street’.'],
  ],
  ['no headings', good, ['Line 1: there is no column ‘Street’.']],
  ['a column twice', `street,Street\na,b`, ['Line 1: the column ‘Street’ is there twice.']],
  [
    'semicolons',
    'UPRN;Street\n1;Madeup Road',
    ['The columns are parted by semicolons. Save the file again with commas.'],
  ],
  ['too many places', tooMany, ['The file has 20001 places. A patch can have 20000 at most.']],
  [
    'a line without a street',
    under(good, '2,,Elm Court,ZZ99 1EL,,'),
    ['Line 3: there is no street.'],
  ],
  [
    'a cell too many',
    under('1,Sampleford Street,Elm Court,ZZ99 1EL,E05999901,1001,x'),
    ['Line 2: the number of cells is 7. The first line has 6.'],
  ],
  [
    'a cell too few',
    under('1,Sampleford Street'),
    ['Line 2: the number of cells is 2. The first line has 6.'],
  ],
  [
    'a quotation mark that stays open',
    under(good, '2,"Sampleford Street,,,,', '3,Madeup Road,,,,'),
    ['Line 3: a quotation mark is opened and not closed.'],
  ],
  [
    'a quotation mark inside a cell',
    under('The "Elms",Sampleford Street,,,,'),
    ['Line 2: there is a quotation mark inside a cell.'],
  ],
  [
    'text behind a quotation mark',
    under('"The Elms"s,Sampleford Street,,,,'),
    ['Line 2: there is text behind a closing quotation mark.'],
  ],
  [
    'a number a spreadsheet has spoilt',
    under('1,Madeup Road,,,,1.00E+11'),
    ['Line 2: the UPRN must be 1 to 12 digits.'],
  ],
  [
    'a number that is too long',
    under('1,Madeup Road,,,,1234567890123'),
    ['Line 2: the UPRN must be 1 to 12 digits.'],
  ],
  [
    'half a postcode',
    under('1,Madeup Road,,ZZ99,,'),
    ['Line 2: the postcode must be a whole postcode, such as ZZ99 1ZZ.'],
  ],
  [
    'a ward by its name',
    under('1,Madeup Road,,,Elm,'),
    ['Line 2: the ward code must be a letter and 8 digits.'],
  ],
  [
    'a street that goes on',
    under(`1,${'a'.repeat(81)},,,,`),
    ['Line 2: ‘Street’ must be 80 characters or fewer.'],
  ],
  [
    'a sign of control',
    under('1,Madeup\u0007Road,,,,'),
    ['Line 2: there is a sign that cannot be shown.'],
  ],
  [
    'a place twice',
    under('1,Madeup Road,,ZZ991EL,,', '1,MADEUP  ROAD,,zz99 1el,,'),
    ['Line 3: this is the same place as in line 2.'],
  ],
  [
    'a number twice',
    under('1,Madeup Road,,,,7', '2,Madeup Road,,,,0007'),
    ['Line 3: this UPRN is in line 2 too.'],
  ],
  [
    'several things',
    under(',,,,,x', '1,Madeup Road,,,,'),
    ['Line 2: there is no street.', 'Line 2: the UPRN must be 1 to 12 digits.'],
  ],
])('a file with %s is told what is wrong, and where', (_, text, expected) => {
  const { places, mistakes } = checkPlaces(text);
  expect(mistakes.map(mistakeText)).toEqual(expected);
  if (mistakes.some((one) => !('line' in one))) expect(places).toEqual([]);
});

test('a line is counted as the file has it, behind blank lines and cells of several lines', () => {
  const text = under('', '1,"Madeup\r\nRoad",,,,', '', '2,,,,,');
  expect(saidOf(text)).toEqual(['Line 6: there is no street.']);
});

test.each([['\n'], ['\r\n'], ['\r']])('any kind of line end is read', (end) => {
  const text = [headings, good, '2,Madeup Road,,,,'].join(end);
  expect(checkPlaces(text).places.map(({ street }) => street)).toEqual([
    'Madeup Road',
    'Sampleford Street',
  ]);
});

test('quotes, commas and doubled quotes in a cell are text', () => {
  expect(readCsv('"a, ""b""",c\n').rows).toEqual([{ line: 1, cells: ['a, "b"', 'c'] }]);
});

test('what looks like a formula is kept as text', () => {
  const { places, mistakes } = checkPlaces(
    under('=1+1,+Madeup Road,@Court,,,', '-2,Madeup Road,,,,'),
  );
  expect(mistakes).toEqual([]);
  expect(places.map(({ name, street, estate }) => [name, street, estate])).toContainEqual([
    '=1+1',
    '+Madeup Road',
    '@Court',
  ]);
});

test('places are tidied and put in the order in which people count', () => {
  const { places } = checkPlaces(
    under('12,Madeup Road,,,,', '  2 ,Madeup   Road,,zz991el,e05999901,0042', ',Madeup Road,,,,'),
  );
  expect(places.map(({ name }) => name)).toEqual(['', '2', '12']);
  expect(places[1]).toMatchObject({ postcode: 'ZZ99 1EL', ward: 'E05999901', uprn: '42' });
});

test('columns are known by their names in either language and any order; others are left out', () => {
  const text = 'Tenant,STRYD, enw neu rif ,Rent\nMade Up,Stryd Enghraifft,3,90';
  const { places, others, mistakes } = checkPlaces(text);
  expect(mistakes).toEqual([]);
  expect(others).toEqual(['Tenant', 'Rent']);
  expect(places).toMatchObject([{ street: 'Stryd Enghraifft', name: '3' }]);
  expect(JSON.stringify(places)).not.toContain('Made Up');
});

test('mistakes are told in Welsh too', () => {
  language.value = 'cy';
  expect(saidOf(under('2,,,,,'))).toEqual(['Llinell 2: nid oes stryd.']);
});

const fileOf = (...parts: (string | Uint8Array<ArrayBuffer>)[]) => new File(parts, 'places.csv');

test('a file is read with or without a mark of its coding in front', async () => {
  for (const mark of ['', '\uFEFF']) {
    const read = await readTextFile(fileOf(mark, under('3,Stryd y Llŷr,,,,')));
    expect(read.ok && checkPlaces(read.value).places[0]?.street).toBe('Stryd y Llŷr');
  }
});

test.each([
  ['a spreadsheet', fileOf(new Uint8Array([0x50, 0x4b, 3, 4])), 'spreadsheet'],
  ['an old spreadsheet', fileOf(new Uint8Array([0xd0, 0xcf, 0x11])), 'spreadsheet'],
  ['text in another coding', fileOf(new Uint8Array([0x54, 0xf4])), 'not_text'],
  ['text of two bytes a letter', fileOf(new Uint8Array([0x53, 0, 0x74, 0])), 'not_text'],
  ['more than 5 MB', fileOf('x'.repeat(5 * 1024 * 1024 + 1)), 'too_large'],
])('%s is turned away by name', async (_, file, fault) => {
  expect(await readTextFile(file)).toEqual({ ok: false, fault });
});

test('what a file changes is what is new, what is gone and what stays', () => {
  expect(changeBetween(['a', 'b', 'c'], ['b', 'd'])).toEqual({
    added: ['d'],
    removed: ['a', 'c'],
    same: 1,
  });
});
