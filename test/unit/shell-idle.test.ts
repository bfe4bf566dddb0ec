import { expect, test } from 'vitest';
import { countShifts, mustLock, startStopwatch } from '../../src/shell/idle.ts';

function makeClocks() {
  const at = { wall: 1_764_064_800_000, page: 500 };
  return { at, clocks: { wall: () => at.wall, page: () => at.page } };
}

const minute = 60_000;

test.each([
  ['both clocks run', 90, 90, 90],
  ['the page slept', 90, 5, 90],
  ['the wall clock was set back two years', -63_000_000_000, 90, 90],
  ['the wall clock was set forward', 63_000_000_000, 90, 63_000_000_000],
])('T-clock: the time passed is the longer of two when %s', (_, wall, page, expected) => {
  const { at, clocks } = makeClocks();
  const stopwatch = startStopwatch(clocks);
  at.wall += wall;
  at.page += page;
  expect(stopwatch.elapsed()).toBe(expected);
});

test('a touch begins the time anew', () => {
  const { at, clocks } = makeClocks();
  const stopwatch = startStopwatch(clocks);
  at.wall += 10;
  at.page += 10;
  stopwatch.restart();
  expect(stopwatch.elapsed()).toBe(0);
  at.page += 3;
  expect(stopwatch.elapsed()).toBe(3);
});

const times = { idle: 5, hidden: 2 };

test.each([
  ['in use', 5 * minute - 1, null, false],
  ['untouched for as long as it may be', 5 * minute, null, true],
  ['just out of sight', 0, 0, false],
  ['out of sight for less than it may be', 0, 2 * minute - 1, false],
  ['out of sight for as long as it may be', 0, 2 * minute, true],
  ['untouched, and out of sight only now', 5 * minute, 0, true],
])('T-lock: a screen that is %s locks or not', (_, touch, hidden, locks) => {
  expect(mustLock(times, { touch, hidden })).toBe(locks);
});

/** Presses keys, each so many milliseconds after the one before, and tells at which it hid. */
function press(...keys: (readonly [string, number])[]): number[] {
  const { at, clocks } = makeClocks();
  const count = countShifts(clocks);
  return keys.flatMap(([key, wait], index) => {
    at.page += wait;
    return count(key) ? [index] : [];
  });
}

test('the third press of Shift within a second and a half hides the screen', () => {
  expect(press(['Shift', 0], ['Shift', 700], ['Shift', 800])).toEqual([2]);
  expect(press(['Shift', 0], ['Shift', 700], ['Shift', 801])).toEqual([]);
});

test('typing a capital letter now and then does not hide the screen', () => {
  expect(
    press(['Shift', 0], ['A', 10], ['Shift', 10], ['B', 10], ['Shift', 10], ['C', 10]),
  ).toEqual([]);
});

test('slow presses before three quick ones do no harm', () => {
  expect(press(['Shift', 0], ['Shift', 5_000], ['Shift', 300], ['Shift', 300])).toEqual([3]);
});
