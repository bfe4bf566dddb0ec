import { comeBack, hide, tryWords } from '../browser-steps.ts';
import type { Stop, Walk } from '../walking.ts';
import { press, withMistakes } from './steps.ts';

const locked = { at: '/', heading: 'Alongside is locked' } as const;

/** Before anyone is signed in, and as far as the first open page. */
export const beforeSignIn: Walk = {
  name: 'before sign-in',
  who: null,
  stops: [
    { at: '/', heading: 'Sign in', go: (page) => page.goto('/') },
    withMistakes('/', 'Sign in', press('Sign in')),
    { at: '/', heading: 'Choose a password', go: press('I have a sign-in code') },
    withMistakes('/', 'Choose a password', press('Set password and go on')),
    {
      at: '/',
      heading: 'Your five words',
      go: async (page) => {
        await press('I have a password')(page);
        await press(/Go on as Wyn/)(page);
      },
    },
    { at: '/', heading: 'Type your five words', go: press('I have written them down') },
    withMistakes('/', 'Type your five words', async (page) => {
      await page.getByRole('textbox', { name: 'Five words' }).fill('not these words');
      await press('Open Alongside')(page);
    }),
  ],
};

/** The hidden screen, the locked page and what stands beside it; then the page without the app. */
export const lockedOutStops: readonly Stop[] = [
  { at: '/repairs', heading: 'Repairs', go: hide, focus: 'any' },
  { ...locked, go: comeBack },
  withMistakes(locked.at, locked.heading, (page) => tryWords(page, 'not these words at all')),
  {
    at: '/',
    heading: 'Sign in',
    state: 'as someone else',
    go: press('Sign in as someone else'),
  },
  { at: '/locked', heading: 'Alongside is locked', go: (page) => page.goto('/locked') },
  {
    at: '/salvage.html',
    heading: 'What waits on this phone',
    go: (page) => page.goto('/salvage.html'),
    focus: 'any',
  },
];
