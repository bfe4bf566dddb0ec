import type { Page } from 'playwright-core';
import type { Stop } from '../walking.ts';

type Go = NonNullable<Stop['go']>;

/** Presses the first button, or link that looks like one, with this name in the page's own part. */
export const press =
  (name: string | RegExp): Go =>
  (page) =>
    page.getByRole('main').getByRole('button', { name }).first().click();

/** Follows the first link with this name in the page's own part. */
export const open =
  (name: string | RegExp): Go =>
  (page) =>
    page.getByRole('main').getByRole('link', { name }).first().click();

/** Opens the first card of a list. */
export const openCard: Go = (page) =>
  page.getByRole('main').getByRole('listitem').getByRole('link').first().click();

/** One after the other. */
export const all =
  (...steps: readonly Go[]): Go =>
  async (page) => {
    for (const step of steps) await step(page);
  };

export const fillIn =
  (box: string | RegExp, text: string): Go =>
  (page) =>
    page.getByRole('textbox', { name: box }).fill(text);

export const check =
  (answer: string): Go =>
  (page) =>
    page.getByRole('radio', { name: answer, exact: true }).check();

/** The same page once its button was pressed with too little on it. */
export const withMistakes = (at: string, heading: string, go: Go): Stop => ({
  at,
  heading,
  state: 'with mistakes',
  go: async (page: Page) => {
    await go(page);
    await page.locator('.govuk-error-summary').waitFor();
  },
  focus: 'mistakes',
});
