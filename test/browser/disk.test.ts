import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoStaff, demoWords } from '../../sync-server/demo/people.ts';
import { type Device, discardDevice, killDevice } from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import { clearRows } from '../support/clear-rows.ts';
import { dumpDatabases } from '../support/database-dump.ts';
import { hearPlaces } from '../support/heard-places.ts';
import {
  beginWork,
  goOn,
  goTo,
  heading,
  saveIncident,
  screens,
  unlock,
} from '../support/journey.ts';
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
let reference: string;
const places: string[] = [];

beforeAll(async () => {
  server = await startServer();
  device = await steps.startDevice({ baseURL: server.url });
  complaints = steps.hearComplaints(device.context, true);
  await hearPlaces(device, places);
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
  reference = await recordWithMistakes(page);
  await steps.beginIncident(page, markers.draft);
  await goTo(page, 'Records');
  await page.getByText(/answers? missing/).waitFor();
  await goTo(page, 'Waiting');
  await page.getByRole('button', { name: 'Send now' }).click();
  await page.getByText(/Everything you saved has been received|sent and received/).waitFor();
  await page.evaluate(keepInClear, control);
  await killDevice(device);

  expect(findInProfile(device.profile, secrets)).toEqual([]);
  expect(findInProfile(device.profile, [control])).not.toEqual([]);
});

test('T-disk-1: nor on that of one that was opened again, read from and locked', async () => {
  device = await steps.startDevice(device.options, device.profile);
  complaints = steps.hearComplaints(device.context, true);
  await hearPlaces(device, places);
  const { page } = device;
  await page.goto('/incidents');
  await steps.tryWords(page, `${markers.wrongWords} one two three four`);
  await page.getByText('These words do not open it').first().waitFor();
  await unlock(page);
  await page.getByText(/answers? missing/).waitFor();
  await page.getByRole('link', { name: reference }).click();
  await page.getByText('Show words used').click();
  await page.getByText(markers.account).waitFor();
  await page.getByText('Show name and contact').click();
  await page.getByText(markers.name).waitFor();
  await steps.lock(page);

  expect(findInProfile(device.profile, secrets)).toEqual([]);
});

test('T-url-1: nor in any address that was gone to or asked for, nor in a title', () => {
  const said = places.join('\n');
  const found = secrets.filter((word) => said.includes(word) || said.includes(encodeURI(word)));
  expect(found).toEqual([]);
  expect(said).toMatch(/\/api\/deposit$/m);
  expect(said).toMatch(/^What happened\? – Alongside$/m);
  const asked = places
    .filter((place) => place.startsWith('http'))
    .map((place) => new URL(place).searchParams);
  const names = [...new Set(asked.flatMap((one) => [...one.keys()]))];
  expect(names).toContain('from');
  const known = ['from', 'view', 'device', '__WB_REVISION__'];
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
});

test('T-vault-1: without a key only ids, numbers, times and states can be read from the databases', async () => {
  const { page } = device;
  const rows = (await dumpDatabases(page)).filter(({ database }) => database !== 'control');
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
  device = await steps.startDevice(device.options, device.profile);
  await device.page.goto('/');
  await steps.waitForLock(device.page);

  expect(findInProfile(device.profile, secrets)).toEqual([]);
});

/** What the app must never do: a word as it is, in a database and in the page's own storage. */
async function keepInClear(word: string): Promise<void> {
  localStorage.setItem('control', word);
  const opening = indexedDB.open('control');
  opening.onupgradeneeded = () => opening.result.createObjectStore('words');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const writing = opening.result.transaction('words', 'readwrite', { durability: 'strict' });
  writing.objectStore('words').put({ word }, 1);
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
  opening.result.close();
}

async function signInByTyping(page: Page): Promise<void> {
  await page.goto('/');
  await typeCredentials(page, `${markers.wrongEmail}@example.org`, markers.wrongPassword);
  await page.getByText('The email address or password does not match').first().waitFor();
  await typeCredentials(page, sal.email, sal.password);
  await page.getByRole('button', { name: 'I have written them down' }).click();
  await page.getByRole('textbox', { name: 'Five words' }).fill(demoWords);
  await page.getByRole('button', { name: 'Open Alongside' }).click();
  await beginWork(page);
  await heading(page, 'Review').waitFor();
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
  await goTo(page, 'Records');
  await page.getByRole('searchbox', { name: 'Find a record' }).fill(markers.search);
  await page.getByText('No records match').waitFor();
}

async function askAQuestion(page: Page): Promise<void> {
  await goTo(page, 'Review');
  const row = page.getByRole('row').filter({ has: page.getByRole('cell', { name: /^Recorded$/ }) });
  await row.getByRole('link').first().click();
  await page.getByRole('button', { name: 'Ask the officer' }).click();
  await page.getByRole('textbox', { name: 'What do you want to ask?' }).fill(markers.question);
}

async function recordWithMistakes(page: Page): Promise<string> {
  const { account, landmark, address, name, phone, times, language } = markers;
  const typed = { account, patch: 'Elm', landmark, address, name, phone, times, language };
  await steps.fillIncident(page, typed);
  await page
    .getByRole('link', { name: /Change/ })
    .nth(2)
    .click();
  const box = page.getByRole('textbox', { name: 'Where was it, in words?' });
  await box.fill(`${markers.tooLong} `.repeat(5));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page
    .getByText(/must be 120 characters or fewer/)
    .first()
    .waitFor();
  await box.fill(landmark);
  await goOn(page, screens.check);
  return saveIncident(page);
}
