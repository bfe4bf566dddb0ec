import { AxeBuilder } from '@axe-core/playwright';
import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { comeBack, hide } from '../support/browser-steps.ts';
import {
  answerBecause,
  answerWhat,
  answerWhen,
  choose,
  goOn,
  goTo,
  heading,
  recordIncident,
  saveIncident,
  screens,
  signInAs,
  unlock,
} from '../support/journey.ts';
import { findHardToReach } from '../support/reach.ts';
import { desktop, makeWorld } from '../support/world.ts';

const world = makeWorld();

async function faultsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`);
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

/** The page as it stands has no fault that a machine can find, and fits a small phone. */
async function check(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await faultsOn(page), name).toEqual([]);
  expect(await findHardToReach(page), name).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await widthOf(page), name).toBe(320);
  await page.setViewportSize({ width: 360, height: 740 });
}

async function checkRooms(page: Page, ...rooms: readonly string[]): Promise<void> {
  for (const room of rooms) {
    await goTo(page, room);
    await check(page, room);
  }
}

/** Follows a link or presses a button, and checks what it leads to. */
async function follow(page: Page, role: 'link' | 'button', name: string, to: string) {
  await page.getByRole('main').getByRole(role, { name }).first().click();
  await heading(page, to).waitFor();
  await check(page, to);
}

const back = (page: Page) => page.getByRole('link', { name: 'Back', exact: true }).click();

test('signing in and the five words have no fault that a machine can find', async () => {
  const { page } = await world.open();
  await page.goto('/');
  await page.getByRole('button', { name: /Go on as Wyn/ }).waitFor();
  await check(page, 'Sign in');
  await page.getByRole('button', { name: 'I have a sign-in code' }).click();
  await check(page, 'Choose a password');
  await page.getByRole('button', { name: 'Set password and go on' }).click();
  await check(page, 'Choose a password, with mistakes');
  await page.getByRole('button', { name: 'I have a password' }).click();
  await page.getByRole('button', { name: /Go on as Wyn/ }).click();
  await heading(page, 'Your five words').waitFor();
  await check(page, 'Your five words');
  await page.getByRole('button', { name: 'I have written them down' }).click();
  await heading(page, 'Type your five words').waitFor();
  await check(page, 'Type your five words');
});

test('no screen of the form, no page of a record and no room of a warden has a fault that a machine can find', async () => {
  const device = await world.open();
  const { page } = device;
  await signInAs(device, 'wyn');
  await goTo(page, 'Record');
  await heading(page, screens.danger).waitFor();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('There is a problem').waitFor();
  await check(page, 'danger, with a mistake');
  await choose(page, screens.danger, "I'm not sure");
  await goOn(page, 'Call 999 if someone is in danger');
  await check(page, 'urgent');
  await page.getByRole('button', { name: 'Keep recording' }).click();
  await heading(page, screens.what).waitFor();
  await answerWhat(page, 'They shouted over the wall.');
  await check(page, screens.what);
  await goOn(page, screens.when);
  await answerWhen(page);
  await check(page, screens.when);
  await goOn(page, screens.because);
  await answerBecause(page);
  await check(page, screens.because);
  await goOn(page, screens.effect);
  await choose(page, screens.effect, 'Some');
  await check(page, screens.effect);
  await goOn(page, screens.contact);
  await check(page, screens.contact);
  await goOn(page, screens.check);
  await check(page, screens.check);
  await follow(page, 'link', 'Discard changes', 'Discard what you have typed?');
  await page.goBack();
  await heading(page, screens.check).waitFor();
  await saveIncident(page);
  await check(page, screens.saved);
  await follow(page, 'link', 'See this record', 'Record ');
  await follow(page, 'link', 'See who changed what', 'History of ');
  await back(page);
  await follow(page, 'button', 'Correct this record', 'Correct this record');
  await checkRooms(page, 'Records', 'Waiting', 'More');
  await checkAnswering(page);
  await hide(page);
  await check(page, 'the neutral page');
  await comeBack(page);
  await check(page, 'locked');
});

test('no page for days without a signal, nor the one without the app, has a fault that a machine can find', async () => {
  const device = await world.open();
  const { page } = device;
  await signInAs(device, 'wyn');
  await goTo(page, 'Waiting');
  await page.getByText('No signal for days?').click();
  await check(page, 'Waiting');
  await follow(page, 'link', 'Bring in a locked copy', 'Bring in a locked copy');
  await page.goto('/salvage.html');
  await check(page, 'what waits, without the app');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await faultsOn(page), 'without the app, in the dark').toEqual([]);
});

/** A question to this person, their answer, and what it says of an answer that is not taken in. */
async function checkAnswering(page: Page): Promise<void> {
  const asked = page.getByRole('listitem').filter({ hasText: 'Question asked' });
  await goTo(page, 'Records');
  await asked.getByRole('link').first().click();
  await heading(page, 'Record ').waitFor();
  await follow(page, 'button', 'Answer', 'Answer the question');
  await page.route('**/api/deposit', refuseAll);
  await page.getByRole('textbox', { name: 'Your answer' }).fill('It was the same people.');
  await page.getByRole('button', { name: 'Save answer' }).click();
  await heading(page, 'Record ').waitFor();
  await goTo(page, 'Waiting');
  await page.getByText('See why').first().waitFor();
  await page.getByRole('main').locator('a[href="/waiting/attention"]').first().click();
  await page.getByText('Your words are kept').first().waitFor();
  await check(page, 'Needs your attention');
}

/** The answer that a rule would give; what was sent is not heard of again. */
async function refuseAll(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = await response.text();
  const refused = body.replaceAll(
    '"result":"ok","code":null',
    '"result":"refused","code":"place_unknown"',
  );
  await route.fulfill({ response, body: refused });
}

test('no page of a review or of two versions has a fault that a machine can find', async () => {
  const device = await world.open();
  const { page } = device;
  await signInAs(device, 'sal');
  const reference = await recordIncident(page, { account: 'A note was left.', patch: 'Elm' });
  await checkRooms(page, 'Records', 'Review');
  await follow(page, 'link', reference, 'Incident ');
  const actions = {
    Accept: 'Is anyone who works here involved?',
    'Ask the officer': 'What do you want to ask?',
    Assign: 'Who will look after this?',
    'Same as another': 'Which incident is it the same as?',
    'Set aside': 'Why is this set aside?',
  };
  for (const [action, title] of Object.entries(actions)) {
    if ((await page.getByRole('button', { name: action }).count()) === 0) continue;
    await follow(page, 'button', action, title);
    await page.getByRole('link', { name: 'Back to the incident' }).click();
    await heading(page, 'Incident ').waitFor();
  }
  await writeTwice(page, await device.context.newPage(), reference);
  await goTo(page, 'More');
  await follow(page, 'link', 'Records with two versions', 'Two versions');
  await follow(page, 'link', reference, '');
  await goTo(page, 'More');
  await follow(page, 'link', 'Answers kept for a decision', 'Kept for a decision');
});

/** Two tabs whose boxes were opened before either was saved leave two versions. */
async function writeTwice(page: Page, other: Page, reference: string): Promise<void> {
  await goTo(page, 'Records');
  await page.getByRole('link', { name: reference }).click();
  await page.getByRole('button', { name: 'Correct this record' }).click();
  await heading(page, 'Correct this record').waitFor();
  await other.goto(page.url());
  await unlock(other);
  await page.getByRole('radio', { name: 'Door or garden', exact: true }).check();
  await other.getByRole('radio', { name: 'Street or open space', exact: true }).check();
  for (const tab of [page, other]) {
    await tab.getByRole('button', { name: 'Save correction' }).click();
    await heading(tab, 'Record ').waitFor();
  }
  await other.close();
}

test('no page of an administrator has a fault that a machine can find', async () => {
  const device = await world.open();
  const { page } = device;
  await signInAs(device, 'ade');
  await checkRooms(page, 'Phones');
  await follow(page, 'link', 'Report lost', 'Wipe this phone');
  await checkRooms(page, 'People');
  await follow(page, 'button', 'Add a person', 'Add a person');
  await back(page);
  await follow(page, 'link', 'Ola Examplewood', 'Ola Examplewood');
  await follow(page, 'button', 'Give a sign-in code', 'Give a sign-in code');
  await back(page);
  await follow(page, 'button', 'Add a patch', 'Add a patch to their work');
  await back(page);
  await follow(page, 'button', 'Cover for someone', 'Whom do they cover for?');
  await back(page);
  await follow(page, 'button', 'End their work here', 'End the work of');
  await back(page);
  await follow(page, 'link', 'End Elm', 'When do they stop working this patch?');
  await checkRooms(page, 'Patches');
  await follow(page, 'button', 'Add a patch', 'Add a patch');
  await checkRooms(page, 'Settings');
  await follow(page, 'link', 'Minutes without a touch', 'Minutes without a touch');
});

test('in Welsh, in the dark and on a desk the rooms hold as well', async () => {
  const device = await world.open({ viewport: desktop });
  const { page } = device;
  await page.emulateMedia({ colorScheme: 'dark' });
  await signInAs(device, 'sal');
  await page.getByRole('button', { name: 'Cymraeg' }).click();
  const rooms = page.getByRole('navigation', { name: 'Prif ddewislen' }).getByRole('link');
  for (let index = 0; index < (await rooms.count()); index += 1) {
    await rooms.nth(index).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await faultsOn(page), String(index)).toEqual([]);
  }
  await rooms.first().click();
  await page.getByRole('table').getByRole('link').first().click();
  await heading(page, 'Digwyddiad').waitFor();
  expect(await faultsOn(page), 'an incident').toEqual([]);
});
