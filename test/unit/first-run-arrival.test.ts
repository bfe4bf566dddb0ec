import { expect, test } from 'vitest';
import {
  type Arrival,
  countsOf,
  mayRecord,
  secondsLeft,
  standingOf,
} from '../../src/features/first-run/arrival.ts';

const none = countsOf({});

const begun: Arrival = {
  here: none,
  toCome: countsOf({ incident: 400, 'places-part': 2 }),
  isComplete: false,
  connection: 'sending',
  hasPatches: false,
  seconds: 1,
  came: 0,
};

const after = (more: Partial<Arrival>): Arrival => ({ ...begun, ...more });

test('types are counted as people know them, whatever else there is as the rest', () => {
  const counts = countsOf({ incident: 3, person: 2, 'places-part': 1, staff: 4, settings: 5 });
  expect(counts).toEqual({ records: 3, people: 2, places: 1, rest: 9 });
});

test('one may record once the patches and the places have come, whatever else is still to come', () => {
  expect(mayRecord(begun)).toBe(false);
  expect(mayRecord(after({ hasPatches: true }))).toBe(false);
  const here = countsOf({ 'places-part': 2 });
  expect(mayRecord(after({ hasPatches: true, here }))).toBe(true);
  expect(mayRecord(after({ hasPatches: true, here, toCome: null }))).toBe(false);
});

test('nobody waits longer than twenty seconds, nor for a signal, to be told so', () => {
  expect(mayRecord(after({ seconds: 19 }))).toBe(false);
  expect(mayRecord(after({ seconds: 20 }))).toBe(true);
  expect(mayRecord(after({ connection: 'no_signal' }))).toBe(true);
});

test('the time left is what is to come at the pace so far', () => {
  const here = countsOf({ incident: 200, 'places-part': 1 });
  expect(secondsLeft(after({ here, came: 201, seconds: 10 }))).toBe(10);
});

test.each([
  ['the service has not said how much is to come', { toCome: null }],
  ['little has come', { came: 99 }],
  ['it has only begun', { seconds: 2 }],
  ['nothing comes just now', { connection: 'no_signal' as const }],
  ['all of it is here', { isComplete: true }],
])('no time left is made up where %s', (_, more) => {
  expect(secondsLeft(after({ came: 200, seconds: 10, ...more }))).toBeNull();
});

test('it is coming, here, or there is a reason why nothing comes', () => {
  expect(standingOf(after({ connection: 'checking' }))).toBe('coming');
  expect(standingOf(after({ connection: 'no_signal' }))).toBe('no_signal');
  expect(standingOf(after({ connection: 'idle' }))).toBe('stopped');
  expect(standingOf(after({ connection: 'no_signal', isComplete: true }))).toBe('here');
});
