import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quietWait, waitAfter } from '../../src/sync/back-off.ts';

const fiveMinutes = 300_000;
const chances = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('the wait after failures lies between what the server said and five minutes', () => {
  fc.assert(
    fc.property(fc.nat(10_000), chances, fc.nat(fiveMinutes), (failures, chance, retryAfter) => {
      const wait = waitAfter(failures, chance, retryAfter);
      expect(wait).toBeGreaterThanOrEqual(retryAfter);
      expect(wait).toBeLessThanOrEqual(fiveMinutes);
    }),
  );
});

test('the longest wait doubles with each failure until it is five minutes', () => {
  const longest = [0, 1, 2, 3, 8, 9, 1_000].map((failures) => waitAfter(failures, 0.999_999, 0));
  expect(longest).toEqual([999, 1_999, 3_999, 7_999, 255_999, 299_999, 299_999]);
});

test('devices that failed together come back apart', () => {
  const waits = [0, 0.25, 0.5, 0.75].map((chance) => waitAfter(9, chance, 0));
  expect(waits).toEqual([0, 75_000, 150_000, 225_000]);
});

test('a server that asks for longer than five minutes is heard', () => {
  expect(waitAfter(1, 0.5, 900_000)).toBe(900_000);
});

test('when all is quiet the next look is in five to six minutes', () => {
  expect([quietWait(0), quietWait(0.999_999)]).toEqual([fiveMinutes, 359_999]);
});
