import { expect, test } from 'vitest';
import { answersFrom, noAnswers } from '../../src/features/incidents/capture/answers.ts';

test('a draft comes back as it was kept', () => {
  const answers = {
    ...noAnswers(),
    danger: 'no' as const,
    account: 'Made-up words',
    step: 'effect' as const,
  };
  expect(answersFrom(JSON.parse(JSON.stringify(answers)))).toEqual(answers);
});

test('an answer that this version does not know is asked again, and the others stay', () => {
  const kept = { danger: 'perhaps', account: 'Made-up words', newer: 1 };
  expect(answersFrom(kept)).toEqual({ ...noAnswers(), account: 'Made-up words' });
});

test.each([[null], ['text'], [7], [[]]])(
  'contents that are no form (%j) begin an empty one',
  (kept) => {
    expect(answersFrom(kept)).toEqual(noAnswers());
  },
);
