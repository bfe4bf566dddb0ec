import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goTo, heading, recordIncident, signInAs, statusLine } from '../support/journey.ts';
import { readScopeTags } from '../support/vault-rows.ts';
import { desktop, makeWorld, patience } from '../support/world.ts';

const aDay = 24 * 60 * 60 * 1_000;

const world = makeWorld();

test('a patch that is withdrawn leaves the phone at its next contact, and what its officer recorded stays', async () => {
  const phone = await world.open();
  const { page } = phone;
  await signInAs(phone, 'ola');
  const reference = await recordIncident(page, { account: 'A bin was tipped over the step.' });
  await page.getByText(/The council has this\./).waitFor();
  await goTo(page, 'Records');
  await page.getByRole('heading', { name: /^Records \([1-9]\d*\)$/ }).waitFor();
  const listed = await referencesOn(page);
  const before = await readScopeTags(page);

  await phone.context.setOffline(true);
  const office = await world.open({ viewport: desktop });
  await signInAs(office, 'ade');
  await endPatch(office.page, 'Ola Examplewood', 'Elm');
  expect(await referencesOn(page)).toEqual(listed);
  await phone.context.setOffline(false);

  await expect.poll(() => referencesOn(page), patience).not.toEqual(listed);
  const fresh = await world.open();
  await signInAs(fresh, 'ola');
  await fresh.page.getByRole('link', { name: reference }).waitFor();
  await statusLine(fresh.page, 'Nothing waiting to send').waitFor();
  await expect.poll(() => referencesOn(page), patience).toEqual(await referencesOn(fresh.page));
  const after = await readScopeTags(page);
  expect(after.length).toBeLessThan(before.length);
  expect(after, 'rows in as many scopes as on a phone that never had the patch').toHaveLength(
    (await readScopeTags(fresh.page)).length,
  );
  await page.getByRole('link', { name: reference }).click();
  await heading(page, `Record ${reference}`).waitFor();
});

/** Every record on the list, by its reference. */
async function referencesOn(page: Page): Promise<string[]> {
  const links = await page
    .getByRole('main')
    .getByRole('listitem')
    .getByRole('link')
    .allInnerTexts();
  return links.sort();
}

/** Yesterday was their last day. */
async function endPatch(page: Page, person: string, patch: string): Promise<void> {
  await page.getByRole('link', { name: person }).click();
  await page.getByRole('link', { name: `End ${patch}` }).click();
  const last = new Date(Date.now() - aDay);
  await page.getByRole('textbox', { name: 'Day' }).fill(String(last.getDate()));
  await page.getByRole('textbox', { name: 'Month' }).fill(String(last.getMonth() + 1));
  await page.getByRole('textbox', { name: 'Year' }).fill(String(last.getFullYear()));
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved. It holds once it has been sent.').waitFor();
  await statusLine(page, /^All received/).waitFor();
}
