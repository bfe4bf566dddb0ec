import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { fail, succeed } from '../../src/domain/result.ts';
import type { CarryActions } from '../../src/features/sync-centre/carry-actions.ts';
import { WaitingRoom } from '../../src/features/sync-centre/index.ts';
import { language } from '../../src/locales/language.ts';
import { makeFakeDesk } from '../support/fake-desk-for-review.ts';
import { incidentOf, minutesBefore, noon, people } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

afterEach(() => {
  cleanup();
  language.value = 'en';
});

const none = { received: 0, known: 0, attention: 0, damaged: 0, earlier_missing: 0, device: 0 };

function waiting(path: string, carry: Partial<CarryActions> = {}, isWaiting = true) {
  const desk = makeFakeDesk({
    person: 'wyn',
    now: noon,
    records: [...people, incidentOf('i', '7K3-001-A')],
  });
  const sending = { record: 'i', receivedAt: minutesBefore(1), first: 1, bytes: 900 };
  const state = isWaiting ? ('waiting' as const) : ('received' as const);
  desk.rim.sending.value = new Map([['i', { ...sending, state }]]);
  const actions = {
    save: async () => 3,
    bring: async () => fail('not_ours' as const),
    hearOpened: () => undefined,
    ...carry,
  };
  const sendNow = async () => ({ kind: 'busy' as const, wait: 0 });
  showRoom(desk, path, <WaitingRoom sendNow={sendNow} carry={actions} />);
}

async function bringIn(): Promise<void> {
  const file = new File(['{}'], 'alongside-locked-copy-2026-11-25.alongside');
  await screen.findByText('Locked copy');
  const box = document.querySelector('input[type="file"]');
  if (!box) throw new Error('No box for a file');
  fireEvent.change(box, { target: { files: [file] } });
  await new Promise((resolve) => requestAnimationFrame(resolve));
  fireEvent.click(screen.getByRole('button', { name: 'Bring in' }));
}

test('what waits is saved as a locked copy, and the page says how much is in it', async () => {
  waiting('/waiting');
  fireEvent.click(await screen.findByRole('button', { name: 'Save a locked copy' }));
  expect(await screen.findByText(/A locked copy of 3 saves is in your downloads/)).toBeDefined();
});

test('with nothing waiting there is nothing to save, but copies can be brought in', async () => {
  waiting('/waiting', {}, false);
  expect(await screen.findByText('Bring in a locked copy from another phone')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Save a locked copy' })).toBeNull();
});

test('a copy is brought in, and every outcome has its sentence', async () => {
  const brought = { ...none, received: 2, known: 1, attention: 1, damaged: 1 };
  waiting('/waiting/bring', { bring: async () => succeed(brought) });
  await bringIn();
  expect(await screen.findByText('2 saves received.')).toBeDefined();
  expect(screen.getByText('1 save had been received before.')).toBeDefined();
  expect(screen.getByText(/1 save kept for a supervisor/)).toBeDefined();
  expect(screen.getByText(/1 save arrived damaged/)).toBeDefined();
});

test('what became of a copy is told in the language that is chosen afterwards', async () => {
  waiting('/waiting/bring', { bring: async () => succeed({ ...none, received: 2 }) });
  await bringIn();
  await screen.findByText('2 saves received.');
  language.value = 'cy';
  expect(await screen.findByText('Derbyniwyd 2 gofnodiad.')).toBeDefined();
});

test('a broken file is told in a sentence', async () => {
  waiting('/waiting/bring');
  await bringIn();
  expect(await screen.findAllByText(/This file is not a locked copy, or it is broken/)).not.toEqual(
    [],
  );
});

test('no file is a mistake of its own', async () => {
  waiting('/waiting/bring');
  fireEvent.click(await screen.findByRole('button', { name: 'Bring in' }));
  expect(await screen.findAllByText('Select a locked copy')).not.toEqual([]);
});

test('a copy that was opened on a desk is there already, and needs only the button', async () => {
  const texts: string[] = [];
  waiting('/waiting/bring', {
    hearOpened: (hear) => hear(new File(['from a desk'], 'a.alongside')),
    bring: async (text) => {
      texts.push(text);
      return succeed({ ...none, received: 1 });
    },
  });
  expect(await screen.findByText(/You opened a locked copy/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Bring in' }));
  expect(await screen.findByText('1 save received.')).toBeDefined();
  expect(texts).toEqual(['from a desk']);
});
