import { expect, test } from 'vitest';
import { markDifferences } from '../../src/features/versions/differences.ts';
import {
  choose,
  isOutdated,
  keepBoth,
  maySettle,
  type Question,
  questionsOf,
  settleEdits,
} from '../../src/features/versions/questions.ts';
import { movesSentence } from '../../src/features/versions/version-words.ts';
import type { View } from '../../src/storage/desk.ts';
import {
  type FakeDesk,
  makeFakeDesk,
  type Told,
  type Written,
} from '../support/fake-desk-for-review.ts';
import { incidentOf, minutesBefore, noon, people } from '../support/review-people.ts';

const differing = (text: string, other: string) =>
  markDifferences(text, other)
    .filter(({ differs }) => differs)
    .map((piece) => piece.text);

test.each([
  ['by the blue garages', 'by the red garages', ['blue']],
  ['by the garages', 'by the garages', []],
  ['by the garages', '', ['by the garages']],
  ['', 'by the garages', []],
  ['one two three', 'three one two', ['three']],
  ['a dog barked all night', 'a dog barked', ['all night']],
])('of "%s" beside "%s" what differs is marked', (text, other, marked) => {
  expect(differing(text, other)).toEqual(marked);
});

test('the marked pieces are the whole text', () => {
  const text = 'By the  blue garages\non Mill Road';
  const pieces = markDifferences(text, 'By the red garages near Mill Road');
  expect(pieces.map((piece) => piece.text).join(' ')).toBe('By the blue garages on Mill Road');
});

function apart(fields: Readonly<Record<string, readonly Written[]>>): Told {
  const incident = incidentOf('i', '7K3-001-A');
  return { ...incident, fields: { ...incident.fields, ...fields } };
}

const landmark = [
  { value: 'By the blue garages', by: 'sal', at: minutesBefore(20) },
  { value: 'By the red garages', by: 'priya', at: minutesBefore(10) },
];
const status = [
  { value: { from: 'recorded', to: 'accepted' }, by: 'priya', at: minutesBefore(30) },
  { value: { from: 'recorded', to: 'asked' }, by: 'sal', at: minutesBefore(42) },
];

async function asked(person: string, record: Told) {
  const desk: FakeDesk = makeFakeDesk({ person, now: noon, records: [...people, record] });
  const result = await desk.open('i');
  if (!result.ok || !result.value) throw new Error('There is no such record');
  const view: View = result.value;
  return { desk, view, questions: questionsOf(desk.actor.value, view, noon) };
}

function only(questions: readonly Question[]): Question {
  const [question] = questions;
  if (!question || questions.length > 1) throw new Error('There is not one question');
  return question;
}

test("one's own version stands first, and a choice replaces every version shown", async () => {
  const { desk, view, questions } = await asked('sal', apart({ landmark }));
  const question = only(questions);
  expect(question.versions.map(({ by }) => by)).toEqual(['sal', 'priya']);
  const choice = choose(question, question.versions[1]?.op ?? '');
  const edits = settleEdits(
    view,
    new Map([['landmark', choice ?? { chosen: '', value: '', over: [] }]]),
  );
  expect(edits).toEqual([
    {
      type: 'incident',
      record: 'i',
      field: 'landmark',
      value: 'By the red garages',
      over: view.fields.landmark?.heads.map(({ op }) => op),
    },
  ]);
  expect((await desk.save(edits)).ok).toBe(true);
  expect(desk.entry('i')?.twoVersions).toBe(false);
});

test('both texts may be kept, but only of free text', async () => {
  const kept = await asked('sal', apart({ landmark }));
  expect(choose(only(kept.questions), keepBoth)?.value).toBe(
    'By the blue garages\n\nBy the red garages',
  );
  const place = [
    { value: 'inside_home', by: 'sal', at: minutesBefore(20) },
    { value: 'quick_shared_part', by: 'priya', at: minutesBefore(10) },
  ];
  const coded = only((await asked('sal', apart({ place_kind: place }))).questions);
  expect(coded.joined).toBeNull();
  expect(choose(coded, keepBoth)).toBeNull();
});

test('texts that do not fit together in one answer are not offered as both', async () => {
  const long = landmark.map((one) => ({ ...one, value: `${one.value} ${'x'.repeat(90)}` }));
  expect(only((await asked('sal', apart({ landmark: long }))).questions).joined).toBeNull();
});

test('equal words are no question, and stand once', async () => {
  const same = landmark.map((one) => ({ ...one, value: 'By the garages' }));
  expect((await asked('sal', apart({ landmark: same }))).questions).toEqual([]);
  const third = { value: 'By the red garages', by: 'ola', at: minutesBefore(5) };
  const question = only((await asked('sal', apart({ landmark: [...landmark, third] }))).questions);
  expect(question.versions).toHaveLength(2);
  expect(question.over).toHaveLength(3);
});

test('a version that comes in after the choice makes the choice outdated, and stays beside it', async () => {
  const { desk, view, questions } = await asked('sal', apart({ landmark }));
  const question = only(questions);
  const choice = choose(question, question.versions[0]?.op ?? '');
  if (!choice) throw new Error('Nothing was chosen');
  expect(isOutdated(question, choice)).toBe(false);
  desk.receive('i', 'landmark', { value: 'By the shop', by: 'ola', at: minutesBefore(1) });
  const now = await desk.open('i');
  const later = now.ok && now.value ? questionsOf(desk.actor.value, now.value, noon) : [];
  expect(isOutdated(only(later), choice)).toBe(true);
  await desk.save(settleEdits(view, new Map([['landmark', choice]])));
  expect(desk.entry('i')?.twoVersions).toBe(true);
});

test('two moves made apart are said in words and settled by making one of them again', async () => {
  const { desk, view, questions } = await asked('sal', apart({ status }));
  const question = only(questions);
  expect(movesSentence(desk, question)).toBe(
    'Priya Nair accepted this at 11:30; you asked for more at 11:18.',
  );
  const accepted = question.versions.find(({ by }) => by === 'priya');
  const choice = choose(question, accepted?.op ?? '');
  if (!choice) throw new Error('Nothing was chosen');
  expect((await desk.save(settleEdits(view, new Map([['status', choice]])))).ok).toBe(true);
  expect(desk.entry('i')?.summary).toMatchObject({ state: 'accepted' });
});

test('a move that is not theirs to make is not theirs to choose', async () => {
  const { questions } = await asked('wyn', apart({ status }));
  expect(questions.map(maySettle)).toEqual([false]);
});
