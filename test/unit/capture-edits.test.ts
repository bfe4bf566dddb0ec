import { expect, test } from 'vitest';
import { makeStamp } from '../../src/domain/clock.ts';
import { type Fields, putField } from '../../src/domain/fold.ts';
import type { Json } from '../../src/domain/json.ts';
import { isReadable } from '../../src/domain/policy.ts';
import { incident } from '../../src/domain/records/incident.ts';
import { person } from '../../src/domain/records/person.ts';
import { rowIdsOf, stateShown } from '../../src/domain/show.ts';
import { type Answers, noAnswers } from '../../src/features/incidents/capture/answers.ts';
import {
  answersToEdits,
  type CaptureContext,
} from '../../src/features/incidents/capture/answers-to-edits.ts';
import type { Edit, View } from '../../src/storage/desk.ts';
import { fullAnswers as full } from '../support/full-answers.ts';

const now = Date.parse('2026-06-05T16:40:00Z');
const context: CaptureContext = {
  incident: 'incident-1',
  me: 'wyn',
  scope: 'patch:elm',
  jurisdiction: 'wal',
  reference: '7K3-04F-Q',
  now,
  offset: '+01:00',
  device: '0123456789ABCDEF',
  build: 7,
  to: 'recorded',
  incidentView: null,
  personView: null,
};

const valuesOf = (edits: readonly Edit[], type: string): Record<string, Json> =>
  Object.fromEntries(
    edits.filter((edit) => edit.type === type).map((edit) => [edit.field, edit.value]),
  );

/** The record as the device would show it after these edits. */
function viewAfter(edits: readonly Edit[], type: 'incident' | 'person', before: Fields = {}): View {
  const mine = edits.filter((edit) => edit.type === type);
  const definition = type === 'incident' ? incident : person;
  const fields = mine.reduce((all, edit, index) => {
    const op = `device:${Object.keys(before).length}:hash:${index}`;
    const field = edit.field.endsWith('/') ? `${edit.field}${op}` : edit.field;
    const write = { ...edit, field, op, at: makeStamp(now, index), by: 'wyn' };
    return putField(all, write, () => true);
  }, before);
  return { id: mine[0]?.record ?? '', type, definition, fields, level: null, first: null };
}

test('each record begins with where it lies and who made it', () => {
  const edits = answersToEdits(full, context);
  for (const record of ['incident-1', 'person-1']) {
    const [first, second] = edits.filter((edit) => edit.record === record);
    expect(first).toMatchObject({ field: 'scope', value: 'patch:elm', over: [] });
    expect(second).toMatchObject({ field: 'recorded_by', value: 'wyn', over: [] });
  }
});

test('an incident says which phone and which app it was recorded with, once', () => {
  const edits = answersToEdits(full, context);
  const written = { device_id: '0123456789ABCDEF', app_version: '7', form_version: 'inc-1' };
  expect(valuesOf(edits, 'incident')).toMatchObject(written);
  const later = { ...context, incidentView: viewAfter(edits, 'incident'), build: 8 };
  expect(Object.keys(valuesOf(answersToEdits(full, later), 'incident'))).not.toContain(
    'app_version',
  );
});

test('every value has the shape that its field wants', () => {
  for (const edit of answersToEdits(full, context)) {
    const definition = edit.type === 'incident' ? incident : person;
    expect({ ...edit, fits: isReadable(definition, edit) }).toMatchObject({ fits: true });
  }
});

test('name, number and safe contact lie on the person, and the incident keeps the link', () => {
  const edits = answersToEdits(full, context);
  const said = valuesOf(edits, 'incident');
  expect(valuesOf(edits, 'person')).toMatchObject({
    name: 'Made-up Person',
    phone: '01632 960 001',
    safe_contact: { methods: ['mobile_call', 'text'], times: 'mornings' },
  });
  expect(said.victim_person).toBe('person-1');
  expect(said.safe_contact).toBeUndefined();
  expect(JSON.stringify(said)).not.toContain('Made-up Person');
});

test('without a person the safe contact lies on the incident, and no person is made', () => {
  const unnamed: Answers = { ...full, unnamed: true, contact: ['letter_plain_envelope'] };
  const edits = answersToEdits(unnamed, context);
  expect(edits.every((edit) => edit.type === 'incident')).toBe(true);
  expect(valuesOf(edits, 'incident')).toMatchObject({
    safe_contact: { methods: ['letter_plain_envelope'] },
    anonymous_level: 'fully_anonymous',
  });
});

test('no answer about contact is kept as no answer', () => {
  const silent: Answers = { ...full, contact: [], name: '' };
  expect(valuesOf(answersToEdits(silent, context), 'incident').safe_contact).toBeUndefined();
});

test('what each person thinks is a row of its own', () => {
  const edits = answersToEdits(full, context);
  const view = viewAfter(edits, 'incident');
  expect(rowIdsOf(incident, view.fields, 'targeting')).toEqual([
    'race-recording_officer',
    'race-victim',
    'religion_belief-recording_officer',
    'religion_belief-victim',
  ]);
});

test('a "No" keeps no characteristics, even those ticked before it', () => {
  const said = valuesOf(answersToEdits({ ...full, targeted: 'no' }, context), 'incident');
  expect(Object.keys(said).filter((field) => field.startsWith('targeting'))).toEqual([]);
});

test('"I would rather not say" is kept as itself', () => {
  const said = valuesOf(answersToEdits({ ...full, notSaid: true }, context), 'incident');
  expect(said.targeting_not_said).toBe(true);
  expect(said['targeting/race-victim']).toBeUndefined();
});

test('"Not asked" about sharing is kept; a question not answered is not', () => {
  const said = valuesOf(answersToEdits(full, context), 'incident');
  expect(said['share_choices/council_community_safety']).toMatchObject({ choice: 'not_asked' });
  expect(said['share_choices/victim_support_service']).toBeUndefined();
});

test('with six answers a record is ready', () => {
  const six: Answers = {
    ...noAnswers(),
    danger: 'no',
    types: ['quick_threats'],
    day: 'just_now',
    dayChosenAt: '2026-06-05T16:30:00.000Z',
    place: 'inside_home',
    targeted: 'not_asked',
    effect: 'some',
  };
  const view = viewAfter(answersToEdits(six, context), 'incident');
  expect(incident.ready(view.fields)).toEqual([]);
  expect(stateShown(incident, view.fields)).toBe('recorded');
});

test('an alarm saves what is answered so far as started', () => {
  const alarm: Answers = { ...noAnswers(), danger: 'yes' };
  const view = viewAfter(answersToEdits(alarm, { ...context, to: 'started' }), 'incident');
  expect(stateShown(incident, view.fields)).toBe('started');
  expect(incident.ready(view.fields).length).toBe(5);
});

test('saving a started record says only what is new, over what was shown', () => {
  const alarm: Answers = { ...noAnswers(), person: 'person-1', danger: 'yes' };
  const started = viewAfter(answersToEdits(alarm, { ...context, to: 'started' }), 'incident');
  const edits = answersToEdits(
    { ...full, danger: 'yes', flags: [] },
    { ...context, incidentView: started, reference: 'another' },
  );
  const said = valuesOf(edits, 'incident');
  expect(said.scope).toBeUndefined();
  expect(said.ref).toBeUndefined();
  expect(said.immediate_danger).toBeUndefined();
  expect(said.status).toEqual({ from: 'started', to: 'recorded' });
  const status = edits.find((edit) => edit.field === 'status');
  expect(status?.over).toEqual(started.fields.status?.heads.map((head) => head.op));
});

test('saving the same answers twice changes nothing the second time', () => {
  const first = answersToEdits(full, context);
  const again = answersToEdits(full, {
    ...context,
    now: now + 60_000,
    incidentView: viewAfter(first, 'incident'),
    personView: viewAfter(first, 'person'),
  });
  expect(again).toEqual([]);
});

test('a flag that is cleared again is taken away, not left standing', () => {
  const raised: Answers = { ...noAnswers(), danger: 'yes', flags: ['needs_ambulance'] };
  const started = viewAfter(answersToEdits(raised, { ...context, to: 'started' }), 'incident');
  const edits = answersToEdits(
    { ...raised, flags: [] },
    { ...context, to: 'started', incidentView: started },
  );
  expect(edits).toMatchObject([
    { field: 'immediate_safety_flags/needs_ambulance', value: { removed: true } },
  ]);
});

test('a record that a supervisor moved on meanwhile is added to, not moved back', () => {
  const alarm: Answers = { ...noAnswers(), danger: 'yes' };
  const started = viewAfter(answersToEdits(alarm, { ...context, to: 'started' }), 'incident');
  const accepted = {
    ...started,
    fields: {
      ...started.fields,
      status: {
        ghosts: [],
        heads: [
          {
            op: 'other:1:h:0',
            at: makeStamp(now, 9),
            by: 'sal',
            value: { from: 'started', to: 'accepted' },
          },
        ],
      },
    },
  };
  const edits = answersToEdits({ ...full, danger: 'yes' }, { ...context, incidentView: accepted });
  expect(edits.some((edit) => edit.field === 'status')).toBe(false);
});
