import { expect, test } from 'vitest';
import { paddedLength } from '../../src/domain/envelope.ts';
import { limits } from '../../src/domain/protocol.ts';
import { placesPart } from '../../src/domain/records/places-part.ts';
import { addressOf, fullAddressOf, lineOf, placeOf } from '../../src/domain/rules/place-line.ts';
import {
  fileInUse,
  filesOf,
  linesOf,
  mostPlaces,
  partsOf,
  partValues,
} from '../../src/domain/rules/places-file.ts';
import { makeFields } from '../support/record-states.ts';

const flat = {
  name: '3',
  street: 'Sampleford Street',
  estate: 'Madeup Court',
  postcode: 'ZZ99 1EL',
  ward: 'E05999901',
  uprn: '100000000001',
};

test('a place read back from its line is the same place', () => {
  expect(placeOf(lineOf(flat))).toEqual(flat);
  const bare = {
    name: '',
    street: 'Sampleford Street',
    estate: '',
    postcode: '',
    ward: '',
    uprn: '',
  };
  expect(placeOf(lineOf(bare))).toEqual(bare);
});

test.each([
  [flat, '3 Sampleford Street, Madeup Court'],
  [{ ...flat, name: 'Flat 2, 14B' }, 'Flat 2, 14B Sampleford Street, Madeup Court'],
  [{ ...flat, name: 'Bin store' }, 'Bin store, Sampleford Street, Madeup Court'],
  [{ ...flat, name: '', estate: '' }, 'Sampleford Street'],
])('the address of a place is read as people write it', (place, text) => {
  expect(addressOf(place)).toBe(text);
  expect(fullAddressOf(place)).toBe(`${text}, ZZ99 1EL`);
});

const longest = 'Ŵ'.repeat(230);

test.each([
  ['one short line', ['a']],
  [
    'lines of usual length',
    Array.from({ length: mostPlaces }, (_, at) => lineOf({ ...flat, name: `${at}` })),
  ],
  ['the longest lines there are', Array.from({ length: 3_000 }, () => longest)],
])('%s: every part fits in one save, and no line is lost or moved', (_, lines) => {
  const parts = partsOf(lines);
  expect(parts.flat(2)).toEqual(lines);
  for (const rows of parts) {
    const bytes = new TextEncoder().encode(JSON.stringify(rows)).length;
    const sealed = paddedLength(bytes + 4_000) * 1.34;
    expect(sealed).toBeLessThan(limits.bytesInDeposit);
    for (const row of rows)
      expect(placesPart.fields.lines?.shape.safeParse(row).success).toBe(true);
  }
});

test('twenty thousand places of usual length are a handful of parts', () => {
  const lines = Array.from({ length: mostPlaces }, (_, at) => lineOf({ ...flat, name: `${at}` }));
  expect(partsOf(lines).length).toBeLessThanOrEqual(11);
});

type Written = {
  id: string;
  file: string;
  part: number;
  parts: number;
  at: string;
  scope?: string;
};

const partAs = ({ id, file, part, parts, at, scope = 'lists:oak' }: Written) => {
  const file_ = { id: file, patch: 'oak', by: 'ade', at, parts };
  const values = Object.fromEntries(partValues(file_, part, [[`${id} line`], ['another']]));
  return { id, fields: makeFields({ ...values, scope }) };
};

const inList = (parts: readonly ReturnType<typeof partAs>[]) =>
  parts.map(({ id, fields }) => ({ id, summary: placesPart.summary(fields) }));

const march = '2026-03-01T09:00:00.000Z';
const june = '2026-06-01T09:00:00.000Z';

test('the newest file that is here whole is in use; one that is still coming is not', () => {
  const old = [partAs({ id: 'o0', file: 'old', part: 0, parts: 1, at: march })];
  const begun = [partAs({ id: 'n1', file: 'new', part: 1, parts: 2, at: june })];
  const whole = [...begun, partAs({ id: 'n0', file: 'new', part: 0, parts: 2, at: june })];
  expect(fileInUse(filesOf(inList(old)), 'oak')?.file).toBe('old');
  expect(fileInUse(filesOf(inList([...begun, ...old])), 'oak')?.file).toBe('old');
  expect(fileInUse(filesOf(inList([...whole, ...old])), 'oak')).toMatchObject({
    file: 'new',
    parts: ['n0', 'n1'],
    count: 4,
    by: 'ade',
    at: june,
  });
  expect(fileInUse(filesOf(inList(begun)), 'oak')).toBeNull();
  expect(fileInUse(filesOf(inList(whole)), 'elm')).toBeNull();
});

test('a file of which any part has been put away is in use nowhere', () => {
  const away = [
    partAs({ id: 'o0', file: 'old', part: 0, parts: 2, at: march, scope: 'lists' }),
    partAs({ id: 'o1', file: 'old', part: 1, parts: 2, at: march }),
  ];
  const [file] = filesOf(inList(away));
  expect(file).toMatchObject({ patch: null, count: 4 });
  expect(fileInUse(filesOf(inList(away)), 'oak')).toBeNull();
});

test('the lines of a part are read in their order, without those that were taken away', () => {
  const fields = makeFields({
    'lines/1': ['c'],
    'lines/0': ['a', 'b'],
    'lines/2': { removed: true, reason: '' },
  });
  expect(linesOf(fields)).toEqual(['a', 'b', 'c']);
});
