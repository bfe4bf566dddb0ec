import { expect, test } from 'vitest';
import { makeReceiptNumber } from '../../src/domain/ids.ts';
import type { Json } from '../../src/domain/json.ts';
import { makeMemory } from '../../src/storage/memory.ts';
import { nowhere } from '../../src/storage/place.ts';
import { readyWords, searchIn } from '../../src/storage/search.ts';

const line = (id: string, first: number | null, summary: Json, type = 'incident') => ({
  entry: { id, type, summary, first, twoVersions: false, narrowsAt: null },
  block: 1,
  place: nowhere,
  words: null,
});

function memoryOf() {
  const memory = makeMemory();
  const lines = [
    line('a', 41, { ref: '7K3-001-9', landmark: 'Landing by Block B', types: ['threats_verbal'] }),
    line('b', 32_768, { ref: '7K3-002-J', landmark: 'the lift', occurred: '2026-03-04' }),
    line('c', null, { ref: '7K3-003-Q', landmark: 'the landing', about: [{ kind: 'race' }] }),
    line('d', 7, { name: 'Landing Stage' }, 'patch'),
  ];
  for (const one of lines) memory.entries.set(one.entry.id, one);
  return memory;
}

const found = (text: string, memory = memoryOf()) =>
  searchIn(memory, 'incident', text).map(({ id }) => id);

test.each([
  ['landing', ['a', 'c']],
  ['LANDING block', ['a']],
  ['verbal', ['a']],
  ['race', ['c']],
  ['2026-03', ['b']],
  ['7k3-002', ['b']],
  ['', ['a', 'b', 'c']],
  ['nowhere', []],
])('the search for "%s" finds the records of its type that hold every word', (text, ids) => {
  expect(found(text)).toEqual(ids);
});

test('a word that only names a field finds nothing', () => {
  expect(found('landmark')).toEqual([]);
});

test.each([
  ['as it is written', (receipt: string) => receipt],
  ['without its dash', (receipt: string) => receipt.replace('-', '')],
  [
    'in small letters, with O for nought and L for one',
    (receipt: string) => receipt.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'),
  ],
])('a receipt number finds its record, typed %s', (_, write) => {
  expect(found(write(makeReceiptNumber(41)))).toEqual(['a']);
  expect(found(write(makeReceiptNumber(32_768)))).toEqual(['b']);
});

test('a receipt number with a wrong symbol finds nothing', () => {
  const receipt = makeReceiptNumber(41);
  const wrong = receipt.replace(/.$/, (symbol) => (symbol === '0' ? '1' : '0'));
  expect(found(wrong)).toEqual([]);
});

test('words made ready beforehand find the same', async () => {
  const memory = memoryOf();
  await readyWords(memory, () => Promise.resolve());
  expect([...memory.entries.values()].every(({ words }) => words !== null)).toBe(true);
  expect(found('landing', memory)).toEqual(found('landing'));
});
