import { expect, test } from 'vitest';
import { coveringLooks, everyLook, firstLook, looksFor, nameOfLook } from '../support/looks.ts';
import {
  lostReaders,
  routesInSource,
  unknownReaders,
  withoutNames,
} from '../support/routes-in-source.ts';
import { deskWalks, fieldWalks } from '../support/walks/every-walk.ts';

const stops = [...fieldWalks, ...deskWalks].flatMap((walk) => walk.stops);

test('every address of the app is on a walk', () => {
  const walked = stops.map(({ at }) => withoutNames(at));
  // Some say nothing without the record, or whatever else it is, that they are about.
  const isWalked = (path: string) => walked.some((at) => at === path || at === `${path}/:`);
  expect(routesInSource().filter((path) => !isWalked(path))).toEqual([]);
  expect(routesInSource().length).toBeGreaterThan(80);
});

test('every file that reads the address is known to the walks', () => {
  expect(unknownReaders()).toEqual([]);
  expect(lostReaders()).toEqual([]);
});

test('in the covering looks each two of theme, width and language meet', () => {
  const pairs = ({ theme, width, language }: (typeof everyLook)[number]) => [
    `${theme} ${width}`,
    `${theme} ${language}`,
    `${width} ${language}`,
  ];
  const met = new Set(coveringLooks.flatMap(pairs));
  expect(everyLook.flatMap(pairs).filter((pair) => !met.has(pair))).toEqual([]);
  expect(coveringLooks.length).toBe(everyLook.length / 2);
});

test('every page is shown in the first look, and four pages share all the covering looks', () => {
  const names = [0, 1, 2, 3].map((page) => looksFor(page).map(nameOfLook));
  for (const shown of names) expect(shown[0]).toBe(nameOfLook(firstLook));
  expect(new Set(names.flat())).toEqual(new Set(coveringLooks.map(nameOfLook)));
});
