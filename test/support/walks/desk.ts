import type { Page } from 'playwright-core';
import { goTo, heading, recordIncident, unlock } from '../journey.ts';
import { follow, type Stop } from '../walking.ts';
import { supervisorTasks, taskStops } from './details.ts';
import { answerWithHeld, answerWithNothing, answerWithRecovery } from './made-up-answers.ts';
import { all, check, fillIn, open, openCard, press, withMistakes } from './steps.ts';

const review = '/review/:record';
const action = (name: string): string => `${review}/${name}`;

/** What a supervisor does with one incident, with several, and with what was written twice. */
export const reviewStops: readonly Stop[] = [
  { at: '/review', heading: 'Review' },
  {
    at: '/review',
    heading: 'Review',
    state: 'with its filters',
    go: (page) => page.locator('summary').first().click(),
    focus: 'any',
  },
  {
    at: '/review',
    heading: 'Review',
    state: 'nothing found',
    go: all(fillIn('Find a reference', 'QQQ-QQQ-Q'), press('Find')),
    focus: 'any',
  },
  {
    at: review,
    heading: 'Incident ',
    go: async (page) => {
      const reference = await recordIncident(page, { account: 'A made-up note.', patch: 'Elm' });
      await goTo(page, 'Review');
      await open(reference)(page);
    },
  },
  { at: action('accept'), heading: 'Is anyone who works here involved?', go: press('Accept') },
  withMistakes(action('accept'), 'Is anyone who works here involved?', press('Accept incident')),
  { at: action('ask'), heading: 'What do you want to ask?' },
  withMistakes(action('ask'), 'What do you want to ask?', press('Ask the question')),
  { at: action('assign'), heading: 'Who will look after this?' },
  withMistakes(action('assign'), 'Who will look after this?', press('Assign')),
  { at: action('join'), heading: 'Which incident is it the same as?' },
  withMistakes(action('join'), 'Which incident is it the same as?', press('Find')),
  { at: action('risk'), heading: 'What is the risk now?' },
  withMistakes(action('risk'), 'What is the risk now?', press('Change risk')),
  { at: action('void'), heading: 'Why is this set aside?' },
  withMistakes(action('void'), 'Why is this set aside?', press('Set aside')),
  ...supervisorTasks.flatMap(taskStops),
  {
    at: '/review',
    heading: 'Review',
    state: 'all selected',
    go: async (page) => {
      await goTo(page, 'Review');
      await page.getByRole('checkbox', { name: 'Select all of these' }).check();
    },
    focus: 'any',
  },
  { at: '/review/selected/assign', heading: 'Who will look after', go: press('Assign') },
  { at: '/review/selected/ask', heading: 'What do you want to ask' },
  { at: '/versions', heading: 'Two versions' },
  { at: '/versions', heading: 'Two versions', state: 'with one more', go: writeTwice },
  { at: '/versions/:twice', heading: '', go: openCard },
  withMistakes('/versions/:twice', '', press('Continue')),
  {
    at: '/versions/:twice/check',
    heading: 'These answers will be used',
    go: async (page) => {
      await page.getByRole('radio').first().check();
      await press('Continue')(page);
    },
  },
  { at: action('accept'), heading: 'Is anyone who works here involved?', state: 'again' },
  {
    at: '/review',
    heading: 'Review',
    state: 'with what was just done',
    go: all(check('No'), press('Accept incident')),
  },
  { at: action('accept'), heading: 'Review an incident', state: 'too late' },
];

/** Two tabs whose boxes were opened before either was saved leave two versions of one answer. */
async function writeTwice(page: Page): Promise<void> {
  const other = await page.context().newPage();
  await goTo(page, 'Records');
  await openCard(page);
  await press('Correct this record')(page);
  await heading(page, 'Correct this record').waitFor();
  await other.goto(page.url());
  await unlock(other);
  await page.getByRole('radio', { name: 'Door or garden', exact: true }).check();
  await other.getByRole('radio', { name: 'Street or open space', exact: true }).check();
  for (const tab of [page, other]) {
    await press('Save correction')(tab);
    await heading(tab, 'Record ').waitFor();
  }
  await other.close();
  await goTo(page, 'More');
  await open('Records with two versions')(page);
  await page.getByRole('main').getByRole('listitem').first().waitFor();
}

/** What waits for a decision, and letting somebody in again. */
export const decidingStops: readonly Stop[] = [
  {
    at: '/held',
    heading: 'Kept for a decision',
    state: 'with no signal',
    go: async (page) => {
      await answerWithNothing(page, '**/api/held/list');
      await follow(page, '/held');
    },
  },
  {
    at: '/held',
    heading: 'Kept for a decision',
    state: 'empty',
    go: async (page) => {
      await page.unroute('**/api/held/list');
      await press('Try again')(page);
      await page.getByText('Nothing is waiting for a decision.').waitFor();
    },
    focus: 'any',
  },
  {
    at: '/held',
    heading: 'Kept for a decision',
    state: 'with saves and troubles',
    go: async (page) => {
      await answerWithHeld(page);
      await follow(page, '/more');
      await heading(page, 'More').waitFor();
      await follow(page, '/held');
      await page.getByRole('heading', { name: 'Ask about these' }).waitFor();
    },
  },
  { at: '/held/:save', heading: '', go: openCard },
  withMistakes('/held/:save', '', press('Save decision')),
  { at: '/more/recovery', heading: 'Let somebody in again' },
  { at: '/more/recovery/ask', heading: 'Who cannot get in?', go: press('Ask for somebody') },
  withMistakes('/more/recovery/ask', 'Who cannot get in?', press('Ask and show the first half')),
  {
    at: '/more/recovery/ask',
    heading: 'The first half of the code',
    go: async (page) => {
      await page.getByRole('combobox').selectOption({ label: 'Ola Examplewood' });
      await press('Ask and show the first half')(page);
    },
    focus: 'heading',
  },
  {
    at: '/more/recovery',
    heading: 'Let somebody in again',
    state: 'with one that somebody asked',
    go: async (page) => {
      await answerWithRecovery(page);
      await press('Done')(page);
      await page.getByRole('button', { name: 'Confirm' }).waitFor();
    },
  },
  { at: '/more/recovery/confirm/:locked', heading: 'Let Wyn ', go: press('Confirm') },
];
