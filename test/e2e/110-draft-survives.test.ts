import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Device } from '../support/browser.ts';
import {
  choose,
  goOn,
  goTo,
  heading,
  openAndUnlock,
  saveIncident,
  screens,
  signInAs,
  tick,
} from '../support/journey.ts';
import { readRevisions } from '../support/vault-rows.ts';
import { makeWorld, patience } from '../support/world.ts';

const account = 'They pushed the bins against the door.';

/** Each screen: what is answered on it, and how one sees that it was answered. */
const steps: readonly {
  screen: string;
  answers: readonly ((page: Page) => Promise<void>)[];
  shows: readonly ((page: Page) => ReturnType<Page['getByRole']>)[];
}[] = [
  {
    screen: screens.danger,
    answers: [(page) => choose(page, screens.danger, 'No')],
    shows: [(page) => page.getByRole('radio', { name: 'No', checked: true, exact: true })],
  },
  {
    screen: screens.what,
    answers: [
      (page) => tick(page, 'Threats'),
      (page) => page.getByRole('textbox', { name: 'What did they say happened?' }).fill(account),
    ],
    shows: [(page) => page.getByRole('checkbox', { name: 'Threats', checked: true })],
  },
  {
    screen: screens.when,
    answers: [
      (page) => choose(page, 'When was it?', 'Yesterday'),
      (page) => choose(page, 'What part of the day?', 'Evening'),
      (page) => choose(page, 'What kind of place?', 'Door or garden'),
    ],
    shows: ['Yesterday', 'Evening', 'Door or garden'].map(
      (name) => (page) => page.getByRole('radio', { name, checked: true }),
    ),
  },
  {
    screen: screens.because,
    answers: [(page) => choose(page, screens.because, 'Not sure'), (page) => tick(page, 'Age')],
    shows: [(page) => page.getByRole('checkbox', { name: 'Age', checked: true })],
  },
  {
    screen: screens.effect,
    answers: [(page) => choose(page, screens.effect, 'A lot')],
    shows: [(page) => page.getByRole('radio', { name: 'A lot', checked: true })],
  },
  {
    screen: screens.contact,
    answers: [(page) => tick(page, 'Plain letter')],
    shows: [(page) => page.getByRole('checkbox', { name: 'Plain letter', checked: true })],
  },
  {
    screen: screens.check,
    answers: [],
    shows: [account, 'Threats', 'Door or garden', 'Age', 'A lot', 'Plain letter'].map(
      (name) => (page) => page.getByText(name, { exact: true }),
    ),
  },
];

const world = makeWorld();

test('a browser killed on each screen of the form gives the draft back, and it goes on where it stopped', async () => {
  let device: Device = await world.open();
  await signInAs(device, 'wyn');
  await goTo(device.page, 'Record');
  for (const [index, step] of steps.entries()) {
    await heading(device.page, step.screen).waitFor();
    for (const answer of step.answers) await answerAndKeep(device.page, answer);
    device = await world.killAndReopen(device, 'on line');
    await openAndUnlock(device);
    const { page } = device;
    await page.getByRole('heading', { name: 'Drafts (1)' }).waitFor();
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    await heading(page, step.screen).waitFor();
    for (const shown of step.shows) await shown(page).waitFor();
    const next = steps[index + 1];
    if (next) await goOnAndKeep(page, next.screen);
  }
  await saveIncident(device.page);
  await goTo(device.page, 'Records');
  await device.page.getByRole('heading', { name: 'Drafts (0)' }).waitFor();
});

/** Gives one answer and waits until the draft that holds it lies on the disk. */
async function answerAndKeep(page: Page, answer: (page: Page) => Promise<void>): Promise<void> {
  const before = await countWrites(page);
  await answer(page);
  await expect.poll(() => countWrites(page), patience).toBeGreaterThan(before);
}

const goOnAndKeep = (page: Page, next: string): Promise<void> =>
  answerAndKeep(page, () => goOn(page, next));

const countWrites = async (page: Page): Promise<number> =>
  (await readRevisions(page, 'drafts'))[0] ?? 0;
