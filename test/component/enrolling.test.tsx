import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { language } from '../../src/locales/language.ts';
import { noRoomSentence } from '../../src/shell/no-room.ts';
import { WelcomePage } from '../../src/shell/WelcomePage.tsx';

afterEach(cleanup);

const welcome = (others?: number) =>
  render(
    <WelcomePage
      demo={null}
      onSignIn={async () => null}
      {...(others === undefined ? {} : { others })}
    />,
  );

test('a phone that holds another person’s vault says that it stays as it is, and how many there are', () => {
  language.value = 'en';
  welcome();
  expect(screen.queryByText(/works? on this phone too/)).toBeNull();
  cleanup();
  welcome(1);
  expect(screen.getByText(/Another person works on this phone too/)).toBeDefined();
  cleanup();
  welcome(2);
  expect(screen.getByText(/Others work on this phone too: 2/)).toBeDefined();
});

test('what was wrong with a password is not said of a sign-in code', async () => {
  welcome();
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findAllByText('Enter your password')).not.toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'I have a sign-in code' }));
  await screen.findByRole('heading', { name: 'Choose a password' });
  expect(screen.queryAllByText('Enter your password')).toEqual([]);
});

const sentenceWith = (space: { used: number; all: number } | null) =>
  noRoomSentence({ readSpace: async () => space });

test('a phone without room for a new vault is told what it needs and what is free, where that is known', async () => {
  language.value = 'en';
  expect(await sentenceWith({ used: 700_000, all: 1_000_000 })).toMatch(
    /It needs 1 MB to begin, and 300 KB is free/,
  );
  const plain = 'There is no room on this phone. Free some space and try again';
  expect(await sentenceWith(null)).toBe(plain);
  expect(await sentenceWith({ used: 0, all: 5_000_000 })).toBe(plain);
});
