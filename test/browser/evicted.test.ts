import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Device, discardDevice } from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import { goOnAs, goTo, heading, recordIncident, signInAs, statusLine } from '../support/journey.ts';
import { type Proxy, type Reply, startProxy } from '../support/proxy.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';

let server: RunningServer;
let proxy: Proxy;
let device: Device;
let complaints: string[];

const noSignal: Reply = { status: 503, headers: { 'content-type': 'text/html' }, body: 'No' };

beforeAll(async () => {
  server = await startServer();
  proxy = await startProxy(server.url);
  device = await steps.startDevice({ baseURL: proxy.url });
  complaints = steps.hearComplaints(device.context, true);
});

afterAll(async () => {
  await discardDevice(device);
  await proxy.close();
  await discardServer(server);
});

test('F14: a phone whose whole storage was taken away is told so, and what the service has of it', async () => {
  const { page } = device;
  await signInAs(device, 'wyn');
  const reference = await recordIncident(page, { account: 'The gate was kicked in.' });
  await statusLine(page, /^All received/).waitFor();
  proxy.setRule({ instead: ({ path }) => (path.startsWith('/api/') ? noSignal : null) });
  await recordIncident(page, { account: 'It was kicked in once more.' });
  await evict(page);
  proxy.setRule({});
  await page.goto('/');
  await page.getByText('What Alongside kept on this phone is gone.').waitFor();
  await page.getByText(/The service has 1 save from this phone\./).waitFor();
  await page.getByText(/What was saved here later may be lost\./).waitFor();
  expect(await page.getByText(/Wyn Sampleford lost|gate/).count()).toBe(0);

  await goOnAs(page, 'wyn');
  expect(await page.getByText('What Alongside kept on this phone is gone.').count()).toBe(0);
  await goTo(page, 'Records');
  await page.getByRole('link', { name: reference }).waitFor();
});

test('F14: a supervisor reads whose phone it was and how much had come from it', async () => {
  const { page } = device;
  await steps.lock(page);
  await page.getByRole('button', { name: 'Sign in as someone else' }).click();
  await goOnAs(page, 'sal');
  await goTo(page, 'More');
  await page.getByRole('link', { name: 'Kept for a decision' }).click();
  await heading(page, 'Kept for a decision').waitFor();
  await page
    .getByRole('heading', { name: 'The phone of Wyn Sampleford lost what it kept' })
    .waitFor();
  await page.getByText('The service has 1 save from that phone.').waitFor();
  await page.getByRole('button', { name: 'I have asked them' }).click();
  await page.getByRole('heading', { name: 'Ask about these' }).waitFor({ state: 'hidden' });
  expect(complaints).toEqual([]);
});

/** What an engine does to a site that it wants the room of: everything but its cookies, and no page is asked. */
async function evict(page: Page): Promise<void> {
  const origin = proxy.url;
  await page.goto('about:blank');
  const session = await device.context.newCDPSession(page);
  const storageTypes = 'indexeddb,cache_storage,service_workers,local_storage,file_systems';
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes });
}
