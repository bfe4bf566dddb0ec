import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CarryFile } from '../../src/domain/carry-protocol.ts';
import { type Device, discardDevice } from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import { recordIncident, signInAs, statusLine, unlock } from '../support/journey.ts';
import { type Proxy, type Reply, startProxy } from '../support/proxy.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';

const built = join(import.meta.dirname, '../../dist');

let folder: string;
let server: RunningServer;
let proxy: Proxy;
let device: Device;
let complaints: string[];

const patiently = { timeout: 15_000 };

const noSignal: Reply = { status: 503, headers: { 'content-type': 'text/html' }, body: 'No' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alongside-dist-'));
  await cp(built, folder, { recursive: true });
  server = await startServer({ env: { DIST_DIR: folder } });
  proxy = await startProxy(server.url);
  device = await steps.startDevice({ baseURL: proxy.url });
  complaints = steps.hearComplaints(device.context, true);
  await signInAs(device, 'wyn');
  proxy.setRule({ instead: ({ path }) => (path.startsWith('/api/') ? noSignal : null) });
  await recordIncident(device.page, { account: 'Said on the worst day.' });
  await steps.lock(device.page);
});

afterAll(async () => {
  await discardDevice(device);
  await proxy.close();
  await discardServer(server);
  await rm(folder, { recursive: true, force: true });
});

test('T-salv without any signal, and without anything of the app, the page lists what waits and saves it as a locked copy', async () => {
  const { page } = device;
  proxy.setRule({ instead: () => noSignal });
  await page.goto('/salvage.html');
  await page.getByText('Person 1 on this phone: 1 save waiting to send').waitFor();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a locked copy' }).click();
  const file = await readFile(await (await saving).path(), 'utf8');
  expect(CarryFile.parse(JSON.parse(file)).parts[0]?.offers).toHaveLength(1);
  expect(file).not.toContain('worst day');
  await page.getByRole('button', { name: 'Cymraeg' }).click();
  await page.getByText('1 yn aros i gael ei anfon').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Send now' }).click();
  await page.getByText('1 still waiting, safe on this phone.').waitFor();
});

test('F8 a worker that was taken back leaves every vault, and the page sends what waits', async () => {
  const { page } = device;
  proxy.setRule({ instead: ({ path }) => (path.startsWith('/api/') ? noSignal : null) });
  const before = await databases();
  await writeFile(join(folder, 'sw.js'), await readFile(join(folder, 'kill-switch.js')));
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  await expect.poll(() => page.evaluate(() => caches.keys()), patiently).toEqual([]);
  await page.goto('/salvage.html');
  const left = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(left, patiently).toBe(0);
  expect(await databases()).toEqual(before);
  proxy.setRule({});
  await page.getByRole('button', { name: 'Send now' }).click();
  await page.getByText('1 save received.').waitFor();
  await page.getByText('Nothing is waiting to send.').waitFor();
  await page.getByRole('link', { name: 'Open Alongside' }).click();
  await unlock(page);
  await statusLine(page, 'All received').waitFor();
  expect(complaints).toEqual([]);
});

test('F13 where the app does not start, its page leads to what waits', async () => {
  const index = join(folder, 'index.html');
  const page = await readFile(index, 'utf8');
  await writeFile(index, page.replace(/<script type="module"[^>]*><\/script>/, ''));
  const session = await device.context.newCDPSession(device.page);
  await session.send('Animation.enable');
  await session.send('Animation.setPlaybackRate', { playbackRate: 1_000 });
  await device.page.goto('/');
  await device.page.getByRole('link', { name: /Nothing appears/ }).click();
  await device.page.getByText('Person 1 on this phone').waitFor();
});

const databases = (): Promise<string[]> =>
  device.page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? '').sort(),
  );
