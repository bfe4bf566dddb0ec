import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incidentStates } from '../../src/domain/codes/incident-state.ts';
import { incidentTypes } from '../../src/domain/codes/incident-type.ts';
import { placeKinds } from '../../src/domain/codes/place-kind.ts';
import type { IncidentSummary } from '../../src/domain/records/incident.ts';
import { likelyDuplicates, type Report } from '../../src/domain/rules/duplicates.ts';

const report: Report = {
  scope: 'patch:elm',
  place: 'quick_shared_part',
  landmark: 'Landing by the lift, block B',
  types: ['quick_words'],
  from: '2026-06-05T14:30:00.000Z',
  to: null,
};

const told: IncidentSummary = {
  ref: '7K3-04F-Q',
  state: 'recorded',
  recordedAt: '2026-06-05T15:00:00.000Z',
  recordedBy: 'ola',
  owner: null,
  place: 'quick_shared_part',
  landmark: 'block B, the landing',
  scope: 'patch:elm',
  types: ['quick_words'],
  targeted: 'yes',
  about: ['race'],
  danger: false,
  repeat: null,
  occurred: '2026-06-05T13:00:00.000Z',
  victim: null,
  earlier: [],
  agreed: true,
  since: null,
  risk: null,
};

const settled = new Set<string>();
const find = (part: Partial<IncidentSummary>, of: Partial<Report> = {}) =>
  likelyDuplicates({ ...report, ...of }, [{ id: 'other', summary: { ...told, ...part } }], settled);

test('a record of the same kind of thing, at the same place in the same hours, may be the same', () => {
  expect(find({})).toEqual(['other']);
  expect(find({ landmark: null })).toEqual(['other']);
  expect(find({}, { landmark: '' })).toEqual(['other']);
});

test('a kind that was refined since still counts as what was chosen first', () => {
  expect(find({ types: ['verbal_abuse'], place: 'stairwell_landing_lift' })).toEqual(['other']);
  expect(find({ types: ['damage_home'] })).toEqual([]);
  expect(find({ types: ['quick_threats'] })).toEqual([]);
  expect(find({ types: [] })).toEqual(['other']);
});

test('another patch, another place in words or another kind of place is another incident', () => {
  expect(find({ scope: 'patch:oak' })).toEqual([]);
  expect(find({ landmark: 'Car park near the shops' })).toEqual([]);
  expect(find({ place: 'inside_home', landmark: null })).toEqual([]);
});

test('the same place in words counts for a week, a kind of place alone for six hours', () => {
  expect(find({ occurred: '2026-06-01T13:00:00.000Z' })).toEqual(['other']);
  expect(find({ occurred: '2026-05-28T13:00:00.000Z' })).toEqual([]);
  expect(find({ occurred: '2026-06-05T08:30:01.000Z', landmark: null })).toEqual(['other']);
  expect(find({ occurred: '2026-06-05T08:29:59.000Z', landmark: null })).toEqual([]);
});

test('a part of a day lasts six hours and a day all of them, by the clock in London', () => {
  const afternoon = '2026-06-05T11:00:00.000Z';
  const wholeDay = '2026-06-04T23:00:00.000Z';
  const night = { from: '2026-06-05T22:30:00.000Z' };
  expect(find({ occurred: afternoon, landmark: null }, night)).toEqual(['other']);
  expect(find({ occurred: wholeDay, landmark: null }, night)).toEqual(['other']);
  expect(find({ occurred: '2026-06-05T11:01:00.000Z', landmark: null }, night)).toEqual([]);
});

test('what is set aside, joined already, this very record or already settled is left out', () => {
  expect(find({ state: 'void' })).toEqual([]);
  expect(find({ state: 'duplicate' })).toEqual([]);
  expect(likelyDuplicates(report, [{ id: 'me', summary: told }], new Set(['me']))).toEqual([]);
});

test('the nearest come first, and at most three', () => {
  const at = (hours: number) => new Date(Date.parse(report.from) - hours * 3_600_000 - 1);
  const lines = [5, 1, 4, 2, 3].map((hours) => ({
    id: `${hours} hours`,
    summary: { ...told, occurred: at(hours).toISOString() },
  }));
  expect(likelyDuplicates(report, lines, settled)).toEqual(['1 hours', '2 hours', '3 hours']);
});

const instants = fc
  .integer({ min: -300, max: 300 })
  .map((hours) => new Date(Date.parse(report.from) + hours * 3_600_000).toISOString());
const codeOf = (list: { codes: readonly { code: string }[] }) =>
  fc.constantFrom(...list.codes.map(({ code }) => code));
const lines = fc.array(
  fc.record({
    state: codeOf(incidentStates),
    place: fc.option(codeOf(placeKinds)),
    landmark: fc.option(fc.constantFrom('landing block B', 'the bins', 'lift')),
    scope: fc.constantFrom('patch:elm', 'patch:oak', 'user:wyn'),
    types: fc.array(codeOf(incidentTypes), { maxLength: 3 }),
    occurred: fc.option(instants),
  }),
  { maxLength: 40 },
);

const named = (all: readonly Partial<IncidentSummary>[], more: Partial<IncidentSummary> = {}) =>
  all.map((part, at) => ({ id: `line-${at}`, summary: { ...told, ...part, ...more } }));

test('whatever lies on the device, at most three open records of that patch and that week are named', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const found = likelyDuplicates(report, named(all), new Set(['line-0']));
      expect(found.length).toBeLessThanOrEqual(3);
      expect(new Set(found).size).toBe(found.length);
      expect(found).not.toContain('line-0');
      for (const id of found) {
        const line = all[Number(id.slice('line-'.length))];
        expect(line?.scope).toBe(report.scope);
        expect(['void', 'duplicate']).not.toContain(line?.state);
        const away = Math.abs(Date.parse(line?.occurred ?? '') - Date.parse(report.from));
        expect(away).toBeLessThanOrEqual(8 * 24 * 3_600_000);
      }
    }),
  );
});

test('who it was about, who recorded it and how dangerous it was never change what is named', () => {
  const secrets = fc.record({
    about: fc.array(fc.string(), { maxLength: 3 }),
    targeted: fc.option(fc.string()),
    danger: fc.boolean(),
    repeat: fc.option(fc.string()),
    owner: fc.option(fc.string()),
    recordedBy: fc.option(fc.string()),
  });
  fc.assert(
    fc.property(lines, secrets, (all, secret) => {
      expect(likelyDuplicates(report, named(all, secret), settled)).toEqual(
        likelyDuplicates(report, named(all), settled),
      );
    }),
  );
});
