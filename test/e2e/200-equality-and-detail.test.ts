import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fillIncident, makeMarker } from '../support/browser-steps.ts';
import { clearRows } from '../support/clear-rows.ts';
import { dumpDatabases } from '../support/database-dump.ts';
import {
  choose,
  goOn,
  goTo,
  heading,
  openAndUnlock,
  saveIncident,
  signInAs,
  statusLine,
  tick,
} from '../support/journey.ts';
import { findInProfile } from '../support/profile-scan.ts';
import { desktop, makeWorld } from '../support/world.ts';

const witness = makeMarker();
const seen = makeMarker();
const name = makeMarker();

const world = makeWorld();

test('equality answers given off line outlive a dead battery, leave the phone once received, and reach no supervisor; the detail does', async () => {
  const before = await world.open();
  await signInAs(before, 'wyn');
  await heading(before.page, 'My records').waitFor();
  await before.context.setOffline(true);
  await fillIncident(before.page, { account: 'They shouted.', name });
  const reference = await saveIncident(before.page);
  await before.page.getByRole('button', { name: /Equality questions/ }).click();
  await heading(before.page, 'Equality questions').waitFor();
  await before.page.getByRole('button', { name: 'Start' }).click();
  await heading(before.page, 'Age and sex').waitFor();
  await choose(before.page, 'What is your sex?', 'Female');
  await goOn(before.page, 'Gender and orientation');
  await choose(before.page, 'Which of these best describes your sexual orientation?', 'Bisexual');
  await goOn(before.page, 'Health');
  await backToDraft(before.page);

  const { page, context, profile } = await killAndUnlock(before);
  await backToDraft(page);
  await goOn(page, 'Ethnic group');
  await goOn(page, 'Religion');
  await choose(page, 'What is your religion?', 'Prefer not to say');
  await goOn(page, 'Marriage and family');
  await goOn(page, 'Check the answers');
  await page.getByText('Bisexual').waitFor();
  await page.getByRole('button', { name: 'Save equality answers' }).click();
  await heading(page, 'Equality answers saved on this phone').waitFor();
  await page.getByText('Waiting to send', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Back to the record' }).click();
  await heading(page, `Record ${reference}`).waitFor();

  await page.getByRole('button', { name: 'Add more detail' }).click();
  await heading(page, 'Add more detail').waitFor();
  await page.getByRole('link', { name: 'Injury and damage' }).click();
  await page.getByText('Page 1 of 2').waitFor();
  await tick(page, 'Emotional distress');
  await choose(page, 'Did anyone need medical help?', 'They would rather not say');
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await page.getByText('Page 2 of 2').waitFor();
  await page.getByRole('link', { name: 'Back' }).click();
  await page.getByText('Page 1 of 2').waitFor();
  expect(await page.getByRole('checkbox', { name: 'Emotional distress' }).isChecked()).toBe(true);
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await heading(page, 'Add more detail').waitFor();
  await page.getByRole('link', { name: 'Witnesses' }).click();
  await page.getByRole('button', { name: 'Add: witness' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(witness);
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await heading(page, 'Add more detail').waitFor();
  await page.getByRole('link', { name: 'What you saw yourself' }).click();
  await page.getByRole('textbox', { name: 'What did the officer see?' }).fill(seen);
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await page.getByText('Page 2 of 2').waitFor();
  expect(findInProfile(profile, [witness, seen, name])).toEqual([]);

  await context.setOffline(false);
  await statusLine(page, /^All received/).waitFor();
  const rows = await dumpDatabases(page);
  const unexpected = rows.filter(
    ({ store, row }) => clearRows[store]?.safeParse(row).success !== true,
  );
  expect(unexpected).toEqual([]);
  await page.getByRole('link', { name: 'Back' }).click();
  await page.getByText('Page 1 of 2').waitFor();
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await heading(page, 'Add more detail').waitFor();
  await page.getByRole('link', { name: 'Back to the record' }).click();
  await heading(page, `Record ${reference}`).waitFor();
  await page.getByRole('link', { name: /Equality questions/ }).click();
  await page.getByText('You have saved answers for this record').waitFor();
  await page.getByText(/^Received \d\d:\d\d$/).waitFor();

  const supervisor = await world.open({ viewport: desktop });
  const answers: string[] = [];
  supervisor.page.on('response', (response) => {
    if (response.url().endsWith('/api/pull'))
      void response.text().then((text) => answers.push(text));
  });
  await signInAs(supervisor, 'sal');
  await heading(supervisor.page, 'Review').waitFor();
  await supervisor.page.getByRole('link', { name: reference }).click();
  await supervisor.page.getByText('Emotional distress').waitFor();
  await supervisor.page.getByText('They would rather not say').waitFor();
  await supervisor.page.getByText(seen).waitFor();
  expect(await supervisor.page.getByText('Bisexual').count()).toBe(0);
  expect(answers.join()).toContain('emotional_distress');
  expect(answers.join()).not.toContain('equality-profile');
  expect(answers.join()).not.toContain(witness);
});

/** By way of the list of drafts, which names only what is on the disk. */
async function backToDraft(page: Page): Promise<void> {
  await goTo(page, 'Waiting');
  await page.getByRole('link', { name: /Started/ }).click();
  await heading(page, 'Health').waitFor();
}

async function killAndUnlock(before: Awaited<ReturnType<typeof world.open>>) {
  const reopened = await world.killAndReopen(before, 'off line');
  await openAndUnlock(reopened);
  return reopened;
}
