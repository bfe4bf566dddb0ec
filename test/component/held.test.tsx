import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { makeStamp } from '../../src/domain/clock.ts';
import type { DecidedChange, DecideHeld, HeldChange } from '../../src/domain/held-protocol.ts';
import { succeed } from '../../src/domain/result.ts';
import type { Trouble } from '../../src/domain/trouble-protocol.ts';
import type { HeldActions } from '../../src/features/held/held-actions.ts';
import { HeldRoom } from '../../src/features/held/index.ts';
import { WaitingRoom } from '../../src/features/sync-centre/index.ts';
import { makeFakeDesk } from '../support/fake-desk-for-review.ts';
import { noCarrying } from '../support/no-carrying.ts';
import { incidentOf, minutesBefore, noon, people, told } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

afterEach(cleanup);

const held: HeldChange = {
  op: 'DEV:4:hash:0',
  envelope: 'DEV:4:hash',
  at: makeStamp(minutesBefore(30), 0),
  type: 'incident',
  record: 'i',
  field: 'landmark',
  value: 'By the blue garages',
  by: 'wyn',
  code: 'device_revoked',
  known: true,
};

const fresh = { ...held, op: 'DEV:5:hash:0', envelope: 'DEV:5:hash', record: 'new', known: false };

const damaged: Trouble = {
  kind: 'damaged',
  id: 'DEV:7:hash',
  person: 'wyn',
  at: minutesBefore(20),
  n: 7,
  size: 1_500,
};
const lost: Trouble = {
  kind: 'storage_lost',
  id: 'OLD 1',
  person: 'priya',
  at: minutesBefore(10),
  received: 12,
  heardAt: minutesBefore(90),
  waiting: 3,
};
const unnamed: Trouble = {
  kind: 'nobody_named',
  id: 'DEV:8:hash:0',
  person: 'wyn',
  at: minutesBefore(5),
  ref: '7K3-002-B',
};

function room(
  path: string,
  outcome: Partial<DecidedChange> = { outcome: 'accepted' },
  changes: readonly HeldChange[] = [held, fresh],
  troubles: readonly Trouble[] = [],
) {
  const asked: DecideHeld[] = [];
  const left = new Set(troubles);
  const actions: HeldActions = {
    list: async () => succeed({ changes: [...changes], more: false }),
    troubles: async () => succeed({ troubles: [...left] }),
    settle: async (id) => {
      for (const one of left) if (one.id === id) left.delete(one);
      return succeed(null);
    },
    decide: async (request) => {
      asked.push(request);
      const answer = { code: null, by: null, at: null, outcome: 'accepted' as const, ...outcome };
      return succeed({ changes: request.ops.map((op) => ({ op, ...answer })) });
    },
  };
  const desk = makeFakeDesk({
    person: 'sal',
    now: noon,
    records: [...people, incidentOf('i', '7K3-001-A')],
  });
  showRoom(desk, path, <HeldRoom held={actions} />);
  return asked;
}

test('each save that was kept says who wrote it, when, and why it waits', async () => {
  room('/held');
  const [first, second] = (await screen.findAllByRole('listitem')).map((row) => row.textContent);
  expect(first).toContain('7K3-001-A');
  expect(first).toContain('Written by Wyn');
  expect(first).toContain('The phone it came from had been taken off the list.');
  expect(second).toContain('Incident, not in the records yet');
});

test('what nobody can read says whom to ask, what is known of it, and goes once they were asked', async () => {
  room('/held', {}, [], [damaged, lost, unnamed]);
  await screen.findByRole('heading', { name: 'Ask about these' });
  const titles = screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
  expect(titles[0]).toMatch(/^A save by Wyn.* arrived damaged$/);
  expect(titles[1]).toMatch(/^The phone of Priya.* lost what it kept$/);
  expect(titles[2]).toMatch(/^Wyn.* wrote something that few may read$/);
  expect(screen.getByText(/It is save 7 from their phone, about 2 KB/)).toBeDefined();
  expect(screen.getByText('The service has 12 saves from that phone.')).toBeDefined();
  expect(screen.getByText(/3 saves were waiting to send then/)).toBeDefined();
  expect(screen.getByText(/in record 7K3-002-B/)).toBeDefined();
  const buttons = screen.getAllByRole('button', { name: /^I have asked them/ });
  expect(buttons).toHaveLength(2);
  fireEvent.click(buttons[0] as HTMLElement);
  await waitFor(() => expect(screen.queryByText(/arrived damaged/)).toBeNull());
  expect(screen.getByText(/lost what it kept/)).toBeDefined();
});

test('a save is accepted with one choice, and the list says so', async () => {
  const asked = room(`/held/${encodeURIComponent(held.envelope)}`);
  expect(await screen.findByText('By the blue garages')).toBeDefined();
  fireEvent.click(screen.getByLabelText('Accept'));
  fireEvent.click(screen.getByRole('button', { name: 'Save decision' }));
  expect(await screen.findByText('1 answer accepted.')).toBeDefined();
  expect(asked).toEqual([{ ops: [held.op], decision: 'accepted', reason: null }]);
});

test('a rejection needs a reason', async () => {
  const asked = room(`/held/${encodeURIComponent(held.envelope)}`);
  fireEvent.click(await screen.findByLabelText('Reject'));
  fireEvent.click(screen.getByRole('button', { name: 'Save decision' }));
  expect(await screen.findAllByText('Enter why you reject it')).not.toEqual([]);
  fireEvent.input(await screen.findByLabelText('Why do you reject it?'), {
    target: { value: 'Told otherwise.' },
  });
  await new Promise((resolve) => requestAnimationFrame(resolve));
  fireEvent.click(screen.getByRole('button', { name: 'Save decision' }));
  await screen.findByRole('heading', { name: 'Kept for a decision' });
  expect(asked).toEqual([{ ops: [held.op], decision: 'rejected', reason: 'Told otherwise.' }]);
});

test('whoever comes second reads who was faster', async () => {
  room(`/held/${encodeURIComponent(held.envelope)}`, {
    outcome: 'decided',
    code: 'rejected',
    by: 'priya',
    at: new Date(minutesBefore(2)).toISOString(),
  });
  fireEvent.click(await screen.findByLabelText('Accept'));
  fireEvent.click(screen.getByRole('button', { name: 'Save decision' }));
  expect(await screen.findByText(/Priya.* was faster and rejected it/)).toBeDefined();
});

test('what the rules refuse stays on its page and says why', async () => {
  room(`/held/${encodeURIComponent(held.envelope)}`, {
    outcome: 'refused',
    code: 'value_not_readable',
  });
  fireEvent.click(await screen.findByLabelText('Accept'));
  fireEvent.click(screen.getByRole('button', { name: 'Save decision' }));
  expect(await screen.findAllByText(/The answer could not be read/)).not.toEqual([]);
  expect(screen.getByText('By the blue garages')).toBeDefined();
});

test('an author reads on the waiting pages what was decided, by whom and why', async () => {
  const decision = told('held-decision', 'd', 'sal', {
    scope: 'user:wyn',
    recorded_by: 'sal',
    recorded_at: new Date(minutesBefore(5)).toISOString(),
    change: held.op,
    about: 'i',
    answer: 'landmark',
    decision: 'rejected',
    reason: 'The tenant told us otherwise.',
  });
  const records = [...people, incidentOf('i', '7K3-001-A'), decision];
  const desk = makeFakeDesk({ person: 'wyn', now: noon, records });
  const sendNow = async () => ({ kind: 'busy' as const, wait: 0 });
  showRoom(desk, '/waiting/attention', <WaitingRoom sendNow={sendNow} carry={noCarrying} />);
  expect(await screen.findByText(/Rejected by Sal/)).toBeDefined();
  expect(await screen.findByText('The tenant told us otherwise.')).toBeDefined();
});

test('what a person says of themselves is decided on unread', async () => {
  const about = { ...held, type: 'equality-profile', record: 'equality-i-wyn', known: false };
  const changes: HeldChange[] = [{ ...about, field: 'religion', value: 'sikh' }];
  room(`/held/${encodeURIComponent(held.envelope)}`, { outcome: 'accepted' }, changes);
  await screen.findByText('Not shown, so that nobody who works on the record sees them.');
  expect(document.body.textContent).not.toContain('Sikh');
});
