import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { ToCome } from '../../src/domain/to-come-protocol.ts';
import {
  type FirstRunActions,
  FirstRunRoom,
  type Phone,
} from '../../src/features/first-run/index.ts';
import { makeFakeDesk } from '../support/fake-desk-for-review.ts';
import { incidentOf, noon, patchNamed, people } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

afterEach(cleanup);

const plain: Phone = { canTouch: false, isOnHomeScreen: false, isIosTab: false };
const toCome: ToCome = { records: { incident: 44, staff: 6, patch: 1 }, bytes: 1_000_000 };

type Given = {
  person?: string;
  phone?: Partial<Phone>;
  free?: number;
  isComplete?: boolean;
  hasOtherWay?: boolean;
};

function firstRun({ person = 'wyn', phone = {}, free = 10_000_000, ...given }: Given = {}) {
  const records = [
    ...people,
    patchNamed('north', 'North', 'Gogledd'),
    incidentOf('i', '7K3-001-A'),
  ];
  const desk = makeFakeDesk({ person, now: noon, records });
  if (given.isComplete !== true) desk.rim.reading.value = { complete: false, heardAt: null };
  desk.rim.connection.value = 'sending';
  const told = { finished: 0 };
  const actions: FirstRunActions = {
    readToCome: async () => toCome,
    readLine: () => ({ pages: 2, bytes: 18_000 }),
    readSpace: async () => ({ used: 1_000, all: 1_000 + free }),
    readPhone: async () => ({ ...plain, ...phone }),
    hasOtherWay: async () => given.hasOtherWay ?? false,
    keepAwake: () => () => undefined,
    finish: async () => {
      told.finished += 1;
    },
  };
  const behind = () => actions;
  showRoom(desk, '/start', <FirstRunRoom behind={behind} />);
  return { desk, told };
}

const valueOf = (key: string) => screen.getByText(key).nextElementSibling?.textContent;

test('it says how much has come, of how much, and over the line', async () => {
  firstRun();
  await waitFor(() => expect(valueOf('Records')).toBe('1 of 44'));
  expect(valueOf('Read so far')).toBe('18 KB in 2 parts');
  expect(screen.queryByText('People')).toBeNull();
  expect(screen.queryByText('Time left')).toBeNull();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Getting your work ready');
});

test('recording is open as soon as what it needs is here, with the rest still to come', async () => {
  firstRun();
  expect(await screen.findByText('You can start recording now.')).toBeDefined();
  const link = screen.getByRole('link', { name: 'Record an incident' });
  expect(link.getAttribute('href')).toBe('/incidents/new');
});

test('without a signal it tells what will happen, as no error, and takes nothing back while it tries again', async () => {
  const { desk } = firstRun();
  desk.rim.connection.value = 'no_signal';
  await screen.findByText(/There is no signal just now/);
  expect(screen.getByText('You can start recording now.')).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByText(/problem|wrong/i)).toBeNull();
  desk.rim.connection.value = 'sending';
  await waitFor(() => expect(desk.connection.value).toBe('sending'));
  expect(screen.getByText(/There is no signal just now/)).toBeDefined();
});

test('once all has come it says so, and counts only what is there', async () => {
  firstRun({ isComplete: true });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Your work is ready');
  expect(valueOf('Records')).toBe('1');
  expect(screen.queryByText('Read so far')).toBeNull();
  expect(screen.queryByText(/Keep the app open/)).toBeNull();
});

test('a phone that is too full is told what is needed and what is free', async () => {
  firstRun({ free: 200_000 });
  expect(
    await screen.findByText(/takes about [\d.]+ [KM]B more, and 200 KB is free/),
  ).toBeDefined();
  cleanup();
  firstRun({ free: 900_000 });
  await waitFor(() => expect(valueOf('Records')).toBe('1 of 44'));
  expect(screen.queryByText(/too full/)).toBeNull();
});

test('fingerprint or face is offered where the phone can, a PIN everywhere, until there is another way', async () => {
  firstRun({ phone: { canTouch: true } });
  const touch = await screen.findByRole('link', { name: 'Use fingerprint, face or screen lock' });
  expect(touch.getAttribute('href')).toBe('/more/ways/passkey');
  cleanup();
  firstRun();
  expect((await screen.findByRole('link', { name: /Choose a PIN/ })).getAttribute('href')).toBe(
    '/more/ways/pin',
  );
  expect(screen.queryByRole('link', { name: /fingerprint/ })).toBeNull();
  cleanup();
  firstRun({ hasOtherWay: true });
  await screen.findByText(/You have another way besides your five words/);
  expect(screen.queryByRole('link', { name: /Choose a PIN/ })).toBeNull();
});

test('the home screen is asked for with its reason; a tab on an iPhone with its steps and its seven days', async () => {
  firstRun();
  await screen.findByText(/does not delete records that wait to be sent/);
  expect(screen.getByRole('link', { name: 'How to put it there' })).toBeDefined();
  cleanup();
  firstRun({ phone: { isIosTab: true } });
  await screen.findByText(/after seven days without use/);
  expect(screen.getByText(/Press the Share button/)).toBeDefined();
  cleanup();
  firstRun({ phone: { isOnHomeScreen: true } });
  await screen.findByText(/You opened the app from your home screen/);
});

test('whoever does not record is neither told to nor asked to practise', async () => {
  firstRun({ person: 'ada' });
  await screen.findByText('Put the app on your home screen');
  expect(screen.queryByText('You can start recording now.')).toBeNull();
  expect(screen.queryByText('Make a practice record')).toBeNull();
});

test('starting work ends the first run, and so does leaving it once all has come, but not before', async () => {
  const pressed = firstRun();
  fireEvent.click(await screen.findByRole('button', { name: 'Start work' }));
  await waitFor(() => expect(pressed.told.finished).toBe(1));
  cleanup();
  const early = firstRun();
  await screen.findByText('Put the app on your home screen');
  cleanup();
  expect(early.told.finished).toBe(0);
  const late = firstRun({ isComplete: true });
  await screen.findByText('Put the app on your home screen');
  cleanup();
  expect(late.told.finished).toBe(1);
});
