import type { BrowserContext, Page } from 'playwright-core';
import { type DemoPersonId, demoStaff, demoWords } from '../../sync-server/demo/people.ts';
import type { Device } from './browser.ts';

/** What a person types into the form; a box that is left out stays empty. */
export type Typed = {
  account: string;
  /** Asked only of those who hold several. */
  patch?: string;
  landmark?: string;
  address?: string;
  name?: string;
  phone?: string;
  times?: string;
  language?: string;
};

const noiseOfTheEngine = /Permissions-Policy header/;
const noiseOfNoSignal = /Failed to load resource|net::ERR_/;

/** Collects what goes wrong in every tab of a browser; `mayBeOffline` lets failed requests pass. */
export function hearComplaints(context: BrowserContext, mayBeOffline = false): string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    const text = message.text();
    const isExpected =
      noiseOfTheEngine.test(text) || (mayBeOffline && noiseOfNoSignal.test(text));
    if (message.type() === 'error' && !isExpected) complaints.push(text);
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  return complaints;
}

export const nameOf = (id: DemoPersonId): string =>
  demoStaff.find((person) => person.id === id)?.name ?? '';

/** First run of one of the demonstration's people, until their first room is open. */
export async function signInAs(page: Page, id: DemoPersonId): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: `Go on as ${nameOf(id)}` }).click();
  await page.getByRole('button', { name: 'I have written them down' }).click();
  await page.getByRole('button', { name: 'Open Alongside' }).click();
  await page.getByRole('button', { name: 'Hide this screen now' }).waitFor();
}

/** Types the five words on the locked page and waits until the vault is open. */
export async function unlock(page: Page, words = demoWords): Promise<void> {
  await tryWords(page, words);
  await page.getByRole('button', { name: 'Hide this screen now' }).waitFor();
}

export async function tryWords(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your five words' }).fill(words);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
}

export async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hide this screen now' }).click();
  await waitForLock(page);
}

export const waitForLock = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: 'Alongside is locked' }).waitFor();

/** Follows a link of the app, as a person would: without loading the page anew. */
export async function goTo(page: Page, room: 'Record' | 'Records' | 'Waiting' | 'More' | 'Review') {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: room, exact: true })
    .click();
}

/** Begins an incident and stops where the words have been typed. */
export async function beginIncident(page: Page, account: string): Promise<void> {
  await goTo(page, 'Record');
  await choose(page, 'Is anyone in danger now?', 'No');
  await goOn(page);
  await page.getByRole('checkbox', { name: 'Threats' }).check();
  await page.getByRole('textbox', { name: /What did they say happened/ }).fill(account);
}

/** Fills in the whole form and stops at the last screen. */
export async function fillIncident(page: Page, typed: Typed): Promise<void> {
  await beginIncident(page, typed.account);
  await goOn(page);
  await choose(page, 'When was it?', 'Just now');
  await choose(page, 'What kind of place?', 'Stairs or other shared part');
  await typeThePlace(page, typed);
  if (typed.patch !== undefined) await choose(page, 'Which patch was it in?', typed.patch);
  await goOn(page);
  await choose(page, 'Was it because of who they are', 'No');
  if (typed.name !== undefined) {
    await choose(page, 'Who was targeted?', 'Someone new');
    await page.getByRole('textbox', { name: 'What name should we use?' }).fill(typed.name);
  }
  await goOn(page);
  await choose(page, 'What effect is it having now?', 'Some');
  await goOn(page);
  await typeTheContact(page, typed);
  await goOn(page);
  await page.getByRole('heading', { name: 'Check what you have recorded' }).waitFor();
}

async function typeThePlace(page: Page, { landmark, address }: Typed): Promise<void> {
  if (landmark === undefined && address === undefined) return;
  await page.getByText('Add the exact place (optional)').click();
  await page.getByRole('textbox', { name: 'Where was it, in words?' }).fill(landmark ?? '');
  await page.getByRole('textbox', { name: 'Address' }).fill(address ?? '');
}

async function typeTheContact(page: Page, { phone, times, language }: Typed): Promise<void> {
  if (phone !== undefined) {
    await page.getByRole('checkbox', { name: 'Call', exact: true }).check();
    await page.getByRole('textbox', { name: 'Number to call or text' }).fill(phone);
  }
  if (times !== undefined) await page.getByRole('textbox', { name: 'Safe times' }).fill(times);
  if (language !== undefined) {
    await page.getByRole('textbox', { name: 'Language or interpreter' }).fill(language);
  }
}

/** Records an incident; resolves once the app says that it is on the phone. Tells its reference. */
export async function recordIncident(page: Page, typed: Typed): Promise<string> {
  await fillIncident(page, typed);
  await page.getByRole('button', { name: 'Save incident' }).click();
  await page.getByRole('heading', { name: 'Incident saved on this phone' }).waitFor();
  return (await page.locator('.govuk-panel strong').innerText()).trim();
}

/** Adds words to the record whose page is open: one save of one edit. */
export async function addWords(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: 'Correct this record' }).click();
  await page.getByRole('textbox', { name: 'Add to what they said happened' }).fill(words);
  await page.getByRole('button', { name: 'Save correction' }).click();
  await page.getByRole('link', { name: 'Correct this record' }).waitFor();
}

export async function choose(page: Page, question: string, answer: string): Promise<void> {
  await page
    .getByRole('group', { name: question })
    .getByRole('radio', { name: answer, exact: true })
    .check();
}

export const goOn = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Continue' }).click();

/** Waits until the one sentence of every page says so. */
export async function waitForStatus(page: Page, text: string | RegExp): Promise<void> {
  await page.locator('.app-header-row').getByText(text).first().waitFor();
}

/** A word that nothing else on the disk can hold. */
export const makeMarker = (): string => `q${crypto.randomUUID().replaceAll('-', '')}`;

/** The ids of the vaults on a device, as its locked page knows them. */
export async function databasesOf(device: Device): Promise<string[]> {
  return device.page.evaluate(async () =>
    (await indexedDB.databases()).flatMap(({ name }) => name ?? []),
  );
}
