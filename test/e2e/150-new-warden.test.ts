import { expect, test } from 'vitest';
import {
  beginWork,
  goTo,
  heading,
  recordIncident,
  signInAs,
  statusLine,
} from '../support/journey.ts';
import { desktop, makeWorld } from '../support/world.ts';

const newcomer = 'Ivy Makebelieve';
const email = 'ivy@example.org';
const password = 'seven geese by the canal';
const account = 'Somebody tore the notice off their door.';

const world = makeWorld();

test('someone new is added once, however often Enter is pressed, signs in with a code on a fresh phone, and what they record is received', async () => {
  const office = await world.open({ viewport: desktop });
  await signInAs(office, 'ade');
  await heading(office.page, 'People').waitFor();
  await office.page.getByRole('button', { name: 'Add a person' }).click();
  await office.page.getByRole('checkbox', { name: 'Neighbourhood warden' }).check();
  await office.page.getByRole('checkbox', { name: 'Elm' }).check();
  await office.page.getByRole('textbox', { name: 'Full name' }).focus();
  await office.page.keyboard.type(newcomer);
  // At once after the last letter, and more often than is needed.
  for (let press = 0; press < 3; press += 1) await office.page.keyboard.press('Enter');
  await office.page.getByText(`${newcomer} was added.`).waitFor();
  await statusLine(office.page, /^All received/).waitFor();
  await goTo(office.page, 'People');
  await heading(office.page, 'People').waitFor();
  const added = office.page.getByRole('link', { name: newcomer });
  expect(await added.count()).toBe(1);
  await added.click();
  await office.page.getByRole('button', { name: 'Give a sign-in code' }).click();
  await office.page.getByRole('textbox', { name: 'Their work email address' }).fill(email);
  await office.page.getByRole('button', { name: 'Make a code' }).click();
  await heading(office.page, 'Sign-in code').waitFor();
  const code = await office.page.getByRole('main').getByRole('strong').first().innerText();

  const phone = await world.open();
  const { page } = phone;
  await page.goto('/');
  await page.getByRole('button', { name: 'I have a sign-in code' }).click();
  await page.getByRole('textbox', { name: 'Email address' }).fill(email);
  await page.getByRole('textbox', { name: 'Sign-in code' }).fill(code);
  await page.getByRole('textbox', { name: 'New password' }).fill(password);
  await page.getByRole('button', { name: 'Set password and go on' }).click();
  await heading(page, 'Your five words').waitFor();
  const words = await page.getByRole('main').getByRole('strong').first().innerText();
  expect(words.trim().split(/\s+/)).toHaveLength(5);
  await page.getByRole('button', { name: 'I have written them down' }).click();
  await page.getByRole('button', { name: 'Open Alongside' }).click();
  await beginWork(page);
  await heading(page, 'My records').waitFor();

  await recordIncident(page, { account });
  await page.getByText(/The council has this\. Receipt [0-9A-Z-]+\./).waitFor();
  await goTo(page, 'More');
  await page.getByText(`You are working as ${newcomer}.`).waitFor();
});
