import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Device, discardDevice } from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import {
  goTo,
  heading,
  openAndUnlock,
  recordIncident,
  signInAs,
  unlock,
} from '../support/journey.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';

const minute = 60_000;
const typed = steps.makeMarker();

let server: RunningServer;
let device: Device;
let complaints: string[];

beforeAll(async () => {
  server = await startServer();
  device = await steps.startDevice({ baseURL: server.url });
  complaints = steps.hearComplaints(device.context, true);
  await device.page.clock.install();
  await signInAs(device, 'wyn');
});

afterAll(async () => {
  await discardDevice(device);
  await discardServer(server);
});

test('T-lock-1: five minutes after the last touch the app locks, and not before', async () => {
  const { page } = device;
  await page.clock.runFor(4 * minute);
  await page.keyboard.press('Tab');
  await page.clock.runFor(4 * minute);
  expect(await page.getByRole('button', { name: 'Hide this screen now' }).count()).toBe(1);
  await page.clock.runFor(minute + 10_000);

  await steps.waitForLock(page);
});

test('T-lock-2, T-cover-1: out of sight it is covered at once, and locked after two minutes', async () => {
  const { page } = device;
  await unlock(page);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.locator('.app-cover').waitFor({ state: 'attached' });
  await page.clock.runFor(2 * minute + 10_000);

  await steps.waitForLock(page);
});

test('T-lock-3, F20: Shift pressed three times hides what is being typed behind a page on repairs, with no signal', async () => {
  const { page, context } = device;
  await unlock(page);
  await context.setOffline(true);
  await steps.beginIncident(page, typed);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await steps.waitForRepairs(page);
  expect(await page.title()).toBe('Repairs');
  expect(await page.content()).not.toContain('Alongside is locked');
});

test('T-lock-3: neither Back nor a reload shows anything but that page, nor does any address of the app', async () => {
  const { page } = device;
  for (const go of [() => page.goBack(), () => page.reload(), () => page.goto('/incidents')]) {
    await go();
    await steps.waitForRepairs(page);
    await expect.poll(() => page.title()).toBe('Repairs');
    const shown = await page.locator('body').innerText();
    expect(shown).not.toContain(typed);
    expect(shown).not.toMatch(/Alongside|incident|danger/i);
  }
});

test('T-lock-3: the words open it again, still with no signal, and nothing that was typed is lost', async () => {
  const { page, context } = device;
  await steps.comeBack(page);
  await unlock(page);
  await goTo(page, 'Records');
  await page.getByRole('link', { name: /Threats/ }).click();
  await heading(page, 'What happened?').waitFor();
  await expect.poll(() => steps.accountBox(page).inputValue()).toBe(typed);
  await context.setOffline(false);
  await steps.lock(page);
  expect(complaints).toEqual([]);
});

test('T-lock-3: a second tab is hidden with the first, and whatever waits is still sent from the page on repairs', async () => {
  const { page, context } = device;
  await unlock(page);
  const other = await context.newPage();
  await openAndUnlock({ ...device, page: other });
  await context.setOffline(true);
  const reference = await recordIncident(page, { account: 'Said before it was hidden' });
  expect(reference).not.toBe('');
  await steps.hide(page);
  await steps.waitForRepairs(other);
  const sent = context.waitForEvent('response', (answer) => answer.url().includes('/api/deposit'));
  await context.setOffline(false);
  expect((await sent).ok()).toBe(true);
});
