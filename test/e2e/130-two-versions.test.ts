import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goTo, heading, recordIncident, signInAs, statusLine } from '../support/journey.ts';
import { countKeptChanges } from '../support/server-log.ts';
import { makeWorld } from '../support/world.ts';

const places = { warden: 'Street or open space', colleague: 'Door or garden' };

const world = makeWorld();

test('two people who change one answer apart both see both, one chooses, and nothing of either is lost', async () => {
  const warden = await world.open();
  const colleague = await world.open();
  const both = [warden, colleague];
  await signInAs(warden, 'wyn');
  await signInAs(colleague, 'sal');
  const reference = await recordIncident(warden.page, { account: 'They blocked the ramp again.' });
  await warden.page.getByRole('link', { name: 'See this record' }).click();
  await heading(warden.page, `Record ${reference}`).waitFor();
  const record = new URL(warden.page.url()).pathname.split('/').at(-1) ?? '';
  await takeOn(colleague.page, reference);
  await goToRecord(colleague.page, reference);
  const before = countKeptChanges(world.server(), record);

  for (const device of both) await device.context.setOffline(true);
  await correctPlace(warden.page, places.warden);
  await correctPlace(colleague.page, places.colleague);
  for (const device of both) await device.context.setOffline(false);
  for (const { page } of both) {
    await statusLine(page, '1 has two versions').waitFor();
    await page.getByRole('link', { name: 'See who changed what' }).click();
    await heading(page, `History of ${reference}`).waitFor();
    for (const place of Object.values(places)) await page.getByText(place).waitFor();
  }

  await statusLine(colleague.page, '1 has two versions').click();
  await colleague.page.getByRole('link', { name: reference }).click();
  await colleague.page.getByRole('radio', { name: places.warden }).check();
  expect(await colleague.page.getByRole('radio').count()).toBe(2);
  await colleague.page.getByRole('button', { name: 'Continue' }).click();
  await heading(colleague.page, 'These answers will be used').waitFor();
  await colleague.page.getByRole('button', { name: 'Use these answers' }).click();

  for (const { page } of both) {
    await statusLine(page, /^All received/).waitFor();
    await goToRecord(page, reference);
    await page.getByText(places.warden).waitFor();
    expect(await page.getByText(places.colleague).count()).toBe(0);
  }
  expect(countKeptChanges(world.server(), record)).toBe(before + 3);
});

/** A supervisor gives the record to herself, so that it is hers to correct as well. */
async function takeOn(page: Page, reference: string): Promise<void> {
  await page.getByRole('link', { name: reference }).click();
  await page.getByRole('button', { name: 'Assign' }).click();
  await page.getByRole('radio', { name: 'Sal Pretendham' }).check();
  await page.getByRole('button', { name: 'Assign' }).click();
  await page.getByText('now looks after').waitFor();
  await statusLine(page, /^All received/).waitFor();
}

async function goToRecord(page: Page, reference: string): Promise<void> {
  await goTo(page, 'Records');
  await page.getByRole('link', { name: reference }).click();
  await heading(page, `Record ${reference}`).waitFor();
}

async function correctPlace(page: Page, place: string): Promise<void> {
  await page.getByRole('button', { name: 'Correct this record' }).click();
  await heading(page, 'Correct this record').waitFor();
  await page.getByRole('radio', { name: place, exact: true }).check();
  await page.getByRole('button', { name: 'Save correction' }).click();
  await heading(page, 'Record ').waitFor();
}
