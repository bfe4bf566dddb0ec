import { expect, test } from 'vitest';
import type { Json } from '../../src/domain/json.ts';
import { isReadable } from '../../src/domain/policy.ts';
import { incident } from '../../src/domain/records/incident.ts';
import { noSafeContact, person } from '../../src/domain/records/person.ts';
import type { Answers } from '../../src/features/details/edit-of.ts';
import { type Answer, idOf, type Question } from '../../src/features/details/question.ts';
import { answerIn } from '../../src/features/details/reading.ts';
import { everyScreen, screensOf, taskNames } from '../../src/features/details/tasks.ts';
import { editsOf } from '../../src/features/details/writing.ts';
import type { View } from '../../src/storage/desk.ts';
import { detailsDesk as wyn } from '../support/details-desk.ts';
import { makeFields } from '../support/record-states.ts';

const everyQuestion = taskNames.flatMap((task) => everyScreen(task).flat());

const byField = (field: string): Question => {
  const found = everyQuestion.find((one) => one.field === field);
  if (!found) throw new Error(`Nothing asks ${field}`);
  return found;
};

/** What a screen writes when one question goes from what stands to something else. */
function written(values: Record<string, Json>, question: Question, answer: Answer) {
  const { desk, opened } = wyn(values);
  const id = idOf(question);
  const before: Answers = { [id]: answerIn(desk, opened, question) };
  return editsOf(desk, opened, [question], { before, after: { ...before, [id]: answer } }).map(
    ({ field, value, over }) => ({ field, value, over: over.length }),
  );
}

test('an answer that is left as it was writes nothing', () => {
  expect(written({ relationship: 'stranger' }, byField('relationship'), 'stranger')).toEqual([]);
  expect(written({}, byField('witnesses'), [])).toEqual([]);
  expect(written({}, byField('staff_safety_note'), [{ facts: '' }])).toEqual([]);
});

test('a changed answer replaces the version that was shown, and no other', () => {
  expect(written({ relationship: 'stranger' }, byField('relationship'), 'not_said')).toEqual([
    { field: 'relationship', value: 'not_said', over: 1 },
  ]);
});

test('rows are added and taken away one by one, and what stays is not written again', () => {
  const edits = written({ 'wants/make_it_stop': true, 'wants/move_home': true }, byField('wants'), [
    'make_it_stop',
    'no_police',
  ]);
  expect(edits).toEqual([
    { field: 'wants/no_police', value: true, over: 0 },
    { field: 'wants/move_home', value: { removed: true, reason: '' }, over: 1 },
  ]);
});

test('the exact kinds of incident stand beside the quick ones, which stay', () => {
  const question = everyQuestion.find((one) => idOf(one) === 'incident_types-words');
  const values = { 'incident_types/quick_words': { main: true } };
  expect(question && written(values, question, ['slurs_name_calling'])).toEqual([
    { field: 'incident_types/slurs_name_calling', value: { main: false }, over: 0 },
  ]);
});

test.each<[string, Answer, Record<string, Json>]>([
  [
    'police_refs',
    [{ id: 'r1', ref: '42/12345/26', 'date-day': '6', 'date-month': '6', 'date-year': '2026' }],
    {
      'police_refs/r1': {
        force: '',
        type: 'incident_log',
        ref: '42/12345/26',
        date: '2026-06-06',
        officer: '',
      },
    },
  ],
  [
    'witnesses',
    [{ id: 'r1', name: 'Made-up Witness' }, { id: 'r2' }],
    { 'witnesses/r1': { person: null, name: 'Made-up Witness', willingness: 'not_asked' } },
  ],
  [
    'alleged_perpetrators',
    [{ id: 'r1', description: 'Tall, red coat', count: '2', is_child: 'no' }],
    {
      'alleged_perpetrators/r1': {
        name: '',
        description: 'Tall, red coat',
        count: 2,
        is_our_tenant: 'not_known',
        is_child: 'no',
      },
    },
  ],
  [
    'evidence',
    [{ id: 'r1', type: 'photo' }],
    { 'evidence/r1': { type: 'photo', status: 'held', note: '' } },
  ],
  [
    'group_incident',
    [{ group: 'yes', number: '4' }],
    { group_incident: { group: true, number: 4 } },
  ],
  ['group_incident', [{ group: 'not_known' }], { group_incident: 'not_known' }],
  ['others_affected', [{ id: 'child', count: '2' }], { 'others_affected/child': { count: 2 } }],
  ['others_affected', [{ id: 'child', count: '' }], { 'others_affected/child': { count: 1 } }],
  ['previous_incident_ids', [{ id: 'x', ref: '7K3-00G-N' }], { 'previous_incident_ids/i2': true }],
  [
    'staff_safety_note',
    [{ facts: 'Loose dog' }],
    { staff_safety_note: { facts: 'Loose dog', review_on: '2027-05-27' } },
  ],
  [
    'advocate_or_supporter',
    [{ authority: 'Sister, may speak about repairs' }],
    { advocate_or_supporter: { person: null, authority: 'Sister, may speak about repairs' } },
  ],
  ['account_text', 'More of it', { 'account_text/': 'More of it' }],
])('%s is written in the shape its field wants', (field, answer, expected) => {
  const edits = written({}, byField(field), answer);
  expect(Object.fromEntries(edits.map((one) => [one.field, one.value]))).toEqual(expected);
  for (const edit of edits) expect(isReadable(incident, edit)).toBe(true);
});

test.each([
  ['7', 7],
  ['declined', 'declined'],
  ['not_known', 'not_known'],
  ['not_asked', 'not_asked'],
])('how safe they feel: %s stays what it is', (answer, value) => {
  const [edit] = written({}, byField('feel_safe_now_0_10'), answer);
  expect(edit?.value).toBe(value);
  expect(edit && isReadable(incident, edit)).toBe(true);
  expect(written({ feel_safe_now_0_10: value }, byField('feel_safe_now_0_10'), answer)).toEqual([]);
});

const personal = (part: string): Question => {
  const found = everyQuestion.find((one) => idOf(one) === `victim_person-${part}`);
  if (!found) throw new Error(`Nothing asks ${part}`);
  return found;
};

test('a first name or number makes the person, linked, with the safe contact that was known', () => {
  const contact = { ...noSafeContact, methods: ['text'] };
  const { desk, opened } = wyn({ safe_contact: contact });
  const name = personal('name_to_use');
  const edits = editsOf(desk, opened, [name, personal('name')], {
    before: {},
    after: { [idOf(name)]: ' Made-up Person ' },
  });
  const made = edits.filter(({ type }) => type === 'person');
  expect(Object.fromEntries(made.map(({ field, value }) => [field, value]))).toEqual({
    scope: 'patch:north',
    recorded_by: 'wyn',
    name_to_use: 'Made-up Person',
    safe_contact: contact,
  });
  expect(new Set(made.map(({ record }) => record)).size).toBe(1);
  expect(edits.at(-1)).toMatchObject({
    record: 'i1',
    field: 'victim_person',
    value: made[0]?.record,
  });
});

test('a box of a person who is there is changed on them, over what was shown', () => {
  const { desk, opened } = wyn({ victim_person: 'p1' });
  const known: View = {
    ...opened.incident,
    id: 'p1',
    type: 'person',
    definition: person,
    fields: makeFields({ scope: 'patch:north', recorded_by: 'wyn', phone: '01632 960001' }),
  };
  const phone = personal('phone');
  const both = { ...opened, person: known };
  const before = { [idOf(phone)]: answerIn(desk, both, phone) };
  expect(before).toEqual({ [idOf(phone)]: '01632 960001' });
  const edits = editsOf(desk, both, [phone], { before, after: { [idOf(phone)]: '01632 960002' } });
  expect(edits).toMatchObject([{ type: 'person', record: 'p1', field: 'phone' }]);
  expect(edits[0]?.over).toHaveLength(1);
});

test('a wish about one recipient is a statement of this moment', () => {
  const question = everyQuestion.find((one) => idOf(one) === 'share_choices-school');
  const [edit] = question ? written({}, question, 'no') : [];
  expect(edit?.value).toMatchObject({ choice: 'no', given_at: '2026-11-25T12:00:00.000Z' });
  expect(edit && isReadable(incident, edit)).toBe(true);
});

const target = {
  characteristic: 'race',
  sub_value: null,
  weight: 'not_sure',
  association: false,
  mistaken: false,
  perceived_by: 'victim',
  basis: [],
};

test('what one characteristic is about is one row, and whose view it is never changes', () => {
  const { desk, opened } = wyn({ 'targeting/race-victim': target });
  const screen = screensOf(desk, opened.incident, 'because')[1] ?? [];
  const before = Object.fromEntries(screen.map((one) => [idOf(one), answerIn(desk, opened, one)]));
  const after = {
    ...before,
    'targeting-race-victim-sub_value': 'colour',
    'targeting-race-victim-basis': ['words_used', 'person_just_feels_it'],
    'targeting-race-victim-also': ['main', 'mistaken'],
  };
  const edits = editsOf(desk, opened, screen, { before, after });
  expect(edits).toHaveLength(1);
  expect(edits[0]).toMatchObject({
    field: 'targeting/race-victim',
    value: {
      ...target,
      sub_value: 'colour',
      weight: 'main',
      mistaken: true,
      basis: ['words_used', 'person_just_feels_it'],
    },
  });
});

test('safe contact is changed on the person where there is one, and keeps what was not asked', () => {
  const { desk, opened } = wyn({ victim_person: 'p1' });
  const contact = { ...noSafeContact, methods: ['text'], times: 'mornings' };
  const named: View = {
    ...opened.incident,
    id: 'p1',
    type: 'person',
    definition: person,
    fields: makeFields({ scope: 'patch:north', safe_contact: contact }),
  };
  const [, screen = []] = screensOf(desk, opened.incident, 'contact');
  const both = { incident: opened.incident, person: named };
  const before = Object.fromEntries(screen.map((one) => [idOf(one), answerIn(desk, both, one)]));
  const after = { ...before, 'safe_contact-never': ['visit_home'] };
  expect(editsOf(desk, both, screen, { before, after })).toMatchObject([
    {
      type: 'person',
      record: 'p1',
      field: 'safe_contact',
      value: { ...contact, never: ['visit_home'] },
    },
  ]);
});
