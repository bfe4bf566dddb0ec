import { expect, test } from 'vitest';
import { defaultWindows, patchesAt } from '../../src/domain/actor.ts';
import type { Json } from '../../src/domain/json.ts';
import * as incidents from '../../src/domain/records/incident.ts';
import { PatchSummary, patch } from '../../src/domain/records/patch.ts';
import { person } from '../../src/domain/records/person.ts';
import { PlacesPartSummary, placesPart } from '../../src/domain/records/places-part.ts';
import { NoteSummary, reviewNote } from '../../src/domain/records/review-note.ts';
import { SettingsSummary, settings } from '../../src/domain/records/settings.ts';
import { actorOf, StaffSummary, staff } from '../../src/domain/records/staff.ts';
import { example } from '../fixtures/example.ts';
import { makeFields, now } from '../support/record-states.ts';

const { incident, IncidentSummary, characteristicsOf, combinationKey, isUrgent, accountOf } =
  incidents;

test.each([
  ['incident', incident, IncidentSummary],
  ['review note', reviewNote, NoteSummary],
  ['setting', settings, SettingsSummary],
  ['patch', patch, PatchSummary],
  ['part of a places file', placesPart, PlacesPartSummary],
  ['person who works here', staff, StaffSummary],
])('lists can read the summary of a %s, empty or full', (_, definition, shape) => {
  const empty = definition.summary({});
  expect(shape.safeParse(empty).data).toEqual(empty);
  const states = { status: { from: null, to: definition.states?.[0] ?? '' } };
  const full = {
    ...example(definition),
    ...('status' in definition.fields ? makeFields(states) : {}),
  };
  const summary = definition.summary(full);
  expect(shape.safeParse(summary).data).toEqual(summary);
});

test('an incident is told in a line of its own answers', () => {
  const fields = makeFields({
    ref: '7K3-04F-Q',
    status: { from: null, to: 'recorded' },
    landmark: 'By the lift',
    'incident_types/threats_verbal': { main: true },
    immediate_danger: 'not_sure',
    perceived_targeted: 'yes',
  });
  expect(incident.summary(fields)).toMatchObject({
    ref: '7K3-04F-Q',
    state: 'recorded',
    landmark: 'By the lift',
    types: ['threats_verbal'],
    targeted: 'yes',
    danger: false,
    about: [],
  });
});

const targeting = (characteristic: string): Json => ({
  characteristic,
  sub_value: null,
  weight: 'main',
  association: false,
  mistaken: false,
  perceived_by: 'victim',
  basis: [],
});

test('a combination is every characteristic once, sorted, and nothing when nothing was said', () => {
  const fields = makeFields({
    'targeting/1': targeting('race'),
    'targeting/2': targeting('disability'),
    'targeting/3': targeting('race'),
    'targeting/4': { removed: true, reason: 'Entered twice' },
  });
  expect(characteristicsOf(fields)).toEqual(['disability', 'race']);
  expect(combinationKey(fields)).toBe('disability+race');
  expect(combinationKey({})).toBeNull();
});

test.each<[string, Record<string, Json>, boolean]>([
  ['someone may be in danger', { immediate_danger: 'yes' }, true],
  [
    'a flag was raised',
    { immediate_danger: 'no', 'immediate_safety_flags/home_not_secure': true },
    true,
  ],
  ['nobody is in danger', { immediate_danger: 'no' }, false],
  ['none of the flags was seen', { 'immediate_safety_flags/none_seen': true }, false],
  ['nobody has answered', {}, false],
])('a record is urgent or not when %s', (_, values, urgent) => {
  expect(isUrgent(makeFields(values))).toBe(urgent);
});

test('what happened is told in its own words, without the empty ones', () => {
  expect(
    accountOf(makeFields({ 'account_text/a': 'They shouted', 'account_text/b': ' ' })),
  ).toEqual(['They shouted']);
  expect(accountOf({})).toEqual([]);
});

test('a person goes by the name they use', () => {
  expect(person.summary(makeFields({ name: 'Alexandra', name_to_use: 'Sandy' }))).toEqual({
    name: 'Sandy',
  });
  expect(person.summary(makeFields({ name: 'Alexandra' }))).toEqual({ name: 'Alexandra' });
});

const sal = makeFields({
  scope: 'org',
  name: 'Sal',
  'roles/officer': true,
  'roles/supervisor': { removed: true, reason: 'Moved' },
  'roles/no_such_role': true,
  'patches/1': { patch: 'oak', from: '2026-01-01', to: null, cover: false },
  'patches/2': { patch: 'elm', from: '2026-11-20', to: '2026-11-25', cover: true },
  'patches/3': { patch: 'ash', from: '2026-11-26', to: null, cover: true },
});

const around = { windows: defaultWindows, now };

test('what a person may do is read from their staff record', () => {
  const actor = actorOf('sal', staff.summary(sal), ['r1'], around);
  expect(actor).toMatchObject({ id: 'sal', roles: ['officer'], named: ['r1'], active: true });
  expect(patchesAt(actor, now)).toEqual(['oak', 'elm']);
  expect(patchesAt(actor, now + 86_400_000)).toEqual(['oak', 'ash']);
});

test('a person whose time has ended, or whom nobody has recorded, is nobody to the rules', () => {
  const ended = { ...sal, ...makeFields({ ended: '2026-11-24' }) };
  expect(actorOf('sal', staff.summary(ended), [], around).active).toBe(false);
  const last = { ...sal, ...makeFields({ ended: '2026-11-26' }) };
  const activeAt = (at: number) =>
    actorOf('sal', staff.summary(last), [], { ...around, now: at }).active;
  expect([activeAt(now), activeAt(now + 86_400_000)]).toEqual([true, false]);
  for (const summary of [null, {}, 'nonsense']) {
    expect(actorOf('sal', summary, [], around)).toMatchObject({ roles: [], active: false });
  }
});

test('what a record lacks before it is ready is named', () => {
  expect(staff.ready({}).map(({ field }) => field)).toEqual(['name', 'roles']);
  expect(patch.ready({}).map(({ field }) => field)).toEqual(['name']);
  expect(reviewNote.ready({}).map(({ field }) => field)).toEqual(['text']);
});

test('a review note lies with its author and with whoever it is to', () => {
  const note = makeFields({ recorded_by: 'dee', 'to/wyn': true });
  expect(reviewNote.people(note)).toEqual(['dee', 'wyn']);
});
