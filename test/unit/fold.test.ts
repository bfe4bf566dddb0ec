import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysOf, noVersions, put, putField, type Write } from '../../src/domain/fold.ts';
import type { Versions } from '../../src/domain/protocol.ts';

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

test('the keys of a field are itself, its rows and its entries, and no longer name', () => {
  const fields = Object.fromEntries(
    ['to', 'to/eve', 'to/DEV:1:h:0', 'token', 'token/1'].map((key) => [key, noVersions]),
  );
  expect(keysOf(fields, 'to')).toEqual(['to', 'to/eve', 'to/DEV:1:h:0']);
});
