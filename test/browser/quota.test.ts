import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Device, discardDevice } from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import {
  goTo,
  heading,
  saveIncident,
  screens,
  signInAs,
  statusLine,
  unlock,
} from '../support/journey.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';

let server: RunningServer;
let device: Device;
let complaints: string[];
let reference: string;

beforeAll(async () => {
  server = await startServer();
  device = await steps.startDevice({ baseURL: server.url });
  complaints = steps.hearComplaints(device.context);
  await signInAs(device, 'wyn');
  await statusLine(device.page, 'Nothing waiting to send').waitFor();
});

afterAll(async () => {
  await discardDevice(device);
  await discardServer(server);
});

test('F9: on a full phone a save says so in words, and what was typed is there still', async () => {
  const { page } = device;
  await steps.fillIncident(page, { account: 'Written on a phone that is full.' });
  const makeRoom = await fillTheDisk();
  await page.getByRole('button', { name: 'Save incident' }).click();
  await page.getByRole('alert').getByText('Your phone is nearly full.').waitFor();

  await heading(page, screens.check).waitFor();
  expect(await page.getByText('Written on a phone that is full.').count()).toBe(1);
  await makeRoom();
  await goTo(page, 'Records');
  await page
    .getByRole('link', { name: /^Threats/ })
    .first()
    .click();
  await heading(page, screens.check).waitFor();
  reference = await saveIncident(page);
  await statusLine(page, 'All received').waitFor();
  expect(complaints).toEqual([]);
});

test('F11: a page that holds an older storage lets go when a newer one needs it, says so, and loses nothing', async () => {
  const { page } = device;
  const other = await device.context.newPage();
  await other.goto('/');
  await other.evaluate(openNewerAndLeave);
  await page.getByText('A newer version of the app was opened in another tab.').waitFor();
  await other.close();
  await page.getByRole('button', { name: 'Open again' }).click();
  await unlock(page);
  await goTo(page, 'Records');

  await page.getByRole('link', { name: reference }).waitFor();
});

/** Lets every new save fail as a full disk makes it fail; returns how to make room again. */
async function fillTheDisk(): Promise<() => Promise<void>> {
  const add = await device.page.evaluateHandle(() => {
    const before = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    return before;
  });
  return () =>
    add.evaluate((before) => {
      IDBObjectStore.prototype.add = before;
    });
}

/** Asks for every vault's database in a later version, then leaves all as it was. */
async function openNewerAndLeave(): Promise<void> {
  for (const { name = '', version = 1 } of await indexedDB.databases()) {
    if (!name.startsWith('alongside-')) continue;
    const opening = indexedDB.open(name, version + 10);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    await new Promise((resolve) => opening.addEventListener('error', resolve));
  }
}
