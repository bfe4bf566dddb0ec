import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Device, discardDevice } from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import { goTo, signInAs, unlock } from '../support/journey.ts';
import { findInMemory } from '../support/memory-scan.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';

// Typed a key at a time and never named again, or what drives the browser would hold a copy of its own.
const typed = steps.makeMarker();
const atOnce = { timeout: 3_000 };

let server: RunningServer;
let device: Device;

beforeAll(async () => {
  server = await startServer();
  device = await steps.startDevice({ baseURL: server.url });
  await signInAs(device, 'wyn');
});

afterAll(async () => {
  await discardDevice(device);
  await discardServer(server);
});

test('T-mem-1: three seconds after the lock no process of the browser holds a word that was typed', async () => {
  const { page } = device;
  await steps.beginIncident(page, '');
  await steps.accountBox(page).focus();
  await page.keyboard.type(typed);
  expect(await findInMemory(device, typed)).not.toEqual({});
  await steps.lock(page);

  await expect.poll(() => findInMemory(device, typed), atOnce).toEqual({});
});

test('T-mem-1: nor when it was opened again from the locked page, with no signal, and read', async () => {
  const { page } = device;
  await device.context.setOffline(true);
  await unlock(page);
  await goTo(page, 'Records');
  await page.getByRole('link', { name: /Threats/ }).click();
  await steps.accountBox(page).waitFor();
  expect(await findInMemory(device, typed)).not.toEqual({});
  await steps.lock(page);

  await expect.poll(() => findInMemory(device, typed), atOnce).toEqual({});
});
