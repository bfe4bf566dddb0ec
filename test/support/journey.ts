import type { Page } from 'playwright-core';
import type { DemoPersonId } from '../../sync-server/demo/people.ts';
import { demoStaff, demoWords } from '../../sync-server/demo/people.ts';
import type { Device } from './browser.ts';

/** What a person says happened, and how each screen of the form is answered; the rest is left open. */
export type Told = { account: string; danger?: 'No' | "I'm not sure"; patch?: string };

/** Signs in as one of the demonstration's people on a device that has no vault of theirs yet. */
export async function signInAs({ page }: Device, person: DemoPersonId): Promise<void> {
  await page.goto('/');
  await goOnAs(page, person);
}

/** From the sign-in page to that person's first room. */
export async function goOnAs(page: Page, person: DemoPersonId): Promise<void> {
  await enrolAs(page, person);
  await beginWork(page);
}

/** From the sign-in page to the first run of that person's new vault. */
export async function enrolAs(page: Page, person: DemoPersonId): Promise<void> {
  const name = demoStaff.find(({ id }) => id === person)?.name ?? person;
  await page.getByRole('button', { name: `Go on as ${name}` }).click();
  await page.getByRole('button', { name: 'I have written them down' }).click();
  await page.getByRole('button', { name: 'Open Alongside' }).click();
  await heading(page, 'Alongside is locked', 'Type your five words').waitFor({ state: 'hidden' });
}

/** From the first run of a new vault, whether all has come or not, to that person's first room; it then works with no signal. */
export async function beginWork(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.getByRole('button', { name: 'Start work' }).click();
  await heading(page, 'Getting your work ready', 'Your work is ready').waitFor({ state: 'hidden' });
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Opens the app on a device that has a vault, and unlocks it with the five words. */
export async function openAndUnlock({ page }: Device, path = '/'): Promise<void> {
  await page.goto(path);
  await unlock(page);
}

/** Types the five words on the locked page, and Enter right after the last letter, as people do who type fast. */
export async function unlock(page: Page, words: string = demoWords): Promise<void> {
  await page.getByRole('textbox', { name: 'Your five words' }).press('ControlOrMeta+A');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
}

/** Goes to a room by its name at the foot of the page. */
export async function goTo(page: Page, room: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: room, exact: true })
    .click();
}

/** The page's heading, waited for by what it says; any of several will do. */
export function heading(page: Page, ...names: readonly string[]) {
  const among = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return page.getByRole('heading', { level: 1, name: new RegExp(`^(${among})`) });
}

/** Chooses one answer to a question. */
export async function choose(page: Page, question: string, answer: string): Promise<void> {
  await page
    .getByRole('group', { name: question })
    .getByRole('radio', { name: answer, exact: true })
    .check();
}

export async function tick(page: Page, answer: string): Promise<void> {
  await page.getByRole('checkbox', { name: answer, exact: true }).check();
}

/** Goes on to the screen with this heading. */
export async function goOn(page: Page, next: string): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await heading(page, next).waitFor();
}

export const screens = {
  danger: 'Is anyone in danger now?',
  what: 'What happened?',
  when: 'When and where was it?',
  because: 'Was it because of who they are',
  effect: 'What effect is it having now?',
  contact: 'How can we contact them safely?',
  check: 'Check what you have recorded',
  saved: 'Incident saved on this phone',
} as const;

/** Records an incident, all seven screens, and returns its reference. */
export async function recordIncident(page: Page, told: Told): Promise<string> {
  await goTo(page, 'Record');
  await heading(page, screens.danger).waitFor();
  await choose(page, screens.danger, 'No');
  await goOn(page, screens.what);
  await answerWhat(page, told.account);
  await goOn(page, screens.when);
  await answerWhen(page, told.patch);
  await goOn(page, screens.because);
  await answerBecause(page);
  await goOn(page, screens.effect);
  await choose(page, screens.effect, 'Some');
  await goOn(page, screens.contact);
  await tick(page, 'Text');
  await goOn(page, screens.check);
  return saveIncident(page);
}

/** Presses Save on the last screen and reads the reference that the next one shows. */
export async function saveIncident(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Save incident' }).click();
  const panel = heading(page, screens.saved);
  await panel.waitFor();
  const reference = await page.getByRole('main').getByRole('strong').first().innerText();
  return reference.trim();
}

export async function answerWhat(page: Page, account: string): Promise<void> {
  await tick(page, 'Verbal abuse or slurs');
  await page.getByRole('textbox', { name: 'What did they say happened?' }).fill(account);
}

export async function answerWhen(page: Page, patch?: string): Promise<void> {
  await choose(page, 'When was it?', 'Just now');
  await choose(page, 'What kind of place?', 'Stairs or other shared part');
  if (patch !== undefined) await choose(page, 'Which patch was it in?', patch);
}

export async function answerBecause(page: Page): Promise<void> {
  await choose(page, screens.because, 'Yes');
  await tick(page, 'Disability');
  await tick(page, 'The person');
  await choose(page, 'Who was targeted?', 'A group or the whole community');
}

/** The one sentence at the top of every page. */
export const statusLine = (page: Page, text: string | RegExp) =>
  page.getByRole('banner').getByRole('link', { name: text });
