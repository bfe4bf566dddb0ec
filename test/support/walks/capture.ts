import type { Page } from 'playwright-core';
import {
  answerBecause,
  answerWhat,
  answerWhen,
  choose,
  goOn,
  goTo as goToRoom,
  screens,
  tick,
} from '../journey.ts';
import type { Stop } from '../walking.ts';
import { open, press, withMistakes } from './steps.ts';

const step = (name: string): string => `/incidents/draft/:draft/${name}`;
const goTo = press('Continue');

/** The form from its first question to the record it becomes. */
export const captureStops: readonly Stop[] = [
  { at: '/incidents', heading: 'My records' },
  { at: step('danger'), heading: screens.danger, go: press('Record an incident') },
  withMistakes(step('danger'), screens.danger, goTo),
  {
    at: step('urgent'),
    heading: 'Call 999 if someone is in danger',
    go: async (page) => {
      await choose(page, screens.danger, "I'm not sure");
      await goOn(page, 'Call 999 if someone is in danger');
    },
  },
  {
    at: step('urgent'),
    heading: 'Call 999 if someone is in danger',
    state: 'with what is happening',
    go: (page) => tick(page, 'Child present'),
  },
  { at: step('what'), heading: screens.what, go: press('Keep recording') },
  withMistakes(step('what'), screens.what, goTo),
  {
    at: step('what'),
    heading: screens.what,
    state: 'filled in',
    go: async (page) => {
      await answerWhat(page, 'Made up: they shouted over the wall.');
      await tick(page, 'Damage or graffiti');
      await tick(page, 'Something else');
      await tick(page, 'Online or phone abuse');
    },
  },
  {
    at: step('when'),
    heading: screens.when,
    go: async (page) => {
      await page.getByRole('checkbox', { name: 'Something else', exact: true }).uncheck();
      await page.getByRole('checkbox', { name: 'Damage or graffiti' }).uncheck();
      await goOn(page, screens.when);
    },
  },
  withMistakes(step('when'), screens.when, goTo),
  {
    at: step('when'),
    heading: screens.when,
    state: 'another date, and the place',
    go: async (page) => {
      await choose(page, 'When was it?', 'Another date');
      await page.getByText('Choose a place', { exact: true }).click();
      await page.getByText('Describe it', { exact: true }).click();
    },
  },
  {
    at: step('because'),
    heading: screens.because,
    go: async (page) => {
      await answerWhen(page);
      await goOn(page, screens.because);
    },
  },
  withMistakes(step('because'), screens.because, goTo),
  {
    at: step('because'),
    heading: screens.because,
    state: 'filled in',
    go: async (page) => {
      await answerBecause(page);
      await choose(page, 'Who was targeted?', 'Someone new');
    },
  },
  { at: step('effect'), heading: screens.effect, go: goTo },
  withMistakes(step('effect'), screens.effect, goTo),
  {
    at: step('contact'),
    heading: screens.contact,
    go: async (page) => {
      await choose(page, screens.effect, 'Some');
      await goOn(page, screens.contact);
    },
  },
  {
    at: step('contact'),
    heading: screens.contact,
    state: 'filled in',
    go: async (page) => {
      await tick(page, 'Call');
      await tick(page, 'Through someone');
    },
  },
  { at: step('check'), heading: screens.check, go: goTo },
  { at: step('discard'), heading: 'Discard what you have typed?', go: open('Discard changes') },
  {
    at: '/incidents/:record/saved',
    heading: screens.saved,
    go: async (page) => {
      await page.goBack();
      await press('Save incident')(page);
    },
  },
  { at: '/incidents/:record', heading: 'Record ', go: open('See this record') },
  { at: '/incidents/:record/history', heading: 'History of ' },
  { at: '/incidents/:record/correct', heading: 'Correct this record' },
  withMistakes('/incidents/:record/correct', 'Correct this record', press('Save correction')),
  {
    at: step('same'),
    heading: 'Is this the same incident?',
    go: async (page) => {
      await recordUntilWhen(page);
      await page.getByText('Is this the same?').waitFor();
      await press('Look at both')(page);
    },
  },
  {
    at: '/incidents/:record/added',
    heading: 'Added to the record on this phone',
    go: press('Same – add to it'),
  },
];

/** Another report of what was just saved, as far as it can be told that it is the same. */
async function recordUntilWhen(page: Page): Promise<void> {
  await goToRoom(page, 'Record');
  await choose(page, screens.danger, 'No');
  await goOn(page, screens.what);
  await answerWhat(page, 'Made up: it was heard from next door too.');
  await goOn(page, screens.when);
  await answerWhen(page);
  await goOn(page, screens.because);
}
