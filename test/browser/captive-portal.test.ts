import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Device, discardDevice } from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import { goTo, recordIncident, signInAs, statusLine } from '../support/journey.ts';
import { type Proxy, type Reply, startProxy } from '../support/proxy.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';

const portal: Reply = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html><title>Free Wi-Fi</title><p>Accept our terms to go on.</p>',
};

let server: RunningServer;
let proxy: Proxy;
let device: Device;
let complaints: string[];

beforeAll(async () => {
  server = await startServer();
  proxy = await startProxy(server.url);
  device = await steps.startDevice({ baseURL: proxy.url });
  complaints = steps.hearComplaints(device.context);
});

afterAll(async () => {
  await discardDevice(device);
  await proxy.close();
  await discardServer(server);
});

test('F32: a page that a Wi-Fi puts in place of every answer leaves a record waiting, and no more is said of it', async () => {
  const { page } = device;
  await signInAs(device, 'wyn');
  await statusLine(page, 'Nothing waiting to send').waitFor();
  proxy.setRule({ instead: () => portal });
  await recordIncident(page, { account: 'Told in a café with a Wi-Fi of its own.' });
  await goTo(page, 'Waiting');
  await page.getByRole('button', { name: 'Send now' }).click();
  await page.getByText('No signal. 1 still waiting, safe on this phone.').waitFor();

  expect(await page.getByText('Finished. Only on this phone. Reason: no signal.').count()).toBe(1);
  expect(await page.getByText('Waiting to send (1)').count()).toBe(1);
  expect(await page.getByText('Nothing was received today.').count()).toBe(1);
  expect(await page.getByText(/attention|problem|wrong/i).count()).toBe(0);
});

test('F32: it is received once that page is gone', async () => {
  const { page } = device;
  proxy.setRule({});
  await page.getByRole('button', { name: 'Send now' }).click();
  await page.getByText('1 sent and received.').waitFor();

  await statusLine(page, 'All received').waitFor();
  expect(await page.getByText('Received today (1)').count()).toBe(1);
  expect(complaints.filter((text) => !text.startsWith("EventSource's response"))).toEqual([]);
});
