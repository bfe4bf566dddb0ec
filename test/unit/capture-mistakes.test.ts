import { expect, test } from 'vitest';
import { type Answers, noAnswers } from '../../src/features/incidents/capture/answers.ts';
import { mistakesOn, whatIsMissing } from '../../src/features/incidents/capture/mistakes.ts';
import { mistakeText } from '../../src/features/incidents/capture/screen.ts';
import { stepAfter, stepBefore, stepNames } from '../../src/features/incidents/capture/steps.ts';

const now = Date.parse('2026-11-25T10:40:00Z');
const asked = { now, asksPatch: false };
const answered: Partial<Answers> = {
  danger: 'no',
  types: ['quick_words'],
  day: 'just_now',
  dayChosenAt: '2026-11-25T10:40:00.000Z',
  place: 'inside_home',
  targeted: 'not_asked',
  effect: 'could_not_say',
};

const say = (part: Partial<Answers>): Answers => ({ ...noAnswers(), ...part });

test('exactly six answers are needed, each on its own screen', () => {
  expect(
    whatIsMissing(noAnswers(), asked).map(({ step, mistake }) => [step, mistake.code]),
  ).toEqual([
    ['danger', 'danger_missing'],
    ['what', 'types_missing'],
    ['when', 'day_missing'],
    ['when', 'place_missing'],
    ['because', 'targeted_missing'],
    ['effect', 'effect_missing'],
  ]);
});

test('six answers are enough, each of them "not sure" or "could not say" where it may be', () => {
  expect(whatIsMissing(say(answered), asked)).toEqual([]);
  expect(
    whatIsMissing(say({ ...answered, danger: 'not_sure', targeted: 'not_sure' }), asked),
  ).toEqual([]);
});

test('the account, who was targeted and every answer about contact may be left out', () => {
  expect(mistakesOn('contact', noAnswers(), asked)).toEqual([]);
  expect(mistakesOn('what', say({ types: ['quick_words'] }), asked)).toEqual([]);
});

test('the sentences are the ones agreed', () => {
  const sentences = whatIsMissing(noAnswers(), asked).map(({ mistake }) => mistakeText(mistake));
  expect(sentences).toContain('Select what happened, or select ‘Something else’');
  expect(sentences).toContain('Select what kind of place it was');
});

test.each([
  ['tomorrow', { day: '26', month: '11', year: '2026' }],
  ['next year', { day: '1', month: '1', year: '2027' }],
])('a date that lies ahead (%s) is turned back at the date', (_, date) => {
  const answers = say({ ...answered, day: 'another_date', date, part: 'morning' });
  const [mistake] = mistakesOn('when', answers, asked);
  expect(mistake?.id).toBe('date-day');
  expect(mistake && mistakeText(mistake)).toBe('When it happened must be today or in the past');
});

test('an evening of today that has not come yet is turned back', () => {
  const answers = say({ ...answered, day: 'earlier_today', part: 'evening' });
  expect(mistakesOn('when', answers, asked)).toEqual([{ code: 'date_future', id: 'part' }]);
});

test('the first empty box of a date is the one that the message leads to', () => {
  const date = { day: '5', month: '', year: '' };
  const answers = say({ ...answered, day: 'another_date', date });
  expect(mistakesOn('when', answers, asked)).toEqual([{ code: 'date_missing', id: 'date-month' }]);
});

test('only those who hold several patches are asked which one', () => {
  const codes = mistakesOn('when', say(answered), { now, asksPatch: true }).map(({ code }) => code);
  expect(codes).toEqual(['patch_missing']);
});

test('4,000 characters of account are taken, one more is not, and the message says how many', () => {
  const words = (length: number) => say({ ...answered, account: 'a'.repeat(length) });
  expect(mistakesOn('what', words(4_000), asked)).toEqual([]);
  const [mistake] = mistakesOn('what', words(4_001), asked);
  expect(mistake && mistakeText(mistake)).toBe(
    'What they said happened must be 4000 characters or fewer',
  );
});

test('danger, or not knowing, leads to help first; safety leads to what happened', () => {
  expect(stepAfter('danger', 'yes')).toBe('urgent');
  expect(stepAfter('danger', 'not_sure')).toBe('urgent');
  expect(stepAfter('danger', 'no')).toBe('what');
  expect(stepAfter('urgent', 'yes')).toBe('what');
});

test('the danger question is the first, and the check the last', () => {
  expect(stepNames[0]).toBe('danger');
  expect(stepBefore('danger')).toBeNull();
  expect(stepAfter('contact', 'no')).toBe('check');
});
