import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clampStamp, days, makeStamp, nextStamp, stampTime } from '../../src/domain/clock.ts';

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
  const written = [0, -63_000_000_000, -62_000_000_000, 5].reduce<string[]>(
    (all, shift) => [...all, nextStamp(all.at(-1) ?? null, 1_764_064_800_000 + shift)],
    [],
  );
  expect(written).toEqual([...written].sort());
  expect(new Set(written).size).toBe(4);
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

test('a day has 24 hours of milliseconds', () => {
  expect(days(14)).toBe(14 * 24 * 60 * 60 * 1_000);
});
