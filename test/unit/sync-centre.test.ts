import { afterEach, expect, test } from 'vitest';
import { lastReceived, pilesOf } from '../../src/features/sync-centre/piles.ts';
import { outcomeSentence } from '../../src/features/sync-centre/send-outcome.ts';
import { language } from '../../src/locales/language.ts';
import { reasonFor, turnedAwayWords } from '../../src/locales/turned-away.ts';
import { sizeText } from '../../src/parts/size-text.ts';
import type { Sending } from '../../src/storage/desk.ts';
import { minutesBefore, noon } from '../support/review-people.ts';

afterEach(() => {
  language.value = 'en';
});

const record = (
  id: string,
  state: Sending['state'],
  receivedAt: number | null = null,
): Sending => ({
  record: id,
  state,
  receivedAt,
  first: receivedAt === null ? null : 5,
  bytes: 10,
});

test('what needs a look is not called waiting, and only what came in today is listed as received', () => {
  const all = [
    record('waits', 'waiting'),
    record('refused', 'attention'),
    record('today', 'received', minutesBefore(5)),
    record('earlier', 'received', minutesBefore(50)),
    record('yesterday', 'received', minutesBefore(24 * 60)),
  ];
  const { attention, waiting, received } = pilesOf(all, noon);
  expect(attention.map((one) => one.record)).toEqual(['refused']);
  expect(waiting.map((one) => one.record)).toEqual(['waits']);
  expect(received.map((one) => one.record)).toEqual(['today', 'earlier']);
  expect(lastReceived(all)).toBe(minutesBefore(5));
});

test.each([
  [900, '900 bytes'],
  [2_100, '2 KB'],
  [1_400_000, '1.4 MB'],
])('%i bytes are said as %s', (bytes, said) => {
  expect(sizeText(bytes)).toBe(said);
});

test.each([
  [
    { kind: 'done', received: 4, refused: 1, waiting: 0 },
    '4 sent and received. 1 refused – see why.',
  ],
  [{ kind: 'done', received: 2, refused: 0, waiting: 3 }, '2 sent and received. 3 still waiting.'],
  [
    { kind: 'done', received: 0, refused: 0, waiting: 0 },
    'Nothing was waiting. Everything you saved has been received.',
  ],
  [{ kind: 'no_signal' }, 'No signal. 3 still waiting, safe on this phone.'],
  [{ kind: 'signed_out' }, 'You are signed out. Sign in to send. 3 waiting.'],
  [
    { kind: 'update_needed' },
    'This app is too old to send. Close it and open it again with a signal. 3 still waiting.',
  ],
  [{ kind: 'busy', wait: 0 }, 'The service is busy. It will try again by itself. 3 still waiting.'],
  [
    { kind: 'busy', wait: 17_400 },
    'The service is busy. It will try again in 18 seconds. 3 still waiting.',
  ],
  [
    { kind: 'busy', wait: 61_000 },
    'The service is busy. It will try again in 2 minutes. 3 still waiting.',
  ],
] as const)('pressing "Send now" ends in a sentence with numbers: %j', (outcome, sentence) => {
  expect(outcomeSentence(outcome, 3)).toBe(sentence);
});

test('every reason a change comes back with has plain words in both languages', () => {
  for (const code of Object.keys(turnedAwayWords.en)) {
    language.value = 'en';
    const english = reasonFor(code);
    language.value = 'cy';
    expect(reasonFor(code), code).not.toBe(english);
    expect(`${english} ${reasonFor(code)}`).not.toMatch(
      /\b(sync|server|cloud|upload|local|remote)\b/i,
    );
  }
});

test('a code of a later version still gets a sentence', () => {
  expect(reasonFor('made_up_later')).toBe('A supervisor will look at it.');
});
