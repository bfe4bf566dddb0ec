import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoStaff, demoWords } from '../../sync-server/demo/people.ts';
import {
  type Device,
  discardDevice,
  killDevice,
  openDevice,
  reopenDevice,
} from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import { clearRows } from '../support/clear-rows.ts';
import { dumpDatabases } from '../support/database-dump.ts';
import { findInProfile } from '../support/profile-scan.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';

// A supervisor, because one person then sees every box that the app has for words.
const sal = demoStaff[2];

/** One word for each box that somebody types into, none of which anything else can hold. */
const markers = {
  account: steps.makeMarker(),
  landmark: steps.makeMarker(),
  address: steps.makeMarker(),
  name: steps.makeMarker(),
  phone: steps.makeMarker(),
  times: steps.makeMarker(),
  language: steps.makeMarker(),
  tooLong: steps.makeMarker(),
  draft: steps.makeMarker(),
  search: steps.makeMarker(),
  number: steps.makeMarker(),
  question: steps.makeMarker(),
  wrongWords: steps.makeMarker(),
  wrongEmail: steps.makeMarker(),
  wrongPassword: steps.makeMarker(),
};
const secrets = [...Object.values(markers), demoWords, sal.email, sal.password];

/** Shows that the search does find words: this one is put on the disk in clear, on purpose. */
const control = steps.makeMarker();

let server: RunningServer;
let device: Device;
let complaints: string[];

beforeAll(async () => {
  server = await startServer();
  device = await openDevice({ baseURL: server.url });
  complaints = steps.hearComplaints(device.context, true);
});

afterAll(async () => {
  await discardDevice(device);
  await discardServer(server);
});

test('T-disk-1: nothing that was typed anywhere is on the disk of a phone that died while it was unlocked', async () => {
  const { page } = device;
  await signInByTyping(page);
  await searchEverywhere(page);
  await askAQuestion(page);
  await recordWithMistakes(page);
  await steps.beginIncident(page, markers.draft);
  await steps.goTo(page, 'Records');
  await page.getByText('1 answer missing').or(page.getByText(/answers missing/)).first().waitFor();
  await page.evaluate((word) => localStorage.setItem('control', word), control);
  await steps.goTo(page, 'Waiting');
  await page.getByRole('button', { name: 'Send now' }).click();
  await page.getByText(/Everything you saved has been received|sent and received/).waitFor();
  await killDevice(device);

  expect(findInProfile(device.profile, secrets)).toEqual([]);
});

test('T-disk-1: nor on that of one that was opened again, read from and locked', async () => {
  device = await reopenDevice(device);
  complaints = steps.hearComplaints(device.context);
  const { page } = device;
  await page.goto('/incidents');
  await steps.tryWords(page, `${markers.wrongWords} one two three four`);
  await page.getByText('These words do not open it').first().waitFor();
  await steps.unlock(page);
  await page.getByText('Show name and contact').or(page.getByText(/^Reference|[A-Z0-9]{3}-/)).first().waitFor();
  await steps.lock(page);

  expect(findInProfile(device.profile, secrets)).toEqual([]);
});

test('T-vault-1: without a key only ids, numbers, times and states can be read from the databases', async () => {
  const { page } = device;
  const rows = await dumpDatabases(page);
  const unexpected = rows.filter(
    ({ store, row }) => clearRows[store]?.safeParse(row).success !== true,
  );

  expect(unexpected).toEqual([]);
  expect(new Set(rows.map(({ store }) => store))).toEqual(new Set(Object.keys(clearRows)));
  expect(complaints).toEqual([]);
});

test('T-disk-1: nor on that of one that was closed and started again', async () => {
  await device.context.close();
  expect(findInProfile(device.profile, secrets)).toEqual([]);
  device = await reopenDevice(device);
  await device.page.goto('/');
  await steps.waitForLock(device.page);

  expect(findInProfile(device.profile, secrets)).toEqual([]);
  expect(findInProfile(device.profile, [control])).not.toEqual([]);
});

async function signInByTyping(page: Page): Promise<void> {
  await page.goto('/');
  await typeCredentials(page, `${markers.wrongEmail}@example.org`, markers.wrongPassword);
  await page.getByText('The email address or password does not match').first().waitFor();
  await typeCredentials(page, sal.email, sal.password);
  await page.getByRole('button', { name: 'I have written them down' }).click();
  await page.getByRole('textbox', { name: 'Five words' }).fill(demoWords);
  await page.getByRole('button', { name: 'Open Alongside' }).click();
  await page.getByRole('button', { name: 'Hide this screen now' }).waitFor();
}

async function typeCredentials(page: Page, email: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Email address' }).fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function searchEverywhere(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Find a reference' }).fill(markers.number);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByText('No record has that number').waitFor();
  await steps.goTo(page, 'Records');
  await page.getByRole('searchbox', { name: 'Find a record' }).fill(markers.search);
  await page.getByText('No records match').waitFor();
}

async function askAQuestion(page: Page): Promise<void> {
  await steps.goTo(page, 'Review');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Ask the officer' }).click();
  await page.getByRole('textbox', { name: 'What do you want to ask?' }).fill(markers.question);
}

async function recordWithMistakes(page: Page): Promise<void> {
  const { account, landmark, address, name, phone, times, language } = markers;
  const typed = { account, patch: 'Elm', landmark, address, name, phone, times, language };
  await steps.fillIncident(page, typed);
  await page.getByRole('link', { name: /Change/ }).nth(2).click();
  const box = page.getByRole('textbox', { name: 'Where was it, in words?' });
  await box.fill(`${markers.tooLong} `.repeat(5));
  await steps.goOn(page);
  await page.getByText(/must be 120 characters or fewer/).first().waitFor();
  await box.fill(landmark);
  await steps.goOn(page);
  await page.getByRole('button', { name: 'Save incident' }).click();
  await page.getByRole('heading', { name: 'Incident saved on this phone' }).waitFor();
}
