import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  goOnAs,
  goTo,
  heading,
  recordIncident,
  signInAs,
  statusLine,
  unlock,
} from '../support/journey.ts';
import { countKeptChanges } from '../support/server-log.ts';
import { makeWorld, patience } from '../support/world.ts';

const world = makeWorld();

test('what the first person saved is sent while they are locked out, and the second sees nothing of it', async () => {
  const shared = await world.open();
  const { page, context } = shared;
  await signInAs(shared, 'wyn');
  await context.setOffline(true);
  const first = await recordUnsent(page, 'They were followed to the bus stop.');
  await lock(page);
  await page.getByText('1 save waiting to send').waitFor();
  await context.setOffline(false);
  await page.getByText('Nothing is waiting to send.').waitFor();

  await page.getByRole('button', { name: 'Sign in as someone else' }).click();
  await goOnAs(page, 'gwen');
  await seesNothingOf(page, first.reference);
  await context.setOffline(true);
  await lock(page);
  await unlockAs(page, 'Officer 1');
  const second = await recordUnsent(page, 'The same person came back.');
  await lock(page);
  await unlockAs(page, 'Officer 2');
  expect(countKeptChanges(world.server(), second.record)).toBe(0);
  await context.setOffline(false);
  await expect
    .poll(() => countKeptChanges(world.server(), second.record), patience)
    .toBeGreaterThan(0);
  await seesNothingOf(page, second.reference);

  await lock(page);
  await unlockAs(page, 'Officer 1');
  for (const { reference } of [first, second]) {
    await goTo(page, 'Records');
    await page.getByRole('link', { name: reference }).click();
    await page.getByText(/The council has this\. Receipt [0-9A-Z-]+\./).waitFor();
  }
});

async function recordUnsent(page: Page, account: string) {
  const reference = await recordIncident(page, { account });
  const record = new URL(page.url()).pathname.split('/').at(-2) ?? '';
  await page.getByText('Finished. Only on this phone. Reason: no signal.').waitFor();
  return { reference, record };
}

async function lock(page: Page): Promise<void> {
  await goTo(page, 'More');
  await page.getByRole('button', { name: 'Lock now' }).click();
  await heading(page, 'Alongside is locked').waitFor();
}

async function unlockAs(page: Page, nickname: string): Promise<void> {
  await page.getByRole('radio', { name: nickname }).check();
  await unlock(page);
}

/** The list of everything this person may see holds no such reference, and their own counts are their own. */
async function seesNothingOf(page: Page, reference: string): Promise<void> {
  await goTo(page, 'Records');
  await heading(page, 'My records').waitFor();
  await statusLine(page, /^Nothing waiting to send/).waitFor();
  await page.getByRole('searchbox', { name: 'Find a record' }).fill(reference);
  await page.getByText('No records match.').waitFor();
}
