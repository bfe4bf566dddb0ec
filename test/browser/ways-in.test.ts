import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoWords } from '../../sync-server/demo/people.ts';
import { type Device, discardDevice } from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import { goTo, heading, signInAs } from '../support/journey.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';
import { addPasskeys, type VirtualPasskeys } from '../support/virtual-passkeys.ts';

const pin = '493028';
const touch = 'Unlock with fingerprint, face or screen lock';

let server: RunningServer;
let device: Device;
let passkeys: VirtualPasskeys;
let complaints: string[];

beforeAll(async () => {
  server = await startServer();
  device = await steps.startDevice({ baseURL: server.url });
  complaints = steps.hearComplaints(device.context, true);
  passkeys = await addPasskeys(device.page, true);
  await signInAs(device, 'wyn');
});

afterAll(async () => {
  await discardDevice(device);
  await discardServer(server);
});

test('T-slot-1: a passkey counts once it has opened the vault without a signal, and not before', async () => {
  const { page, context } = device;
  await openWays('Add fingerprint, face or screen lock');
  await confirmWithWords();
  await press('Set it up');
  await heading(page, 'Now try it without a signal').waitFor();
  await press('Try it now');
  await page.getByText('This phone still has a signal').first().waitFor();
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.getByText('Not ready: it has not been tried').waitFor();
  expect(await page.getByRole('link', { name: 'Remove Five words' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Try it' }).click();
  await context.setOffline(true);
  await press('Try it now');

  await page.getByText('now opens your records').waitFor();
  await page.getByRole('link', { name: 'Remove Five words' }).waitFor();
});

test('T-prf-1: with no signal, one touch opens the locked vault', async () => {
  const { page, context } = device;
  await steps.lock(page);
  await press(touch);

  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await context.setOffline(false);
});

test('T-pin-1: a PIN opens the vault with a signal, and says so where there is none', async () => {
  const { page, context } = device;
  await openWays('Add a PIN');
  await press(touch);
  await page.getByRole('textbox', { name: 'PIN', exact: true }).fill('123456');
  await press('Save PIN');
  await page.getByText('Choose a PIN that is harder to guess').first().waitFor();
  await page.getByRole('textbox', { name: 'PIN', exact: true }).fill(pin);
  await page.getByRole('textbox', { name: 'Type the PIN again' }).fill(pin);
  await press('Save PIN');
  await page.getByText('Your PIN is ready').waitFor();
  await steps.lock(page);
  await page.getByRole('button', { name: 'Use your PIN instead' }).click();
  await page.getByRole('textbox', { name: 'PIN', exact: true }).fill(pin);
  await context.setOffline(true);
  await press('Unlock with PIN');
  await page.getByText('A PIN needs a signal, and there is none').first().waitFor();
  await context.setOffline(false);
  await press('Unlock with PIN');

  await page.getByRole('navigation', { name: 'Main' }).waitFor();
});

test('five words that are removed open nothing, and the last way of all cannot be removed', async () => {
  const { page } = device;
  await openWays('Remove Five words');
  await press(touch);
  await press('Remove this way');
  await page.getByText('This way no longer opens your records').waitFor();
  await expect
    .poll(() => page.getByRole('link', { name: /Remove (Fingerprint|Five)/ }).count())
    .toBe(0);
  expect(await page.getByRole('link', { name: 'Remove PIN' }).count()).toBe(1);
  await steps.lock(page);
  await page.getByRole('button', { name: touch }).waitFor();

  expect(await page.getByRole('textbox', { name: 'Your five words' }).count()).toBe(0);
});

test('T-prf-2: a phone whose passkeys cannot keep a vault is told so in words', async () => {
  const { page } = device;
  await press(touch);
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await openWays('Add fingerprint, face or screen lock');
  await press(touch);
  await page.getByRole('button', { name: 'Set it up' }).waitFor();
  await passkeys.remove();
  await addPasskeys(page, false);
  await press('Set it up');

  await page.getByText('This phone cannot do this').first().waitFor();
  expect(complaints).toEqual([]);
});

/** Goes to the ways to unlock and follows one of the links there. */
async function openWays(link: string): Promise<void> {
  const { page } = device;
  await goTo(page, 'More');
  await page.getByRole('link', { name: 'Ways to unlock' }).click();
  await heading(page, 'Ways to unlock').waitFor();
  await page.getByRole(/^Add/.test(link) ? 'button' : 'link', { name: link }).click();
  await heading(page, 'Unlock once more').waitFor();
}

async function confirmWithWords(): Promise<void> {
  const { page } = device;
  await page.getByRole('textbox', { name: 'Your five words' }).fill(demoWords);
  await press('Go on');
}

const press = (name: string): Promise<void> =>
  device.page.getByRole('button', { name, exact: true }).click();
