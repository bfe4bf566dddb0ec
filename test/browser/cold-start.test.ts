import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Device, discardDevice, killDevice } from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import { goTo, heading, recordIncident, signInAs, statusLine, unlock } from '../support/journey.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';

let server: RunningServer;
let device: Device;
let complaints: string[];
let reference: string;
let address: string;

beforeAll(async () => {
  server = await startServer();
  device = await steps.startDevice({ baseURL: server.url });
  const { page } = device;
  await signInAs(device, 'wyn');
  reference = await recordIncident(page, { account: 'Said while there was a signal.' });
  await statusLine(page, 'All received').waitFor();
  await page.getByRole('link', { name: 'See this record' }).click();
  await heading(page, `Record ${reference}`).waitFor();
  address = page.url();
  await killDevice(device);
  await server.stop();
  device = await steps.startDevice(device.options, device.profile);
  complaints = steps.hearComplaints(device.context, true);
});

afterAll(async () => {
  await discardDevice(device);
  await discardServer(server);
});

test('after one visit the app starts from cold without a signal, at the very page it was left on', async () => {
  const { page } = device;
  await page.goto(address);
  await steps.waitForLock(page);
  await unlock(page);
  await heading(page, `Record ${reference}`).waitFor();
  await page.getByText('Show words used').click();

  await page.getByText('Said while there was a signal.').waitFor();
  await statusLine(page, /no signal/).waitFor();
});

test('it lists what was recorded and records more', async () => {
  const { page } = device;
  await goTo(page, 'Records');
  await page.getByRole('link', { name: reference }).waitFor();
  const another = await recordIncident(page, { account: 'Said without a signal.' });
  await goTo(page, 'Records');

  await page.getByRole('link', { name: another }).waitFor();
  await statusLine(page, '1 waiting to send · no signal').waitFor();
});

test('every room opens without a signal, also one that was never visited', async () => {
  const { page } = device;
  await goTo(page, 'More');
  await page.getByRole('link', { name: 'Records with two versions' }).click();
  await heading(page, 'Two versions').waitFor();
  await goTo(page, 'Waiting');
  await heading(page, 'My records').waitFor();

  expect(complaints).toEqual([]);
});

test('every address of the app opens from cold without a signal, and behind it its room', async () => {
  const { page } = device;
  const rooms = readFileSync(join(import.meta.dirname, '../../src/shell/Rooms.tsx'), 'utf8');
  const routes = [...rooms.matchAll(/<Route path="([^"*]+)"/g)].map(([, path = '']) => path);
  expect(routes.length).toBeGreaterThan(10);
  const addresses = routes.map((path) =>
    path.replace(':record', new URL(address).pathname.split('/')[2] ?? ''),
  );

  for (const path of addresses) {
    await page.goto(path);
    await steps.waitForLock(page);
  }
  await unlock(page);
  const wrong: string[] = [];
  for (const path of addresses) {
    await page.evaluate((to) => {
      document.querySelector('h1')?.setAttribute('data-before', '');
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, path);
    const title = await page.locator('h1:not([data-before])').innerText();
    if (/not here|went wrong/.test(title)) wrong.push(path);
  }
  expect(wrong).toEqual([]);
  expect(complaints).toEqual([]);
});

test('F1: what was saved without a signal is received when there is one again', async () => {
  const { page } = device;
  await goTo(page, 'Waiting');
  await heading(page, 'My records').waitFor();
  server = await server.restart();
  await page.getByRole('button', { name: 'Send now' }).click();

  await page.getByText('1 sent and received.').waitFor();
});
