import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type Device, discardDevice, killDevice } from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import { beginWork, enrolAs, heading, openAndUnlock } from '../support/journey.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';

const Picture = z.object({ src: z.string(), type: z.string(), purpose: z.optional(z.string()) });
const Manifest = z.object({
  id: z.string(),
  shortcuts: z.array(z.object({ name: z.string(), url: z.string() })),
  file_handlers: z.array(z.object({ action: z.string() })),
  icons: z.array(Picture),
  screenshots: z.array(Picture),
});

let server: RunningServer;
let device: Device;

beforeAll(async () => {
  server = await startServer();
  device = await steps.startDevice({ baseURL: server.url });
});

afterAll(async () => {
  await discardDevice(device);
  await discardServer(server);
});

test('a phone that dies in its first reading goes on with it, without a signal too, and comes to work at the end', async () => {
  const { page } = device;
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.route('**/api/pull', () => undefined);
  await enrolAs(page, 'wyn');
  await heading(page, 'Getting your work ready').waitFor();
  await page
    .getByText(/^0 of \d+$/)
    .first()
    .waitFor();
  await killDevice(device);

  device = await steps.startDevice(device.options, device.profile);
  await device.context.setOffline(true);
  await openAndUnlock(device);
  await heading(device.page, 'Getting your work ready').waitFor();
  await device.page.getByText('There is no signal just now').waitFor();
  await device.page.getByText('You can start recording now.').waitFor();

  await device.context.setOffline(false);
  await heading(device.page, 'Your work is ready').waitFor();
  await device.page.getByText(/^272$/).waitFor();
  await beginWork(device.page);
  await heading(device.page, 'My records').waitFor();
});

test('the installed app is named by one id, and every way into it that it tells the phone of is there', async () => {
  const { page } = device;
  const manifest = Manifest.parse(await (await page.request.get('/manifest.webmanifest')).json());
  const ways = [
    ...manifest.shortcuts.map(({ url }) => url),
    ...manifest.file_handlers.map(({ action }) => action),
  ];
  for (const path of ways) {
    await goToInside(page, path);
    await page.locator('h1:not([data-before])').waitFor();
    expect(await heading(page, 'This page is not here').count(), path).toBe(0);
  }
  expect(manifest.id).toBe('/');
  expect(manifest.shortcuts.map(({ name }) => name)).toEqual([
    'Record an incident',
    'Waiting to send',
  ]);
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  for (const { src, type } of [...manifest.icons, ...manifest.screenshots]) {
    const answer = await page.request.get(src);
    expect([src, answer.headers()['content-type']]).toEqual([src, type]);
  }
});

/** Goes on inside the open app, as a link would. */
const goToInside = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    document.querySelector('h1')?.setAttribute('data-before', '');
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);

test('the second opening goes straight to the first room; the first steps are found again under More', async () => {
  const { page } = device;
  await openAndUnlock(device);
  await heading(page, 'My records').waitFor();
  await page.getByRole('link', { name: 'More', exact: true }).click();
  await page.getByRole('link', { name: 'Getting started' }).click();
  await page.getByText('Make a practice record').waitFor();
  expect(await page.getByText('Read so far').count()).toBe(0);
});
