import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { HelpRoom } from '../../src/features/help/index.ts';
import { makeFakeDesk } from '../support/fake-desk-for-review.ts';
import { noon, people } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

afterEach(cleanup);

function help(person: string, path = '/help'): void {
  showRoom(makeFakeDesk({ person, now: noon, records: people }), path, <HelpRoom />);
}

const titles = () => screen.getAllByRole('heading', { level: 2 }).map((title) => title.textContent);

test('a warden is helped to record, and told what each word on a record means', () => {
  help('wyn');
  expect(titles()).toContain('Recording what you were told');
  expect(titles()).toContain('What the words on a record mean');
  expect(titles()).not.toContain('Looking at what came in');
});

test('a supervisor is helped to review before they are helped to record', () => {
  help('sal');
  expect(titles().slice(0, 3)).toEqual([
    'What your role does',
    'Looking at what came in',
    'Recording what you were told',
  ]);
});

test('each role is told what it does, and an auditor what they check', () => {
  help('ada');
  expect(screen.getByText(/^Administrator: Looks after people/)).toBeDefined();
  cleanup();
  help('aud');
  expect(titles().slice(0, 2)).toEqual(['What your role does', 'Checking what was done']);
});

test('everyone reads what is promised, and what helps when something goes wrong', () => {
  help('ade');
  expect(titles()).toContain('What this app promises');
  expect(titles()).toContain('When something goes wrong');
});

test('how easy the app is to use says as well what is not tested', () => {
  help('wyn', '/help/access');
  expect(titles()).toContain('What is not yet tested or does not work');
  expect(titles()).toContain('If you cannot use a page');
  expect(titles()).toContain('If you are not happy with the answer');
});

test('the steps to the home screen are numbered for each kind of phone', () => {
  help('wyn', '/help/install');
  expect(screen.getAllByRole('list').filter(({ tagName }) => tagName === 'OL')).toHaveLength(2);
});

test.each([
  ['wyn', ['record', 'waiting']],
  ['sal', ['review', 'record', 'waiting']],
])('the pictures are of the screens that %s works with, each told in words', (person, names) => {
  help(person);
  const pictures = screen.getAllByRole('img');
  expect(pictures.map((one) => one.getAttribute('src'))).toEqual(
    names.map((name) => `/pictures/${name}-en.webp`),
  );
  for (const picture of pictures) expect(picture.getAttribute('alt')).toMatch(/^The screen "/);
});
