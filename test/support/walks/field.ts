import type { Page, Route } from 'playwright-core';
import { goTo, heading, screens } from '../journey.ts';
import type { Stop } from '../walking.ts';
import { openCard, press, withMistakes } from './steps.ts';

/** What one who works in the field comes by besides the form. */
export const fieldStops: readonly Stop[] = [
  { at: '/waiting', heading: 'My records' },
  {
    at: '/waiting',
    heading: 'My records',
    state: 'no signal for days',
    go: (page) => page.getByText('No signal for days?').click(),
    focus: 'any',
  },
  { at: '/waiting/attention', heading: 'Needs your attention', state: 'empty' },
  { at: '/waiting/bring', heading: 'Bring in a locked copy' },
  withMistakes('/waiting/bring', 'Bring in a locked copy', press('Bring in')),
  {
    at: '/incidents/:asked',
    heading: 'Record ',
    state: 'with a question',
    go: async (page) => {
      await goTo(page, 'Records');
      const asked = page.getByRole('listitem').filter({ hasText: 'Question asked' });
      await asked.getByRole('link').first().click();
    },
  },
  { at: '/incidents/:asked/answer/:note', heading: 'Answer the question', go: press('Answer') },
  withMistakes('/incidents/:asked/answer/:note', 'Answer the question', press('Save answer')),
  {
    at: '/waiting/attention',
    heading: 'Needs your attention',
    state: 'an answer that was turned away',
    go: answerAndBeRefused,
  },
  { at: '/review', heading: 'Review', state: 'not theirs' },
  { at: '/admin', heading: 'Administration', state: 'not theirs' },
  { at: '/more/recovery', heading: 'Let somebody in again', state: 'not theirs' },
  { at: '/incidents/no-such-record', heading: 'You cannot see this record' },
  { at: '/no-such-page', heading: 'This page is not here' },
];

async function answerAndBeRefused(page: Page): Promise<void> {
  await page.route('**/api/deposit', refuseAll);
  await page.getByRole('textbox', { name: 'Your answer' }).fill('Made up: the same people.');
  await press('Save answer')(page);
  await heading(page, 'Record ').waitFor();
  await goTo(page, 'Waiting');
  await page.getByText('See why').first().waitFor();
  await page.getByRole('main').locator('a[href="/waiting/attention"]').first().click();
  await page.getByText('Your words are kept').first().waitFor();
  await page.unroute('**/api/deposit');
}

/** The answer that a rule would give; what was sent is not heard of again. */
async function refuseAll(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = await response.text();
  const refused = body.replaceAll(
    '"result":"ok","code":null',
    '"result":"refused","code":"place_unknown"',
  );
  await route.fulfill({ response, body: refused });
}

/** The pages that everybody has, and practice. */
export const moreStops: readonly Stop[] = [
  { at: '/more', heading: 'More' },
  { at: '/start', heading: 'Your work is ready' },
  { at: '/more/phone', heading: 'What is on this phone' },
  { at: '/help', heading: 'Help' },
  { at: '/help/access', heading: 'How easy this app is to use for everyone' },
  { at: '/help/install', heading: 'Put the app on your home screen' },
  { at: '/practice/start', heading: 'Practice mode' },
  {
    at: '/practice/incidents/draft/:practice/danger',
    heading: screens.danger,
    go: press('Record a practice incident'),
  },
  { at: '/practice/incidents', heading: 'Practice mode' },
  { at: '/practice/incidents/:example', heading: 'Record ', go: openCard },
  { at: '/practice/more', heading: 'You cannot see this record', state: 'not part of practice' },
];
