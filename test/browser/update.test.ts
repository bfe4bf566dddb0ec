import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Device, discardDevice } from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import { goTo, recordIncident, signInAs, statusLine, unlock } from '../support/journey.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';

const built = join(import.meta.dirname, '../../dist');
const words = steps.makeMarker();

let folder: string;
let server: RunningServer;
let device: Device;
let other: Page;
let complaints: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alongside-dist-'));
  await cp(built, folder, { recursive: true });
  server = await startServer({ env: { DIST_DIR: folder } });
  device = await steps.startDevice({ baseURL: server.url });
  complaints = steps.hearComplaints(device.context);
  await signInAs(device, 'wyn');
  other = await device.context.newPage();
  await other.goto('/');
  await unlock(other);
});

afterAll(async () => {
  await discardDevice(device);
  await discardServer(server);
  await rm(folder, { recursive: true, force: true });
});

test('F5: an update is not taken while a form in any tab holds words, and the page says why', async () => {
  const { page } = device;
  await steps.beginIncident(other, words);
  await publish('second');
  await lookForUpdates(page);
  await page.getByText('An update is ready.').waitFor();
  await page.getByRole('button', { name: 'Update now' }).click();
  await page.getByText('Finish or save what you are writing first. The update waits.').waitFor();

  expect(await steps.accountBox(other).inputValue()).toBe(words);
  expect(await Promise.all([buildOf(page), buildOf(other)])).toEqual(['', '']);
});

test('F6: once the form is closed it is taken, and every tab comes back locked, in the new build, with nothing lost', async () => {
  const { page } = device;
  await goTo(other, 'Records');
  await other.getByRole('link', { name: /^Threats/ }).waitFor();
  await page.getByRole('button', { name: 'Update now' }).click();
  for (const tab of [page, other]) await steps.waitForLock(tab);
  expect(await Promise.all([buildOf(page), buildOf(other)])).toEqual(['second', 'second']);

  await unlock(other);
  await goTo(other, 'Records');
  await other.getByRole('link', { name: /^Threats/ }).click();
  await expect.poll(() => steps.accountBox(other).inputValue()).toBe(words);
  expect(complaints).toEqual([]);
});

test('F7: a new worker that throws in its install leaves the old app at work, off line too, and that is told without a word of anybody’s', async () => {
  const { page } = device;
  const told = page.waitForRequest((request) => request.url().endsWith('/api/app-faults'));
  await publish(
    'third',
    `self.addEventListener('install', (event) => event.waitUntil(${thrown}));`,
  );
  await lookForUpdates(page);
  expect((await told).postDataJSON()).toEqual({ fault: 'worker_not_installed', build: 1 });
  expect((await (await told).response())?.status()).toBe(200);
  expect(await page.getByText('An update is ready.').count()).toBe(0);

  await device.context.setOffline(true);
  await page.reload();
  await unlock(page);
  expect(await buildOf(page)).toBe('second');
  await goTo(page, 'Records');
  await page.getByRole('link', { name: /^Threats/ }).click();
  await expect.poll(() => steps.accountBox(page).inputValue()).toBe(words);
  await recordIncident(page, { account: 'They came back at night.' });
  await device.context.setOffline(false);
  await statusLine(page, /^All received/).waitFor();
  expect(complaints.filter((one) => !one.includes('net::ERR_'))).toEqual([]);
});

test('F7: the good one that follows it is taken', async () => {
  const { page } = device;
  await publish('fourth');
  const button = page.getByRole('button', { name: 'Update now' });
  // The browser may still be trying the broken one, and takes both looks for one: whoever comes back again sees it.
  const comeBack = () => lookForUpdates(page).then(() => button.count());
  await expect.poll(comeBack, { timeout: 15_000 }).toBe(1);
  await button.click();
  for (const tab of [page, other]) await steps.waitForLock(tab);
  expect(await Promise.all([buildOf(page), buildOf(other)])).toEqual(['fourth', 'fourth']);
});

/** What no worker survives. */
const thrown = "(async () => { throw new Error('Broken on purpose'); })()";

/** As a browser does when somebody comes back to the app. */
const lookForUpdates = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

/** Puts a build by this name in the place of the last; its page and its worker differ from it. */
async function publish(name: string, inWorker = ''): Promise<void> {
  const page = await readFile(join(built, 'index.html'), 'utf8');
  const named = page.replace('<head>', `<head><meta name="build" content="${name}">`);
  const script = await readFile(join(built, 'sw.js'), 'utf8');
  const entry = /\{[^{}]*"url":"index\.html"[^{}]*\}/.exec(script)?.[0] ?? '';
  const changed = entry
    .replace(hashOf(page), hashOf(named))
    .replace(/("revision":")[^"]*/, `$1${name}`);
  await writeFile(join(folder, 'index.html'), named);
  await writeFile(join(folder, 'sw.js'), inWorker + script.replace(entry, changed));
}

const hashOf = (text: string): string => createHash('sha384').update(text).digest('base64');

const buildOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('meta[name="build"]')?.getAttribute('content') ?? '');
