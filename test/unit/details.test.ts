import { expect, test } from 'vitest';
import { fieldName } from '../../src/domain/change.ts';
import type { Json } from '../../src/domain/json.ts';
import { isReadable } from '../../src/domain/policy.ts';
import { incident } from '../../src/domain/records/incident.ts';
import { noSafeContact, person } from '../../src/domain/records/person.ts';
import { stateOf } from '../../src/features/details/status.ts';
import { everyScreen, screensOf, taskNames, tasksFor } from '../../src/features/details/tasks.ts';
import { incidentValues } from '../../src/features/incidents/capture/incident-values.ts';
import { exactValues } from '../../src/features/incidents/place/exact-values.ts';
import { fieldWords } from '../../src/locales/fields.ts';
import { detailsDesk as wyn } from '../support/details-desk.ts';
import { fullAnswers } from '../support/full-answers.ts';
import { noon } from '../support/review-people.ts';

const here = { lat: 51.5, lon: -0.1, metres: 12, at: '2026-11-25T12:00:00Z', exact: false };
const chosen = {
  patch: 'elm',
  uprn: '999000000012',
  address: '12 Madeup Road',
  postcode: 'ZZ99 1EL',
  ward: 'E05999901',
};

/** Asked on the seven screens of the form: what it writes when all of it is answered. */
const askedOnTheForm = new Set(
  [
    ...incidentValues(fullAnswers, noon),
    ...incidentValues({ ...fullAnswers, notSaid: true, here }, noon),
    ...exactValues(fullAnswers, null),
    ...exactValues({ ...fullAnswers, chosen }, null),
  ].map(([field]) => fieldName(field)),
);

/** Fields that other screens ask, each with where. */
const askedElsewhere: Readonly<Record<string, string>> = {
  linked_incidents: 'whether it may be the same, while it is recorded',
  duplicate_of: 'joining, in review',
  owner: 'assigning, in review',
  risk_band: 'changing the risk, in review',
  amendment: 'correcting, and changing an answer once accepted',
};
const askedOfNobody: Readonly<Record<string, string>> = {
  scope: 'from the place, else the patch asked on the third screen',
  recorded_by: 'noted by the app',
  status: 'moves',
  ref: 'made by the device',
  recorded_at: 'noted by the app',
  recorded_at_offset: 'noted by the app',
  device_id: 'noted by the app',
  app_version: 'noted by the app',
  form_version: 'noted by the app',
  jurisdiction: 'that of the patch',
  lsoa_or_dz: 'looked up from the place',
  la: 'looked up from the place',
  lawful_basis_set: 'set by the organisation; an officer never picks it',
  victim_token: 'comes with reports that the public makes',
  share_override: 'a second person approves it: comes with disclosures, on a case',
  named_people: 'a supervisor names them: comes with restricted cases',
  assigned: 'comes with cases; until then one person looks after a record',
};

const everyQuestion = taskNames.flatMap((task) => everyScreen(task).flat());
const fieldsAsked = new Set(everyQuestion.map(({ field }) => field));

test('every field of an incident is asked somewhere, or listed with the reason why not', () => {
  const known = { ...askedElsewhere, ...askedOfNobody };
  const missing = Object.keys(incident.fields).filter(
    (name) => !fieldsAsked.has(name) && !askedOnTheForm.has(name) && !Object.hasOwn(known, name),
  );
  expect(missing).toEqual([]);
});

test('no field is both asked here and listed as asked of nobody, and none is listed that is no more', () => {
  expect(Object.keys(askedOfNobody).filter((name) => fieldsAsked.has(name))).toEqual([]);
  const listed = [...Object.keys(askedElsewhere), ...Object.keys(askedOfNobody)];
  expect(listed.filter((name) => !Object.hasOwn(incident.fields, name))).toEqual([]);
});

test('every screen asks one to three questions, each of a field there is, with words of its own', () => {
  for (const screen of taskNames.flatMap(everyScreen)) {
    expect(screen.length).toBeGreaterThan(0);
    expect(screen.length).toBeLessThanOrEqual(3);
  }
  for (const { field } of everyQuestion) {
    expect(incident.fields[field]).toBeDefined();
    expect(Object.hasOwn(fieldWords.en, field)).toBe(true);
  }
});

test('every part of safe contact, and every box of the person affected, is asked', () => {
  const partsOf = (kind: 'contact' | 'personal') =>
    everyQuestion.flatMap((one) => (one.kind === kind ? [one.part] : [])).sort();
  expect(partsOf('contact')).toEqual(Object.keys(noSafeContact).sort());
  const ofPerson = ['scope', 'recorded_by', 'owner', 'safe_contact', 'language'];
  expect([...partsOf('personal'), ...ofPerson].sort()).toEqual(Object.keys(person.fields).sort());
});

test('safe contact comes before every other task', () => {
  expect(taskNames[0]).toBe('contact');
});

test.each(everyQuestion.filter((one) => one.kind === 'one' && !one.bare).map((one) => [one.field]))(
  '%s keeps "not asked", "would rather not say" and "not known" apart',
  (field) => {
    for (const value of ['not_asked', 'not_said', 'not_known']) {
      expect(isReadable(incident, { field, value })).toBe(true);
    }
  },
);

test('a task says how far it has come, and what is hidden counts for nothing', () => {
  const { desk, view } = wyn();
  expect(stateOf(desk, view, 'harm')).toBe('none');
  const some = wyn({ 'injury/none': true });
  expect(stateOf(some.desk, some.view, 'harm')).toBe('some');
  const all = wyn({
    'injury/not_said': true,
    medical_help: 'not_known',
    'property_damage/none': true,
    damage_cost_band: 'not_asked',
    offensive_material_present: 'no',
  });
  expect(stateOf(all.desk, all.view, 'harm')).toBe('completed');
  const level = ['operational', 'safety'] as const;
  expect(stateOf(desk, { ...view, level }, 'witnesses')).toBe('hidden');
});

test('who made a record does all tasks but their own view of it, which is its owner’s and a supervisor’s', () => {
  const { desk, view } = wyn();
  const mine = tasksFor(desk, view);
  expect(mine).toContain('witnesses');
  expect(mine).toContain('staff');
  expect(mine).not.toContain('view');
  const sal = wyn({}, 'sal');
  expect(tasksFor(sal.desk, sal.view)).toContain('view');
  const ola = wyn({}, 'ola');
  expect(tasksFor(ola.desk, ola.view)).not.toContain('witnesses');
});

test.each(['started', 'void', 'duplicate'])('a record that is %s has no tasks', (state) => {
  const { desk, view } = wyn({ status: { from: null, to: state } });
  expect(tasksFor(desk, view)).toEqual([]);
});

test('posts are asked about only where something was online, and Welsh only in Wales', () => {
  expect(tasksFor(wyn().desk, wyn().view)).not.toContain('online');
  const online = wyn({ 'incident_types/quick_remote': { main: true } });
  expect(tasksFor(online.desk, online.view)).toContain('online');
  const fields = (values: Record<string, Json>) => {
    const { desk, view } = wyn(values);
    return screensOf(desk, view, 'contact')
      .flat()
      .map(({ field }) => field);
  };
  expect(fields({ jurisdiction: 'wal' })).toContain('welsh_choice');
  expect(fields({ jurisdiction: 'eng' })).not.toContain('welsh_choice');
});
