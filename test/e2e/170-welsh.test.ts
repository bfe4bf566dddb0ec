import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type CodeList, labelOf } from '../../src/domain/codes/code-list.ts';
import { effectsNow } from '../../src/domain/codes/effect-now.ts';
import { incidentTypes } from '../../src/domain/codes/incident-type.ts';
import { occurredDays } from '../../src/domain/codes/occurred.ts';
import { placeKinds } from '../../src/domain/codes/place-kind.ts';
import { incidentsWords } from '../../src/locales/incidents.ts';
import { openWords } from '../../src/locales/open.ts';
import { shellWords } from '../../src/locales/shell.ts';
import { heading, screens } from '../support/journey.ts';
import { makeWorld } from '../support/world.ts';

const account = 'Fe wnaethon nhw weiddi drwy’r drws.';
const { cy } = incidentsWords;
const welsh = (list: CodeList, code: string) => labelOf(list, code, 'cy');

const world = makeWorld();

test('an incident is recorded in Welsh from sign-in to save, and changing language halfway loses no answer', async () => {
  const { page } = await world.open();
  await page.goto('/');
  await signInInWelsh(page);

  await page.getByRole('link', { name: openWords.cy.nav.record, exact: true }).click();
  await heading(page, cy.steps.danger).waitFor();
  await page.getByRole('radio', { name: 'Nac oes', exact: true }).check();
  await goOn(page, cy.steps.what);
  const threats = welsh(incidentTypes, 'quick_threats');
  await page.getByRole('checkbox', { name: threats, exact: true }).check();
  await page.getByRole('textbox', { name: cy.what.account }).fill(account);

  await page.getByRole('button', { name: 'English' }).click();
  await heading(page, screens.what).waitFor();
  expect(await page.getByRole('checkbox', { name: 'Threats' }).isChecked()).toBe(true);
  const words = page.getByRole('textbox', { name: 'What did they say happened?' });
  expect(await words.inputValue()).toBe(account);
  await page.getByRole('button', { name: 'Cymraeg' }).click();
  await heading(page, cy.steps.what).waitFor();

  await goOn(page, cy.steps.when);
  await page.getByRole('radio', { name: welsh(occurredDays, 'just_now') }).check();
  await page.getByRole('radio', { name: welsh(placeKinds, 'inside_home') }).check();
  await goOn(page, cy.steps.because);
  await page.getByRole('radio', { name: 'Nage', exact: true }).check();
  await goOn(page, cy.steps.effect);
  await page.getByRole('radio', { name: welsh(effectsNow, 'a_lot'), exact: true }).check();
  await goOn(page, cy.steps.contact);
  await goOn(page, cy.steps.check);
  for (const shown of [threats, account]) await page.getByText(shown, { exact: true }).waitFor();
  await page.getByRole('button', { name: cy.check.save }).click();
  await heading(page, cy.saved.title).waitFor();
  await page.getByText(/Mae hwn gan y cyngor\. Derbynneb [0-9A-Z-]+\./).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('cy');
});

async function signInInWelsh(page: Page): Promise<void> {
  const { welcome, words } = shellWords.cy;
  const { navigation } = openWords.cy;
  await page.getByRole('button', { name: 'Cymraeg' }).click();
  await page.getByRole('button', { name: welcome.demoButton('Gwen Dychmyg') }).click();
  await page.getByRole('button', { name: words.next }).click();
  await page.getByRole('button', { name: words.finish }).click();
  await page.getByRole('navigation', { name: navigation }).waitFor();
}

async function goOn(page: Page, next: string): Promise<void> {
  await page.getByRole('button', { name: cy.continue }).click();
  await heading(page, next).waitFor();
}
