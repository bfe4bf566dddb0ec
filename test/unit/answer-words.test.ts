import { afterEach, expect, test } from 'vitest';
import type { Json } from '../../src/domain/json.ts';
import { noSafeContact } from '../../src/domain/records/person.ts';
import { language } from '../../src/locales/language.ts';
import { answerText } from '../../src/parts/answer-words.ts';
import { makeFakeDesk } from '../support/fake-desk-for-review.ts';
import { incidentOf, noon, people } from '../support/review-people.ts';

const desk = makeFakeDesk({
  person: 'wyn',
  now: noon,
  records: [...people, incidentOf('i2', '7K3-00G-N')],
});
const text = (key: string, value: Json) => answerText(desk, key, value);

afterEach(() => {
  language.value = 'en';
});

test.each(['relationship', 'police_reported', 'group_incident', 'medical_help'])(
  'the three reasons for having no answer to %s are told apart in both languages',
  (field) => {
    for (const tongue of ['en', 'cy'] as const) {
      language.value = tongue;
      const said = ['not_asked', 'not_said', 'not_known'].map((code) => text(field, code));
      expect(new Set(said).size).toBe(3);
      expect(said.filter((words) => words.includes('_'))).toEqual([]);
    }
  },
);

test('a reason that stands as a row of a set has its words', () => {
  expect(text('wants/not_said', true)).toBe('They would rather not say');
  expect(text('injury/not_asked', true)).toBe('Not asked');
});

const target = {
  characteristic: 'race',
  sub_value: 'colour',
  weight: 'main',
  association: true,
  mistaken: false,
  perceived_by: 'recording_officer',
  basis: ['words_used'],
};

test('what somebody was targeted for is told with whose view it is', () => {
  expect(text('targeting/race-recording_officer', target)).toBe(
    'Race: Colour of skin, The officer who recorded it, The main reason, Because of someone they are with or care for, Words used',
  );
});

test.each<[string, Json, string]>([
  [
    'police_refs/r1',
    { force: 'Made-up', type: 'crime_number', ref: '42/1/26', date: '2026-06-06', officer: '' },
    'Made-up, Crime number, 42/1/26, 6 June 2026',
  ],
  [
    'witnesses/r1',
    { person: null, name: 'Made-up Witness', willingness: 'will_talk_not_sign' },
    'Made-up Witness, Will talk but not sign',
  ],
  ['others_affected/child', { count: 2 }, 'Child, How many: 2'],
  [
    'evidence/r1',
    { type: 'photo', status: 'held', note: 'Front door' },
    'Photo, We have it, Front door',
  ],
  ['previous_incident_ids/i2', true, '7K3-00G-N'],
  ['group_incident', { group: true, number: 4 }, 'Yes, How many: 4'],
  [
    'assessed_classification',
    { classification: 'unclear', crime_suspected: 'no', reasons: 'Not enough is known' },
    'Not clear, Crime suspected: No, Not enough is known',
  ],
  [
    'safe_contact',
    {
      ...noSafeContact,
      methods: ['text'],
      never: ['visit_home'],
      code_word: 'kettle',
      leave_message: false,
    },
    'Text, Never: Visit, Code word: kettle, Safe to leave a message: No',
  ],
])('%s is told in words that nobody has to decode', (key, value, expected) => {
  expect(text(key, value)).toBe(expected);
});
