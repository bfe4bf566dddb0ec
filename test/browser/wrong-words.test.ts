import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoWords } from '../../sync-server/demo/people.ts';
import { type Device, discardDevice } from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import { goOnAs, goTo, recordIncident, signInAs, statusLine } from '../support/journey.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';

const wrong = 'five words that open nothing';
const minute = 60_000;

let server: RunningServer;
let device: Device;
let complaints: string[];

beforeAll(async () => {
  server = await startServer();
  device = await steps.startDevice({ baseURL: server.url });
  complaints = steps.hearComplaints(device.context, true);
  await device.page.clock.install();
  await signInAs(device, 'wyn');
  await statusLine(device.page, 'Nothing waiting to send').waitFor();
  await server.stop();
  await recordIncident(device.page, { account: 'Saved before anybody guessed.' });
  await steps.beginIncident(device.page, 'Half a sentence');
  await steps.lock(device.page);
});

afterAll(async () => {
  await discardDevice(device);
  await discardServer(server);
});

test('T-slot-5: five wrong tries are free, and the sixth has to wait, whichever words it is made with', async () => {
  for (let tries = 0; tries < 5; tries += 1) await tryAndRead(wrong, 'These words do not open it');

  await tryAndRead(demoWords, 'Too many tries');
});

test('T-slot-6, F52: the tenth wrong try closes the phone for good, for the right words as well', async () => {
  const { page } = device;
  for (const wait of [0.5, 2, 10, 60]) {
    await page.clock.fastForward(wait * minute + 1_000);
    await tryAndRead(wrong, 'These words do not open it');
    await tryAndRead(wrong, 'Too many tries');
  }
  await page.clock.fastForward(61 * minute);
  await tryAndRead(wrong, 'This phone can no longer be unlocked');

  await tryAndRead(demoWords, 'This phone can no longer be unlocked');
});

test('F52: what waited on it is sent all the same', async () => {
  const { page } = device;
  await page.getByText('1 save waiting to send').waitFor();
  server = await server.restart();
  await page.reload();
  await page.getByText('Nothing is waiting to send.').waitFor();

  expect(savesKept(server.directory)).toBe(1);
  expect(complaints).toEqual([]);
});

test('what was being typed on it comes back to its author, on the next phone and to nobody else', async () => {
  const { page } = device;
  await page.getByRole('button', { name: 'Sign in as someone else' }).click();
  await goOnAs(page, 'wyn');
  await goTo(page, 'Waiting');
  await page.getByText('1 draft from a phone that was closed for good is here.').waitFor();
  await page.getByRole('button', { name: 'Bring them to this phone' }).click();
  await page.getByRole('heading', { name: 'Drafts (1)' }).waitFor();
  await page.getByRole('link', { name: /^Started/ }).click();

  await expect.poll(() => steps.accountBox(page).inputValue()).toBe('Half a sentence');
});

/** Clears what an earlier try said, so that what is read belongs to this one. */
async function tryAndRead(words: string, sentence: string): Promise<void> {
  const { page } = device;
  await page.getByRole('textbox', { name: 'Your five words' }).fill('');
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByText('Enter your five words').first().waitFor();
  await steps.tryWords(page, words);
  await page.getByText(sentence).first().waitFor();
}

/** How many saves of the newest device the server holds. */
function savesKept(directory: string): number {
  const database = new DatabaseSync(join(directory, 'alongside.db'), { readOnly: true });
  const found = database
    .prepare(
      `select count(*) as saves from envelope where device =
       (select device from device order by enrolledAt desc limit 1)`,
    )
    .get();
  database.close();
  return Number(found?.saves);
}
