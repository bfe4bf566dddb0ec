import { expect, test } from 'vitest';
import { noAnswers } from '../../src/features/incidents/capture/answers.ts';
import { dateMeant, dateTyped, occurredOf } from '../../src/features/incidents/capture/when.ts';

const winter = '2026-11-25T10:40:00.000Z';
const summer = '2026-06-05T23:30:00.000Z';

const when = (part: Partial<ReturnType<typeof noAnswers>>) => ({ ...noAnswers(), ...part });

test('"Just now" is exact, at the moment it was chosen', () => {
  expect(occurredOf(when({ day: 'just_now', dayChosenAt: winter }))).toEqual({
    from: winter,
    to: null,
    precision: 'exact',
  });
});

test.each([
  ['morning', '06:00', '2026-11-25T12:00:00.000Z'],
  ['afternoon', '12:00', '2026-11-25T18:00:00.000Z'],
  ['evening', '18:00', '2026-11-26T00:00:00.000Z'],
  ['night', '00:00', '2026-11-25T06:00:00.000Z'],
] as const)('the %s of today begins at %s and has an end', (part, from, to) => {
  const occurred = occurredOf(when({ day: 'earlier_today', dayChosenAt: winter, part }));
  expect(occurred).toEqual({ from: `2026-11-25T${from}:00.000Z`, to, precision: 'about' });
});

test('a part of the day that nobody is sure of is the whole day', () => {
  const occurred = occurredOf(when({ day: 'yesterday', dayChosenAt: winter, part: 'not_sure' }));
  expect(occurred).toEqual({
    from: '2026-11-24T00:00:00.000Z',
    to: '2026-11-25T00:00:00.000Z',
    precision: 'day',
  });
});

test('a day is the day in London, summer time included', () => {
  const chosen = when({ day: 'yesterday', dayChosenAt: summer, part: 'morning' });
  expect(dateMeant(chosen)).toBe('2026-06-05');
  expect(occurredOf(chosen)?.from).toBe('2026-06-05T05:00:00.000Z');
});

test('"Yesterday" stays the day it meant when the draft is opened a day later', () => {
  const chosen = when({ day: 'yesterday', dayChosenAt: winter, part: 'evening' });
  expect(dateMeant(chosen)).toBe('2026-11-24');
});

test.each([
  [{ day: '5', month: '6', year: '2026' }, '2026-06-05'],
  [{ day: ' 05 ', month: '06', year: '2026' }, '2026-06-05'],
  [{ day: '31', month: '6', year: '2026' }, null],
  [{ day: '29', month: '2', year: '2027' }, null],
  [{ day: '', month: '6', year: '2026' }, null],
  [{ day: '5', month: 'June', year: '2026' }, null],
  [{ day: '5', month: '6', year: '26' }, null],
])('the date typed as %j is %s', (typed, date) => {
  expect(dateTyped(typed)).toBe(date);
});
