import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Device, discardDevice } from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import { goTo, signInAs, unlock } from '../support/journey.ts';
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
  await device.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
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
  await publishAnotherBuild();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
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

/** Puts a build in the place of the first whose page and worker differ from it. */
async function publishAnotherBuild(): Promise<void> {
  const page = join(folder, 'index.html');
  const worker = join(folder, 'sw.js');
  const before = await readFile(page, 'utf8');
  const after = before.replace('<head>', '<head><meta name="build" content="second">');
  const script = await readFile(worker, 'utf8');
  const entry = /\{[^{}]*"url":"index\.html"[^{}]*\}/.exec(script)?.[0] ?? '';
  const changed = entry
    .replace(hashOf(before), hashOf(after))
    .replace(/("revision":")[^"]*/, '$1second');
  await writeFile(page, after);
  await writeFile(worker, script.replace(entry, changed));
}

const hashOf = (text: string): string => createHash('sha384').update(text).digest('base64');

const buildOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('meta[name="build"]')?.getAttribute('content') ?? '');
