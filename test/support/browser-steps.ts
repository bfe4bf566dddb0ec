import type { BrowserContext, Page } from 'playwright-core';
import { type Device, type DeviceOptions, openDevice } from './browser.ts';
import { choose, goOn, goTo, heading, screens, tick } from './journey.ts';

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

const patience = 15_000;
const noiseOfTheEngine = /Permissions-Policy header/;
const noiseOfNoSignal = /Failed to load resource|net::ERR_/;

/** A browser on a new profile, or on the one a killed browser left behind, which waits for nothing long. */
export async function startDevice(options: DeviceOptions, profile?: string): Promise<Device> {
  const device = await openDevice(options, profile);
  device.context.setDefaultTimeout(patience);
  return device;
}

/** Collects what goes wrong in every tab of a browser; `mayBeOffline` lets failed requests pass. */
export function hearComplaints(context: BrowserContext, mayBeOffline = false): string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    const text = message.text();
    const isNoise = noiseOfTheEngine.test(text) || (mayBeOffline && noiseOfNoSignal.test(text));
    if (message.type() === 'error' && !isNoise) complaints.push(text);
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  return complaints;
}

/** Tries words on the locked page, right or wrong. */
export async function tryWords(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your five words' }).fill(words);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
}

/** Hides the screen at once, and goes on from the neutral page to the locked one. */
export async function lock(page: Page): Promise<void> {
  await hide(page);
  await comeBack(page);
}

/** Hides the screen at once and waits for the neutral page. */
export async function hide(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hide this screen now' }).press('Enter');
  await waitForRepairs(page);
}

export const waitForRepairs = (page: Page): Promise<void> => heading(page, 'Repairs').waitFor();

/** From the neutral page back to the locked one. */
export async function comeBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in' }).click();
  await waitForLock(page);
}

export const waitForLock = (page: Page): Promise<void> =>
  heading(page, 'Alongside is locked').waitFor();

/** Begins an incident and stops where the words have been typed. */
export async function beginIncident(page: Page, account: string): Promise<void> {
  await goTo(page, 'Record');
  await choose(page, screens.danger, 'No');
  await goOn(page, screens.what);
  await tick(page, 'Threats');
  await accountBox(page).fill(account);
}

/** The box for what was said, on the second screen of the form. */
export const accountBox = (page: Page) =>
  page.getByRole('textbox', { name: /What did they say happened/ });

/** Fills in every box of the form that has words given for it, and stops at the last screen. */
export async function fillIncident(page: Page, typed: Typed): Promise<void> {
  await beginIncident(page, typed.account);
  await goOn(page, screens.when);
  await choose(page, 'When was it?', 'Just now');
  await choose(page, 'What kind of place?', 'Stairs or other shared part');
  await typeThePlace(page, typed);
  if (typed.patch !== undefined) await choose(page, 'Which patch was it in?', typed.patch);
  await goOn(page, screens.because);
  await choose(page, screens.because, 'No');
  if (typed.name !== undefined) {
    await choose(page, 'Who was targeted?', 'Someone new');
    await page.getByRole('textbox', { name: 'What name should we use?' }).fill(typed.name);
  }
  await goOn(page, screens.effect);
  await choose(page, screens.effect, 'Some');
  await goOn(page, screens.contact);
  await typeTheContact(page, typed);
  await goOn(page, screens.check);
}

async function typeThePlace(page: Page, { landmark, address }: Typed): Promise<void> {
  if (landmark === undefined && address === undefined) return;
  await page.getByText('Describe it', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Where was it, in words?' }).fill(landmark ?? '');
  await page.getByRole('textbox', { name: 'Address' }).fill(address ?? '');
}

async function typeTheContact(page: Page, { phone, times, language }: Typed): Promise<void> {
  if (phone !== undefined) {
    await tick(page, 'Call');
    await page.getByRole('textbox', { name: 'Number to call or text' }).fill(phone);
  }
  if (times !== undefined) await page.getByRole('textbox', { name: 'Safe times' }).fill(times);
  if (language !== undefined) {
    await page.getByRole('textbox', { name: 'Language or interpreter' }).fill(language);
  }
}

/** Adds words to the record whose page is open: one save of one edit. */
export async function addWords(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Correct this record' }).click();
  await page.getByRole('textbox', { name: 'Add to what they said happened' }).fill(words);
  await page.getByRole('button', { name: 'Save correction' }).click();
  await heading(page, 'Record ').waitFor();
}

/** A word that nothing else on a disk can hold. */
export const makeMarker = (): string => `q${crypto.randomUUID().replaceAll('-', '')}`;
