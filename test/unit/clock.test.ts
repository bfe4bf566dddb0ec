import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clampStamp,
  days,
  makeStamp,
  nextStamp,
  nextStamps,
  stampTime,
} from '../../src/domain/clock.ts';

const times = fc.integer({ min: 0, max: 9_999_999_999_999 });
const counters = fc.nat(9_999);
const stamps = fc.tuple(times, counters).map(([time, counter]) => makeStamp(time, counter));

test('a stamp is a time and a counter, and sorts as text', () => {
  expect(makeStamp(1_764_064_800_000, 7)).toBe('1764064800000.0007');
  expect(makeStamp(-5, 0)).toBe('0000000000000.0000');
  fc.assert(
    fc.property(times, counters, times, counters, (a, one, b, other) => {
      const isEarlier = a < b || (a === b && one < other);
      return makeStamp(a, one) < makeStamp(b, other) === isEarlier;
    }),
  );
});

test('the time of a stamp is read back from it', () => {
  fc.assert(fc.property(times, counters, (time, n) => stampTime(makeStamp(time, n)) === time));
});

test('the next stamp is always later, whatever the wall clock says', () => {
  const early = fc.integer({ min: 0, max: 9_999_999_000_000 });
  fc.assert(
    fc.property(early, counters, early, (time, counter, now) => {
      const last = makeStamp(time, counter);
      const next = nextStamp(last, now);
      expect(next > last).toBe(true);
      expect(stampTime(next)).toBeGreaterThanOrEqual(Math.max(time, now));
    }),
  );
});

test('the first stamp is the wall clock', () => {
  expect(nextStamp(null, 1_764_064_800_000)).toBe('1764064800000.0000');
});

test('the counter that is full goes on in the next millisecond', () => {
  expect(nextStamp('1764064800000.9999', 5)).toBe('1764064800001.0000');
});

test('a clock set back two years does not reorder what one person writes', () => {
  const written: string[] = [];
  for (const shift of [0, -63_000_000_000, -62_000_000_000, 5]) {
    written.push(nextStamp(written.at(-1) ?? null, 1_764_064_800_000 + shift));
  }
  expect(written).toEqual([...written].sort());
  expect(new Set(written).size).toBe(4);
});

test('the changes of one save are stamped one after the other', () => {
  const last = '1764064800000.9998';
  expect(nextStamps(last, 5, 3)).toEqual([
    '1764064800000.9999',
    '1764064800001.0000',
    '1764064800001.0001',
  ]);
  expect(nextStamps(null, 7, 2)).toEqual(['0000000000007.0000', '0000000000007.0001']);
  expect(nextStamps(last, 5, 0)).toEqual([]);
});

test('a stamp from ahead is brought back to the latest that may be, and no other is touched', () => {
  fc.assert(
    fc.property(stamps, times, (stamp, latest) => {
      const clamped = clampStamp(stamp, latest);
      expect(clamped).toBe(stampTime(stamp) > latest ? makeStamp(latest, 0) : stamp);
      expect(clampStamp(clamped, latest)).toBe(clamped);
    }),
  );
});

test('stamps that are brought back together are kept apart by their order', () => {
  const brought = [0, 1, 20_000].map((order) => clampStamp('1764064800000.0000', 5, order));
  expect(brought).toEqual(['0000000000005.0000', '0000000000005.0001', '0000000000005.9999']);
  expect(clampStamp('0000000000004.0007', 5, 3)).toBe('0000000000004.0007');
});

test('a day has 24 hours of milliseconds', () => {
  expect(days(14)).toBe(14 * 24 * 60 * 60 * 1_000);
});
