import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { makeReceiptNumber } from '../../src/domain/ids.ts';
import { type SendOutcome, WaitingRoom } from '../../src/features/sync-centre/index.ts';
import type { Attention, Sending } from '../../src/storage/desk.ts';
import { type FakeDesk, makeFakeDesk } from '../support/fake-desk-for-review.ts';
import { noCarrying } from '../support/no-carrying.ts';
import { incidentOf, minutesBefore, noon, people, told } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

afterEach(cleanup);

const done: SendOutcome = { kind: 'done', received: 4, refused: 1, waiting: 0 };

function waiting(path: string, dress: (desk: FakeDesk) => void = () => undefined, outcome = done) {
  const records = [...people, incidentOf('i', '7K3-001-A'), incidentOf('j', '7K3-002-B')];
  const desk = makeFakeDesk({ person: 'wyn', now: noon, records });
  dress(desk);
  showRoom(desk, path, <WaitingRoom sendNow={async () => outcome} carry={noCarrying} />);
  return desk;
}

const sendings: readonly Sending[] = [
  { record: 'i', state: 'received', receivedAt: minutesBefore(12), first: 4_321, bytes: 2_100 },
  { record: 'j', state: 'waiting', receivedAt: null, first: null, bytes: 900 },
];

const refused: Attention = {
  op: 'o',
  envelope: 'e',
  record: 'i',
  type: 'incident',
  field: 'landmark',
  value: 'By the blue garages',
  result: 'refused',
  code: 'field_not_yours',
  at: minutesBefore(5),
};

test('each of the three headings has its count, and an empty one its sentence', async () => {
  waiting('/waiting');
  for (const name of ['Drafts (0)', 'Waiting to send (0)', 'Received today (0)']) {
    expect(await screen.findByRole('heading', { name })).toBeDefined();
  }
  expect(screen.getByText('Nothing is waiting to send.')).toBeDefined();
});

test('each record says how far it has come, its size, and why it waits or its receipt', async () => {
  waiting('/waiting', (desk) => {
    desk.rim.sending.value = new Map(sendings.map((one) => [one.record, one]));
    desk.rim.connection.value = 'no_signal';
  });
  const [waits, came] = (await screen.findAllByRole('listitem')).map((row) => row.textContent);
  expect(waits).toContain('7K3-002-B');
  expect(waits).toContain('Waiting to send');
  expect(waits).toContain('900 bytes');
  expect(waits).toContain('no signal');
  expect(came).toContain('Received 11:48');
  expect(came).toContain(`Receipt ${makeReceiptNumber(4_321)}`);
  expect(screen.getByText('Last received 11:48, 12 minutes ago.')).toBeDefined();
});

test('after an old copy was put back each phone says, for a month, since when words may be missing', async () => {
  const note = told('restoration', 'r', 'server', {
    scope: 'org',
    recorded_by: 'server',
    copied_at: minutesBefore(90),
    put_back_at: minutesBefore(30),
  });
  const desk = makeFakeDesk({ person: 'wyn', now: noon, records: [...people, note] });
  showRoom(desk, '/waiting', <WaitingRoom sendNow={async () => done} carry={noCarrying} />);
  const since = /Words received after 25 November 2026, 10:30 may be missing/;
  expect(await screen.findByText(since)).toBeDefined();
  cleanup();
  waiting('/waiting');
  await screen.findByRole('heading', { name: 'Drafts (0)' });
  expect(screen.queryByText(since)).toBeNull();
});

test('a draft says that it is only on this phone, and leads back to its form', async () => {
  waiting('/waiting', (desk) => {
    const draft = {
      id: 'd',
      form: 'incident',
      record: 'x',
      contents: { step: 'where' },
      at: minutesBefore(5),
    };
    desk.rim.drafts.value = [draft];
  });
  expect(await screen.findByRole('heading', { name: 'Drafts (1)' })).toBeDefined();
  expect(screen.getByText(/Only on this phone/)).toBeDefined();
  expect(screen.getByRole('link', { name: /^Started/ }).getAttribute('href')).toBe(
    '/incidents/draft/d/where',
  );
});

test('"Send now" ends in a sentence with numbers that leads to what was refused', async () => {
  waiting('/waiting');
  fireEvent.click(await screen.findByRole('button', { name: 'Send now' }));
  const name = '4 sent and received. 1 refused – see why.';
  const answer = await screen.findByRole('link', { name });
  expect(answer.getAttribute('href')).toBe('/waiting/attention');
  expect(answer.closest('[role="status"]')).not.toBeNull();
});

test('"Send now" without a signal says so, and that nothing is lost', async () => {
  waiting('/waiting', undefined, { kind: 'no_signal' });
  fireEvent.click(await screen.findByRole('button', { name: 'Send now' }));
  expect(await screen.findByText(/No signal\. 0 still waiting, safe/)).toBeDefined();
});

test('what was turned away is shown with its words and the reason until it has been read', async () => {
  const desk = waiting('/waiting/attention', (one) => {
    one.rim.attention.value = [refused];
  });
  expect(await screen.findByText('By the blue garages')).toBeDefined();
  expect(screen.getByText(/Only someone with another role/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: /^I have read this/ }));
  expect(await screen.findByText('Nothing needs your attention.')).toBeDefined();
  expect(desk.seen).toEqual(['e']);
});

test('what is kept for a supervisor is never called received', async () => {
  waiting('/waiting/attention', (desk) => {
    desk.rim.attention.value = [{ ...refused, result: 'held', code: 'no_right' }];
  });
  expect(await screen.findByText('Kept for a supervisor')).toBeDefined();
  expect(screen.getByText(/A supervisor will look at it/)).toBeDefined();
  expect(screen.queryByText(/Received/)).toBeNull();
});

test('a save of several answers is read as one', async () => {
  waiting('/waiting/attention', (desk) => {
    desk.rim.attention.value = [
      refused,
      { ...refused, op: 'p', field: 'type_other', value: 'Eggs' },
    ];
  });
  expect(await screen.findByText('Eggs')).toBeDefined();
  expect(screen.getAllByRole('button', { name: /^I have read this/ })).toHaveLength(1);
});

const letInAgain = (minutes: number) =>
  told('re-enrolment', 'n', 'server', {
    scope: 'named:n',
    'named_people/wyn': true,
    'named_people/sal': true,
    person: 'wyn',
    asked_by: 'sal',
    confirmed_by: 'somebody-else',
    happened_at: minutesBefore(minutes),
  });

function toldOf(person: string, minutes: number) {
  const desk = makeFakeDesk({ person, now: noon, records: [...people, letInAgain(minutes)] });
  showRoom(desk, '/waiting', <WaitingRoom sendNow={async () => done} carry={noCarrying} />);
}

test.each([
  ['wyn', /^You were let in again on .* by Sal .* and Someone\. If that was not you/],
  ['sal', /^Wyn .* was let in again on .* by Sal .* and Someone\.$/],
])('%s, when told of it, reads who let whom in again', async (person, sentence) => {
  toldOf(person, 60);
  expect(await screen.findByText(sentence)).toBeDefined();
});

test('a month after somebody was let in again nothing more is said of it', async () => {
  toldOf('wyn', 31 * 24 * 60);
  await screen.findByRole('heading', { name: 'Drafts (0)' });
  expect(screen.queryByText(/let in again/)).toBeNull();
});
