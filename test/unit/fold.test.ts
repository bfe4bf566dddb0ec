import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../src/domain/change.ts';
import {
  answerTo,
  closeOver,
  isLive,
  keysOf,
  noVersions,
  type OwnChange,
  put,
  putField,
  viewFields,
  type Write,
} from '../../src/domain/fold.ts';
import type { PresentRow, Receipt, ResultName, Versions } from '../../src/domain/protocol.ts';

const at = '1764064800000.0000';
const makeWrite = (op: string, over: readonly string[] = [], value = op): Write => ({
  op,
  at,
  by: 'wyn',
  value,
  over,
});

function putAll(writes: readonly Write[]): Versions {
  const settled = new Set<string>();
  return writes.reduce((versions, write) => {
    const next = put(versions, write, (op) => settled.has(op));
    settled.add(write.op);
    return next;
  }, noVersions);
}

const opsOf = ({ heads }: Versions): string[] => heads.map(({ op }) => op).sort();

/** Up to six writes; each may replace any of those before it. */
const histories = fc
  .array(fc.array(fc.nat(5), { maxLength: 3 }), { minLength: 1, maxLength: 6 })
  .map((overs) =>
    overs.map((over, index) => {
      const earlier = over.filter((one) => one < index).map((one) => `op${one}`);
      return makeWrite(`op${index}`, [...new Set(earlier)]);
    }),
  );

const twoOrders = histories.chain((writes) =>
  fc.tuple(
    fc.shuffledSubarray(writes, { minLength: writes.length }),
    fc.shuffledSubarray(writes, { minLength: writes.length }),
  ),
);

test('the same changes leave the same versions in any order', () => {
  fc.assert(
    fc.property(twoOrders, ([one, other]) => {
      expect(opsOf(putAll(one))).toEqual(opsOf(putAll(other)));
      expect(putAll(one).ghosts).toEqual([]);
    }),
    { numRuns: 300, seed: 1 },
  );
});

test('what is kept is every change that no change names, and ghosts are the named that never came', () => {
  const some = histories.chain((writes) => fc.shuffledSubarray(writes));
  fc.assert(
    fc.property(some, (writes) => {
      const named = new Set(writes.flatMap(({ over }) => over));
      const came = writes.map(({ op }) => op);
      const kept = putAll(writes);
      expect(opsOf(kept)).toEqual(came.filter((op) => !named.has(op)).sort());
      expect([...kept.ghosts].sort()).toEqual([...named].filter((op) => !came.includes(op)).sort());
    }),
    { numRuns: 300, seed: 2 },
  );
});

test('two edits made apart both stand', () => {
  const versions = putAll([makeWrite('a'), makeWrite('b', ['a']), makeWrite('c', ['a'])]);
  expect(opsOf(versions)).toEqual(['b', 'c']);
});

test('a replaced change that arrives after its replacement is never shown', () => {
  const first = putAll([makeWrite('late-2', ['late-1'])]);
  expect(first.ghosts).toEqual(['late-1']);
  const then = put(first, makeWrite('late-1'), () => false);
  expect(opsOf(then)).toEqual(['late-2']);
  expect(then.ghosts).toEqual([]);
});

test('a change that the log has refused leaves no ghost behind', () => {
  expect(put(noVersions, makeWrite('b', ['refused']), () => true).ghosts).toEqual([]);
});

test('a removal is a version like another', () => {
  const removal = { ...makeWrite('gone', ['row']), value: { removed: true, reason: 'Twice' } };
  const versions = putAll([makeWrite('row'), removal]);
  expect(versions.heads).toEqual([
    { op: 'gone', at, by: 'wyn', value: { removed: true, reason: 'Twice' } },
  ]);
});

test('a change touches its own field and leaves what it was given as it was', () => {
  const before = { landmark: putAll([makeWrite('a')]) };
  const after = putField(before, { ...makeWrite('b'), field: 'source' }, () => false);
  expect(Object.keys(after)).toEqual(['landmark', 'source']);
  expect(Object.keys(before)).toEqual(['landmark']);
  expect(after.landmark).toBe(before.landmark);
});

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

test.each<[string, OwnChange, PresentRow | null, string | null, boolean]>([
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
])("one's own words: %s", (_, words, row, epoch, live) => {
  expect(isLive(words, row, epoch)).toBe(live);
});

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
  const row = rowAt(1, { landmark: putAll([makeWrite('theirs')]) });
  expect(viewFields(row, [])).toBe(row.f);
});

test('own words stand in place of what they replace, and beside what they do not', () => {
  const row = rowAt(1, { landmark: putAll([makeWrite('seen'), makeWrite('unseen')]) });
  const view = viewFields(row, [own(change('mine', 'landmark', ['seen']))]);
  expect(view?.landmark?.heads.map(({ op }) => op)).toEqual(['unseen', 'mine']);
  expect(opsOf(row.f.landmark ?? noVersions)).toEqual(['seen', 'unseen']);
});

test('of a run of own edits only the last is shown', () => {
  const run = [own(change('one', 'landmark')), own(change('two', 'landmark', ['one']))];
  expect(opsOf(viewFields(rowAt(1), run)?.landmark ?? noVersions)).toEqual(['two']);
});

test('own words that another has already replaced stay away', () => {
  const row = rowAt(1, { landmark: putAll([makeWrite('theirs', ['mine'])]) });
  expect(opsOf(viewFields(row, [own(mine)])?.landmark ?? noVersions)).toEqual(['theirs']);
});

test('own words that lie in the row too are shown once', () => {
  const row = rowAt(1, { landmark: putAll([makeWrite('mine')]) });
  expect(opsOf(viewFields(row, [own(mine)])?.landmark ?? noVersions)).toEqual(['mine']);
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
  const row = rowAt(1, { landmark: putAll([makeWrite('theirs')]) });
  const words = [own(two, [receipt('refused')]), own(three)].filter((one) =>
    isLive(one, row, 'now'),
  );
  expect(opsOf(viewFields(row, words)?.landmark ?? noVersions)).toEqual(['three']);
});

test('the keys of a field are itself, its rows and its entries, and no longer name', () => {
  const fields = Object.fromEntries(
    ['to', 'to/eve', 'to/DEV:1:h:0', 'token', 'token/1'].map((key) => [key, noVersions]),
  );
  expect(keysOf(fields, 'to')).toEqual(['to', 'to/eve', 'to/DEV:1:h:0']);
});
