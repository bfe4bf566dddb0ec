import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Device, discardDevice } from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import { dumpDatabases } from '../support/database-dump.ts';
import {
  goTo,
  recordIncident,
  saveIncident,
  signInAs,
  statusLine,
  unlock,
} from '../support/journey.ts';
import { type Proxy, startProxy } from '../support/proxy.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';

let server: RunningServer;
let proxy: Proxy;
let device: Device;
let other: Page;
let complaints: string[];

beforeAll(async () => {
  server = await startServer();
  proxy = await startProxy(server.url);
  device = await steps.startDevice({ baseURL: proxy.url });
  complaints = steps.hearComplaints(device.context);
  await signInAs(device, 'wyn');
  other = await device.context.newPage();
  await other.goto('/');
  await unlock(other);
});

afterAll(async () => {
  await discardDevice(device);
  await proxy.close();
  await discardServer(server);
});

test('F19: two tabs that save at the same moment both keep their record, with numbers that follow', async () => {
  const { page } = device;
  await steps.fillIncident(page, { account: 'Written in the first tab.' });
  await steps.fillIncident(other, { account: 'Written in the second tab.' });
  const references = await Promise.all([saveIncident(page), saveIncident(other)]);
  await goTo(page, 'Records');
  for (const reference of references) await page.getByRole('link', { name: reference }).waitFor();

  expect(new Set(references).size).toBe(2);
  const saves = (await dumpDatabases(page)).filter(({ store }) => store === 'outbox');
  expect(saves.map(({ row }) => row)).toMatchObject([{ n: 1, prev: null }, { n: 2 }]);
});

test('a tab shows what another has saved without being loaded anew', async () => {
  const { page } = device;
  await goTo(other, 'Records');
  const reference = await recordIncident(page, { account: 'Read in the other tab.' });

  await other.getByRole('link', { name: reference }).waitFor({ timeout: 1_000 });
});

test('however many tabs are open, one of them listens for news', () => {
  expect(proxy.asked().filter((path) => path.startsWith('/api/poke?'))).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test('a tab that hangs while it sends keeps nothing waiting: another takes over', async () => {
  const { context, page } = device;
  const third = await context.newPage();
  await third.addInitScript(hurry);
  await third.goto('/');
  await unlock(third);
  const wire = await context.newCDPSession(page);
  await wire.send('Debugger.enable');
  await wire.send('Debugger.pause');
  await recordIncident(third, { account: 'Written while the other tab hung.' });

  await statusLine(third, 'All received').waitFor();

  await wire.send('Debugger.resume');
  await third.close();
});

/** Lets what happens again and again happen twenty times as often: half a minute is long for a test. */
function hurry(): void {
  const { setInterval } = window;
  Object.assign(window, {
    setInterval: (work: () => void, wait: number) => setInterval(work, wait / 20),
  });
}

test('F20: when one tab locks, so does the other', async () => {
  await goTo(device.page, 'More');
  await device.page.getByRole('button', { name: 'Lock now' }).click();
  await steps.waitForLock(device.page);

  await steps.waitForLock(other);
  expect(complaints).toEqual([]);
});
