import { expect, test } from 'vitest';
import type { Json } from '../../src/domain/json.ts';
import { blockText, glanceAt, readBlockText } from '../../src/storage/block-text.ts';
import type { Line } from '../../src/storage/memory.ts';

const line = (id: string, type: string, summary: Json, pack: number | null = null): Line => ({
  entry: { id, type, summary, first: pack, twoVersions: pack !== null, narrowsAt: null },
  place: { pack, isOvertaken: pack === 9, level: 5 },
});

const lines = [
  line('a', 'incident', { ref: '7K3-001-9', landmark: 'a\nb "c"', types: [] }, 4),
  line('b', 'incident', { ref: null, landmark: 'ŵ', types: ['x'] }),
  line('c', 'incident', { ref: 'only this' }),
  line('d', 'patch', { ref: '', landmark: '', types: [] }, 9),
  line('e', 'settings', null),
  line('f', 'settings', ['a', 1]),
];

const shown = (list: readonly Line[]) =>
  list.map(({ entry, place }) => {
    const { id, type, summary, first, twoVersions, narrowsAt } = entry;
    return { id, type, summary, first, twoVersions, narrowsAt, place };
  });

const textOf = (list: Line[]) => blockText({ lines: list, at: 3 });
const linesIn = (text: string): Line[] => readBlockText(text)?.lines ?? [];

test('the lines of a block come back as they were written', () => {
  expect(shown(linesIn(textOf(lines)))).toEqual(shown(lines));
});

test('a block says when it was written; one of the first release was written before all others', () => {
  expect(readBlockText(textOf(lines))?.at).toBe(3);
  expect(readBlockText('{"shapes":[],"heads":[]}')).toEqual({ lines: [], at: 0 });
});

test('lines that were read are written again as they came, beside new ones', () => {
  const read = linesIn(textOf(lines));
  const more = line('g', 'incident', { ref: 'new', landmark: null, types: [] });
  expect(shown(linesIn(textOf([...read, more])))).toEqual(shown([...lines, more]));
});

test('the names in summaries are written once for all lines that share them', () => {
  const many = Array.from({ length: 50 }, (_, n) => line(`${n}`, 'incident', { landmark: `${n}` }));
  expect(textOf(many).split('landmark')).toHaveLength(2);
});

test('a glance at a summary sees what a list sees', () => {
  const read = linesIn(textOf(lines));
  expect(read.map(({ entry }) => glanceAt(entry))).toEqual(lines.map(({ entry }) => entry.summary));
});

test('a text that is no block is not read', () => {
  expect(readBlockText('')).toBeNull();
  expect(readBlockText('{"shapes":1,"heads":[]}')).toBeNull();
});
