import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DESK, hasFocus, makeComponentPage } from '../support/component-page.ts';

/** What frames a page, and lists, do in a real browser; named after the behaviours that upstream tests its scripts for. */
const show = makeComponentPage();

test('skip link: it is the first thing a key reaches, focuses the page without a ring round it, and leaves no tabindex', async () => {
  const page = await show('skip');
  await page.keyboard.press('Tab');
  expect(await hasFocus(page.getByRole('link', { name: 'Skip to main content' }))).toBe(true);
  await page.keyboard.press('Enter');
  const main = page.locator('main');
  expect(await hasFocus(main)).toBe(true);
  expect(await main.getAttribute('tabindex')).toBe('-1');
  expect(await main.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('none');
  await main.evaluate((element) => element.blur());
  expect(await main.getAttribute('tabindex')).toBeNull();
});

test('notification banner: success is focused when it appears, with a tabindex that goes at blur', async () => {
  const page = await show('success');
  const banner = page.getByRole('alert', { name: 'Success' });
  expect(await hasFocus(banner)).toBe(true);
  expect(await banner.getAttribute('tabindex')).toBe('-1');
  await page.keyboard.press('Tab');
  expect(await banner.getAttribute('tabindex')).toBeNull();
});

test.each(['success-still', 'success-region', 'important'])(
  'notification banner: %s takes no focus',
  async (name) => {
    const page = await show(name);
    const banner = page.locator('.govuk-notification-banner');
    expect(await hasFocus(banner)).toBe(false);
    expect(await banner.getAttribute('tabindex')).toBeNull();
  },
);

test('notification banner: a tabindex of its own stays at blur', async () => {
  const page = await show('success-tabindex');
  const banner = page.getByRole('alert');
  expect(await hasFocus(banner)).toBe(true);
  await page.getByRole('button', { name: 'Another' }).focus();
  expect(await banner.getAttribute('tabindex')).toBe('2');
});

const tab = (page: Page, name: string) => page.getByRole('tab', { name });

test('tabs: the first is open, and pressing another opens it and hides the rest', async () => {
  const page = await show('tabs', DESK);
  expect(await tab(page, 'one').getAttribute('aria-selected')).toBe('true');
  await tab(page, 'two').click();
  expect(await tab(page, 'two').getAttribute('aria-selected')).toBe('true');
  expect(await page.getByText('What two holds').isVisible()).toBe(true);
  expect(await page.getByText('What one holds').isVisible()).toBe(false);
});

test('tabs: the right arrow key opens the next, and the address can name the one that is open', async () => {
  const page = await show('tabs', DESK);
  await tab(page, 'one').focus();
  await page.keyboard.press('ArrowRight');
  expect(await tab(page, 'two').getAttribute('aria-selected')).toBe('true');
  const named = await show('tabs', DESK, '#three');
  expect(await tab(named, 'three').getAttribute('aria-selected')).toBe('true');
  const other = await show('tabs', DESK, '#elsewhere');
  expect(await tab(other, 'one').getAttribute('aria-selected')).toBe('true');
});

test('tabs: on a phone everything is visible', async () => {
  const page = await show('tabs');
  for (const name of ['one', 'two', 'three']) {
    expect(await page.getByText(`What ${name} holds`).isVisible()).toBe(true);
  }
});

test('menu: on a phone a button shows and hides the ways, and says whether they are shown', async () => {
  const page = await show('menu');
  const menu = page.getByRole('button', { name: 'Menu' });
  const way = page.getByRole('link', { name: 'Visits' });
  expect([
    await menu.getAttribute('aria-expanded'),
    await menu.getAttribute('aria-hidden'),
    await way.isVisible(),
  ]).toEqual(['false', null, false]);
  await menu.click();
  expect([await menu.getAttribute('aria-expanded'), await way.isVisible()]).toEqual(['true', true]);
  await menu.click();
  expect([await menu.getAttribute('aria-expanded'), await way.isVisible()]).toEqual([
    'false',
    false,
  ]);
});

test('menu: on a desk the ways are shown without a button, and a window made narrow hides them', async () => {
  const page = await show('menu', DESK);
  const menu = page.locator('.govuk-service-navigation__toggle');
  expect([await menu.isVisible(), await menu.getAttribute('aria-hidden')]).toEqual([false, 'true']);
  expect(await page.getByRole('link', { name: 'Visits' }).isVisible()).toBe(true);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: 'Menu' }).waitFor();
  expect(await menu.getAttribute('aria-hidden')).toBeNull();
  expect(await page.getByRole('link', { name: 'Visits' }).isVisible()).toBe(false);
});

const heard = (page: Page) => page.locator('output').innerText();

test('button: without a guard every click counts; with one a double click counts once, a later click again, and another button its own', async () => {
  const open = await show('presses');
  await open.getByRole('button', { name: 'first' }).dblclick();
  expect(await heard(open)).toBe('2 and 0');
  const guarded = await show('presses-once');
  await guarded.getByRole('button', { name: 'first' }).dblclick();
  await guarded.getByRole('button', { name: 'second' }).click();
  expect(await heard(guarded)).toBe('1 and 1');
  await guarded.getByRole('button', { name: 'first' }).click({ delay: 350 });
  expect(await heard(guarded)).toBe('2 and 1');
});

test('button: the space bar presses a link that looks like one, and does not scroll the page', async () => {
  const page = await show('link-button');
  await page.getByRole('button', { name: 'Go on' }).press('Space');
  expect(new URL(page.url()).hash).toBe('#pressed');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('exit this page: it goes to the page that says nothing of this one, by tap or space bar', async () => {
  for (const press of ['click', 'Space'] as const) {
    const page = await show('exit');
    const button = page.getByRole('button', { name: 'Leave this page' });
    expect(await button.getAttribute('rel')).toBe('nofollow noreferrer');
    if (press === 'click') await button.click();
    else await button.press(press);
    await page.waitForURL('**/elsewhere');
  }
});

const firstCells = (page: Page) => page.locator('tbody th').allInnerTexts();
const column = (page: Page, name: string) => page.getByRole('columnheader', { name });

test('sortable table: until a heading is pressed nothing is in order, and the headings that can be are buttons', async () => {
  const page = await show('sorted', DESK);
  expect(await firstCells(page)).toEqual(['Mair Pretend', 'Ade Made-Up', 'Sal Invented']);
  expect(await page.locator('thead button').allInnerTexts()).toEqual(['Who', 'When', 'How many']);
  expect(await column(page, 'When').getAttribute('aria-sort')).toBe('none');
  expect(await column(page, 'Note').getAttribute('aria-sort')).toBeNull();
  expect(await page.locator('caption').innerText()).toContain(
    '(column headers with buttons are sortable)',
  );
  expect(await page.locator('thead svg:not([aria-hidden=true])').count()).toBe(0);
});

test('sortable table: words, dates and numbers go up, then down, and the status says which', async () => {
  const page = await show('sorted', DESK);
  const press = (name: string) => page.getByRole('button', { name }).click();
  await press('Who');
  expect(await firstCells(page)).toEqual(['Ade Made-Up', 'Mair Pretend', 'Sal Invented']);
  await press('When');
  expect(await firstCells(page)).toEqual(['Sal Invented', 'Ade Made-Up', 'Mair Pretend']);
  expect(await column(page, 'Who').getAttribute('aria-sort')).toBe('none');
  await press('How many');
  expect(await firstCells(page)).toEqual(['Ade Made-Up', 'Mair Pretend', 'Sal Invented']);
  expect(await page.getByRole('status').innerText()).toBe('Sort by How many (ascending)');
  await press('How many');
  expect(await firstCells(page)).toEqual(['Sal Invented', 'Mair Pretend', 'Ade Made-Up']);
  expect(await column(page, 'How many').getAttribute('aria-sort')).toBe('descending');
  expect(await page.getByRole('status').innerText()).toBe('Sort by How many (descending)');
});

test('sortable table: on a phone the buttons stand above the cards, high enough to press', async () => {
  const page = await show('sorted');
  const box = await page.getByRole('button', { name: 'When' }).boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(48);
  await page.getByRole('button', { name: 'When' }).click();
  expect(await firstCells(page)).toHaveLength(3);
  expect((await firstCells(page))[0]).toContain('Sal Invented');
});

test('multi-select: all of them are chosen and cleared together, some of them is neither, and the number is said', async () => {
  const page = await show('several');
  const all = page.getByRole('checkbox', { name: 'Select all of these' });
  const allOfThem = () =>
    all.evaluate((box) => box instanceof HTMLInputElement && [box.checked, box.indeterminate]);
  await all.check();
  expect(await page.locator('#b').isChecked()).toBe(true);
  expect(await page.getByRole('status').innerText()).toBe('3 selected');
  await page.locator('#b').uncheck();
  await expect.poll(allOfThem).toEqual([false, true]);
  expect(await page.getByRole('status').innerText()).toBe('2 selected');
  await page.locator('#b').check();
  await expect.poll(allOfThem).toEqual([true, false]);
  await all.uncheck();
  expect(await page.locator('#a').isChecked()).toBe(false);
});

test('add another: the focus goes to the new item, then to the one before that which went, and what stays is numbered anew', async () => {
  const page = await show('witnesses');
  const add = page.getByRole('button', { name: 'Add another witness' });
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  for (const number of [1, 2, 3]) {
    await add.click();
    await expect.poll(focused).toBe(`Witness ${number}`);
  }
  await page.getByRole('textbox').nth(2).fill('Mair Pretend');
  await page.getByRole('button', { name: 'Remove Witness 2' }).click();
  await expect.poll(focused).toBe('Witness 1');
  expect(await page.getByRole('status').textContent()).toBe('Witness 2 removed');
  expect(await page.getByRole('textbox').last().inputValue()).toBe('Mair Pretend');
  expect(await page.locator('legend').allInnerTexts()).toEqual(['Witness 1', 'Witness 2']);
  for (const name of ['Remove Witness 2', 'Remove Witness 1'])
    await page.getByRole('button', { name }).click();
  await expect.poll(() => hasFocus(page.locator('#witnesses'))).toBe(true);
});

test('filter: a tag takes its filter away and says so, the focus stays in the filter, and clearing takes all', async () => {
  const page = await show('filtered');
  await page.getByRole('link', { name: /Remove this filter\s+Asked/ }).click();
  expect(await page.getByRole('link', { name: /Remove this filter\s+Accepted/ }).isVisible()).toBe(
    true,
  );
  expect(await hasFocus(page.locator('.moj-filter'))).toBe(true);
  expect(await page.getByRole('status').innerText()).toBe('1 chosen');
  await page.getByRole('link', { name: 'Clear filters' }).click();
  expect(await page.getByRole('heading', { name: 'Chosen filters' }).count()).toBe(0);
  expect(await hasFocus(page.locator('.moj-filter'))).toBe(true);
});
