import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { fail, succeed } from '../../src/domain/result.ts';
import { RecoveryRoom } from '../../src/features/recovery/index.ts';
import type { RecoveryActions } from '../../src/features/recovery/recovery-actions.ts';
import { makeFakeDesk } from '../support/fake-desk-for-review.ts';
import { noon, people } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

afterEach(cleanup);

const until = noon + 86_400_000;

function makeService(askedBy = 'ola', person = 'wyn') {
  const calls: string[] = [];
  const recovery: RecoveryActions = {
    list: async () => succeed({ open: [{ person, askedBy, until }] }),
    ask: async (who) => {
      calls.push(`ask ${who}`);
      return succeed({ half: 'AAAA-BBBB-CCCC-DDDD', until });
    },
    confirm: async (who, by) => {
      calls.push(`confirm ${who} ${by}`);
      return succeed({ half: 'EEEE-FFFF-GGGG-HHHH', until });
    },
    callOff: async (who) => {
      calls.push(`call off ${who}`);
      return succeed(null);
    },
  };
  return { calls, recovery };
}

function show(path: string, recovery: RecoveryActions, person = 'ada') {
  const desk = makeFakeDesk({ person, now: noon, records: people });
  showRoom(desk, path, <RecoveryRoom recovery={recovery} />);
}

const button = (name: RegExp) => screen.findByRole('button', { name });
const press = async (name: RegExp) => fireEvent.click(await button(name));

test('asking names the person, and shows the first half of the code once', async () => {
  const { calls, recovery } = makeService();
  show('/more/recovery/ask', recovery);
  fireEvent.change(screen.getByLabelText('Person'), { target: { value: 'wyn' } });
  await press(/first half/);
  expect(await screen.findByText('AAAA-BBBB-CCCC-DDDD')).toBeDefined();
  expect(calls).toEqual(['ask wyn']);
});

test('without a person nothing is asked', async () => {
  const { calls, recovery } = makeService();
  show('/more/recovery/ask', recovery);
  await press(/first half/);
  expect((await screen.findAllByText('Select who cannot get in')).length).toBeGreaterThan(0);
  expect(calls).toEqual([]);
});

test('nobody can ask for themselves', async () => {
  show('/more/recovery/ask', makeService().recovery);
  const names = [...screen.getByLabelText('Person').querySelectorAll('option')];
  expect(names.map((option) => option.value)).toContain('wyn');
  expect(names.map((option) => option.value)).not.toContain('ada');
});

test('what another asked is confirmed by name, and shows the second half once', async () => {
  const { calls, recovery } = makeService();
  show('/more/recovery/confirm/wyn', recovery);
  await press(/second half/);
  expect(await screen.findByText('EEEE-FFFF-GGGG-HHHH')).toBeDefined();
  expect(calls).toEqual(['confirm wyn ola']);
});

test.each([
  ['they asked it themselves', 'ada', 'wyn'],
  ['it is about them', 'ola', 'ada'],
])('whoever sees the list is not offered to confirm it where %s', async (_, askedBy, person) => {
  const { calls, recovery } = makeService(askedBy, person);
  show('/more/recovery', recovery);
  await press(/^Call off/);
  expect(screen.queryByRole('button', { name: /^Confirm/ })).toBeNull();
  expect(calls).toEqual([`call off ${person}`]);
});

test('anyone else who may is offered to confirm it', async () => {
  show('/more/recovery', makeService().recovery);
  expect((await button(/^Confirm/)).getAttribute('href')).toBe('/more/recovery/confirm/wyn');
});

test('without a signal the list says so', async () => {
  const recovery = { ...makeService().recovery, list: async () => fail('no_signal' as const) };
  show('/more/recovery', recovery);
  expect(await screen.findByText('You need a signal to do this')).toBeDefined();
});

test('other roles are told that it is not theirs', async () => {
  show('/more/recovery', makeService().recovery, 'wyn');
  expect(await screen.findByText(/Only team leaders and administrators/)).toBeDefined();
});
