import { afterEach, expect, test } from 'vitest';
import { language } from '../../src/locales/language.ts';
import { type StatusFacts, statusSentence } from '../../src/parts/status-sentence.ts';

const quiet: StatusFacts = {
  attention: 0,
  twoVersions: 0,
  waiting: 0,
  sending: 0,
  connection: 'idle',
  receivedAt: Date.parse('2026-11-25T14:02:00Z'),
  now: Date.parse('2026-11-25T15:00:00Z'),
};
const everything: StatusFacts = {
  ...quiet,
  attention: 1,
  twoVersions: 1,
  waiting: 3,
  connection: 'signed_out',
};

afterEach(() => {
  language.value = 'en';
});

const english: readonly [string, StatusFacts, string][] = [
  ['needs attention before all else', everything, '1 needs your attention'],
  ['several need attention', { ...everything, attention: 2 }, '2 need your attention'],
  ['two versions next', { ...everything, attention: 0 }, '1 has two versions'],
  [
    'then being signed out',
    { ...everything, attention: 0, twoVersions: 0 },
    'Signed out – 3 waiting',
  ],
  ['signed out with nothing waiting', { ...quiet, connection: 'signed_out' }, 'Signed out'],
  [
    'waiting without a signal',
    { ...quiet, waiting: 3, connection: 'no_signal' },
    '3 waiting to send · no signal',
  ],
  [
    'waiting while the service is busy',
    { ...quiet, waiting: 1, connection: 'busy' },
    '1 waiting to send · service busy',
  ],
  [
    'waiting for a newer app',
    { ...quiet, waiting: 1, connection: 'update_needed' },
    '1 waiting to send · app update needed',
  ],
  ['waiting with no reason yet', { ...quiet, waiting: 1 }, '1 waiting to send'],
  ['sending', { ...quiet, waiting: 5, sending: 2, connection: 'sending' }, 'Sending 2 of 5'],
  ['not known yet', { ...quiet, waiting: 5, connection: 'checking' }, 'Checking…'],
  ['all received', quiet, 'All received · 14:02'],
  [
    'all received, off line',
    { ...quiet, connection: 'no_signal' },
    'All received · 14:02 · no signal',
  ],
  [
    'received on another day',
    { ...quiet, now: Date.parse('2026-11-27T09:00:00Z') },
    'All received · 25 November 2026, 14:02',
  ],
  ['nothing ever sent', { ...quiet, receivedAt: null }, 'Nothing waiting to send'],
];

test.each(english)('the sentence says the worst thing first: %s', (_, facts, sentence) => {
  expect(statusSentence(facts).text).toBe(sentence);
});

test('the sentence is said in Welsh', () => {
  language.value = 'cy';
  expect(statusSentence(everything).text).toBe('1 angen eich sylw');
  expect(statusSentence({ ...quiet, waiting: 3, connection: 'no_signal' }).text).toBe(
    '3 yn aros i gael eu hanfon · dim signal',
  );
});

test('being off line alone is no alarm', () => {
  expect(statusSentence({ ...quiet, connection: 'no_signal' }).tone).toBe('plain');
  expect(statusSentence(everything).tone).toBe('bad');
});

test('a screen reader hears of a change of kind, not of a count', () => {
  const one = statusSentence({ ...quiet, waiting: 1 });
  const two = statusSentence({ ...quiet, waiting: 2 });
  expect(one.category).toBe(two.category);
  expect(one.category).not.toBe(statusSentence(quiet).category);
});
