import { expect, test } from 'vitest';
import type { Change } from '../../src/domain/change.ts';
import { answerTo, closeOver, isLive, type OwnChange, viewFields } from '../../src/domain/fold.ts';
import type { PresentRow, Receipt, ResultName, Versions } from '../../src/domain/protocol.ts';

const at = '1764064800000.0000';
/** A field with one version for each op, and the ops it knows to be replaced before they came. */
const versionsOf = (ops: readonly string[], ghosts: readonly string[] = []): Versions => ({
  heads: ops.map((op) => ({ op, at, by: 'wyn', value: op })),
  ghosts: [...ghosts],
});

const opsOf = (versions: Versions | undefined) => versions?.heads.map(({ op }) => op);

const receipt = (result: ResultName, seq = 5, epoch = 'now'): Receipt => ({
  op: 'mine',
  result,
  code: null,
  at: '1764064800001.0000',
  pos: 1,
  seq,
  epoch,
  mac: 'seal',
});

const change = (op: string, field: string, over: readonly string[] = [], value = op): Change => ({
  op,
  at,
  type: 'incident',
  record: 'r1',
  field,
  value,
  over: [...over],
  schema: 1,
});

const own = (
  made: Change,
  receipts: readonly Receipt[] = [],
  passedIn: string | null = null,
): OwnChange => ({ change: made, by: 'me', receipts, passedIn });

const rowAt = (seq: number, f: PresentRow['f'] = {}): PresentRow => ({
  id: 'r1',
  seq,
  first: 1,
  type: 'incident',
  level: [],
  via: [],
  f,
});

const mine = change('mine', 'landmark');
const old = 'before the restore';

type Case = readonly [
  when: string,
  mine: OwnChange,
  row: PresentRow | null,
  epoch: string | null,
  live: boolean,
];

const cases: readonly Case[] = [
  ['nobody has answered, with a row', own(mine), rowAt(9), 'now', true],
  ['nobody has answered, without a row', own(mine), null, null, true],
  ['it waits for its record', own(mine, [receipt('waiting')]), null, null, true],
  ['it was refused', own(mine, [receipt('refused')]), rowAt(1), 'now', false],
  ['it was held', own(mine, [receipt('held')]), null, null, false],
  ['its record was erased', own(mine, [receipt('gone')]), rowAt(1), 'now', false],
  ['it was received and the row is older', own(mine, [receipt('ok', 5)]), rowAt(4), 'now', true],
  ['the row has just taken it', own(mine, [receipt('ok', 5)]), rowAt(5), 'now', false],
  ['the row has long taken it', own(mine, [receipt('ok', 5)]), rowAt(50), 'now', false],
  ['no row has come yet', own(mine, [receipt('ok')]), null, null, true],
  ['a finished round brought no row', own(mine, [receipt('ok')], 'now'), null, null, false],
  ['a round of an older history did', own(mine, [receipt('ok')], old), null, null, true],
  ['an older history took it', own(mine, [receipt('ok', 5, old)]), rowAt(9), 'now', true],
  ['the old row holds it', own(mine, [receipt('ok', 5, old)]), rowAt(9), old, false],
  [
    'it waits again after a restore',
    own(mine, [receipt('ok', 5, old), receipt('waiting')]),
    rowAt(9),
    'now',
    true,
  ],
  [
    'its record was erased after a restore',
    own(mine, [receipt('ok', 5, old), receipt('gone')]),
    rowAt(9),
    old,
    false,
  ],
];

test.each(cases.map(([when, words, row, epoch, live]) => ({ when, words, row, epoch, live })))(
  "one's own words stand over the row or not: $when",
  ({ words, row, epoch, live }) => {
    expect(isLive(words, row, epoch)).toBe(live);
  },
);

test('the newest answer counts', () => {
  expect(answerTo(own(mine))).toBeNull();
  expect(answerTo(own(mine, [receipt('ok', 5, old), receipt('waiting')]))?.result).toBe('waiting');
});

const creation = own(change('new', 'scope', [], 'user:me'));

test("nothing is shown of a record without a row or one's own beginning of it", () => {
  expect(viewFields(null, [])).toBeNull();
  expect(viewFields(null, [own(mine)])).toBeNull();
  expect(viewFields(null, [own(change('move', 'scope', ['x']))])).toBeNull();
  expect(Object.keys(viewFields(null, [creation, own(mine)]) ?? {})).toEqual(['scope', 'landmark']);
});

test('a row with no words of one’s own is shown as it is', () => {
  const row = rowAt(1, { landmark: versionsOf(['theirs']) });
  expect(viewFields(row, [])).toBe(row.f);
});

test('own words stand in place of what they replace, and beside what they do not', () => {
  const row = rowAt(1, { landmark: versionsOf(['seen', 'unseen']) });
  const view = viewFields(row, [own(change('mine', 'landmark', ['seen']))]);
  expect(view?.landmark?.heads.map(({ op }) => op)).toEqual(['unseen', 'mine']);
  expect(opsOf(row.f.landmark)).toEqual(['seen', 'unseen']);
});

test('of a run of own edits only the last is shown', () => {
  const run = [own(change('one', 'landmark')), own(change('two', 'landmark', ['one']))];
  expect(opsOf(viewFields(rowAt(1), run)?.landmark)).toEqual(['two']);
});

test('own words that another has already replaced stay away', () => {
  const row = rowAt(1, { landmark: versionsOf(['theirs'], ['mine']) });
  expect(opsOf(viewFields(row, [own(mine)])?.landmark)).toEqual(['theirs']);
});

test('own words that lie in the row too are shown once', () => {
  const row = rowAt(1, { landmark: versionsOf(['mine']) });
  expect(opsOf(viewFields(row, [own(mine)])?.landmark)).toEqual(['mine']);
});

test('own words carry the stamp of their answer once there is one', () => {
  const stamps = [own(mine), own(mine, [receipt('ok')])].map(
    (words) => viewFields(rowAt(1), [words])?.landmark?.heads[0]?.at,
  );
  expect(stamps).toEqual([at, '1764064800001.0000']);
});

test("an edit also replaces what one's own unanswered words had replaced, to the last", () => {
  const unanswered = new Map([
    ['two', change('two', 'landmark', ['one'])],
    ['one', change('one', 'landmark', ['theirs'])],
  ]);
  expect(closeOver(['two'], unanswered).sort()).toEqual(['one', 'theirs', 'two']);
  expect(closeOver(['answered'], unanswered)).toEqual(['answered']);
  expect(closeOver([], unanswered)).toEqual([]);
});

test('a refused edit in a run does not bring back what it replaced', () => {
  const two = change('two', 'landmark', ['theirs']);
  const three = change('three', 'landmark', closeOver(['two'], new Map([['two', two]])));
  const row = rowAt(1, { landmark: versionsOf(['theirs']) });
  const words = [own(two, [receipt('refused')]), own(three)].filter((one) =>
    isLive(one, row, 'now'),
  );
  expect(opsOf(viewFields(row, words)?.landmark)).toEqual(['three']);
});
