import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DepositRequest } from '../../src/domain/protocol.ts';
import { sendTag } from '../../src/sync/send-tag.ts';
import { demoWords } from '../../sync-server/demo/people.ts';
import { type Device, discardDevice } from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import { clearRows } from '../support/clear-rows.ts';
import { dumpDatabases } from '../support/database-dump.ts';
import * as journey from '../support/journey.ts';
import { findInProfile } from '../support/profile-scan.ts';
import { type Proxy, startProxy } from '../support/proxy.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';
import { wakeWorker } from '../support/worker-sync.ts';

const { goOn, heading, screens, statusLine } = journey;
const banner = 'Practice – nothing is sent';
const typed = steps.makeMarker();

let server: RunningServer;
let proxy: Proxy;
let device: Device;
let blank: Page;
let complaints: string[];
/** Every save that any page or worker of this browser has offered. */
const offered: string[] = [];

beforeAll(async () => {
  server = await startServer();
  proxy = await startProxy(server.url);
  proxy.setRule({
    instead: ({ path, body }) => {
      if (path === '/api/deposit') {
        const { offers } = DepositRequest.parse(JSON.parse(body));
        offered.push(...offers.map(({ envelope }) => envelope.id));
      }
      return null;
    },
  });
  device = await steps.startDevice({ baseURL: proxy.url });
  complaints = steps.hearComplaints(device.context, true);
  blank = await device.context.newPage();
  await journey.signInAs(device, 'wyn');
});

afterAll(async () => {
  await discardDevice(device);
  await proxy.close();
  await discardServer(server);
});

test('the whole form is practised, and the banner stands over each of its pages', async () => {
  const { page } = device;
  await journey.goTo(page, 'More');
  await page.getByRole('link', { name: 'Practice mode' }).click();
  await heading(page, 'Practice mode').waitFor();
  await page.getByRole('button', { name: 'Record a practice incident' }).click();
  await journey.choose(page, screens.danger, 'No');
  await goOn(page, screens.what);
  await journey.answerWhat(page, typed);
  await goOn(page, screens.when);
  await journey.answerWhen(page);
  await goOn(page, screens.because);
  await journey.answerBecause(page);
  await goOn(page, screens.effect);
  await journey.choose(page, screens.effect, 'Some');
  await goOn(page, screens.contact);
  await goOn(page, screens.check);
  expect(await page.getByText(banner).isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Save incident' }).click();
  await heading(page, screens.saved).waitFor();
  expect(await page.getByText(/^TRY-/).isVisible()).toBe(true);
  expect(await page.getByText(banner).isVisible()).toBe(true);
  await statusLine(page, /^All received|^Nothing waiting to send/).waitFor();
});

test('neither the page nor the worker sends any of it, and what waits for real goes as ever', async () => {
  const { page } = device;
  await page.getByRole('link', { name: 'Leave practice' }).click();
  await heading(page, 'My records').waitFor();
  expect(await page.getByText(banner).count()).toBe(0);
  const reference = await journey.recordIncident(page, { account: 'A real one' });
  await statusLine(page, 'All received').waitFor();
  await wakeWorker(device.context, blank, proxy.url, sendTag);
  await journey.goTo(page, 'Waiting');
  await page.getByRole('button', { name: 'Send now' }).click();
  await page.getByText('Everything you saved has been received').waitFor();
  expect(reference).not.toMatch(/^TRY/);
  expect(new Set(offered).size).toBe(1);
});

test('the page without the app neither lists nor carries it', async () => {
  const { page } = device;
  await steps.lock(page);
  await page.goto('/salvage.html');
  await page.getByText('Nothing is waiting to send.').waitFor();
  expect(await page.getByText(/Person 2|practice/i).count()).toBe(0);
});

test('T-vault-1, T-disk-1: practice lies on the disk as sealed as all else', async () => {
  const { page } = device;
  const rows = await dumpDatabases(page);
  const ofPractice = rows.filter(({ database }) => database.startsWith('practice-'));
  expect(ofPractice.some(({ store }) => store === 'outbox')).toBe(true);
  const unexpected = rows.filter(
    ({ store, row }) => clearRows[store]?.safeParse(row).success !== true,
  );
  expect(unexpected).toEqual([]);
  expect(findInProfile(device.profile, [typed])).toEqual([]);
});

test('after the words it is there again, with no signal too; "Start again" clears it', async () => {
  const { page, context } = device;
  await context.setOffline(true);
  await page.goto('/practice/start');
  await steps.tryWords(page, demoWords);
  await heading(page, 'Practice mode').waitFor();
  await page.getByRole('heading', { name: 'Practice records (3)' }).waitFor();
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.getByRole('heading', { name: 'Practice records (2)' }).waitFor();
  await page.getByText('Practice has been cleared.').waitFor();
  await steps.lock(page);
  expect(complaints).toEqual([]);
});
