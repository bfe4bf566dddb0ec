import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dragFiles, hasFocus, makeComponentPage } from '../support/component-page.ts';

/**
 * What the questions of a form do in a real browser. The behaviours are those that govuk-frontend tests its own
 * script for; ours need no script of theirs.
 */
const show = makeComponentPage();

const topOf = (place: Locator) => place.evaluate((element) => element.getBoundingClientRect().top);

async function wrongForm() {
  const page = await show('mistakes');
  await page.getByRole('button', { name: 'Send' }).click();
  return { page, summary: page.locator('.govuk-error-summary') };
}

test('error summary: it is focused when it appears, with a tabindex that goes at blur', async () => {
  const { page, summary } = await wrongForm();
  expect(await hasFocus(summary)).toBe(true);
  expect(await summary.getAttribute('tabindex')).toBe('-1');
  expect(
    await page
      .locator('main')
      .locator(':scope > *')
      .nth(1)
      .locator(':scope > *')
      .first()
      .getAttribute('class'),
  ).toContain('govuk-error-summary');
  expect(await page.title()).toMatch(/^Error: /);
  await page.keyboard.press('Tab');
  expect(await summary.getAttribute('tabindex')).toBeNull();
});

test('error summary: sent again with mistakes, it takes the focus again', async () => {
  const { page, summary } = await wrongForm();
  await page.getByRole('button', { name: 'Send' }).click({ delay: 350 });
  await expect.poll(() => hasFocus(summary)).toBe(true);
});

test.each([
  ['an input', 'name', 'label[for=name]', 'name'],
  ['a textarea higher than half the screen', 'account', 'label[for=account]', 'account'],
  ['radios', 'kind', 'legend:has-text("Kind")', 'kind'],
  ['a date', 'when-day', 'legend:has-text("When")', 'when-day'],
])(
  'error summary: its link focuses %s, the question at the top of the screen and no hash in the address',
  async (_, id, question, target) => {
    const { page } = await wrongForm();
    await page.getByRole('link', { name: `Enter ${id}`, exact: true }).click();
    expect(await hasFocus(page.locator(`#${target}`))).toBe(true);
    expect(Math.abs(await topOf(page.locator(question)))).toBeLessThan(2);
    expect(new URL(page.url()).hash).toBe('');
  },
);

const counted = (page: Page) => page.locator('.govuk-character-count__status');
const spoken = (page: Page) => page.locator('.govuk-character-count__sr-status');
const account = (page: Page) => page.getByRole('textbox', { name: 'Account' });

/** How many milliseconds after the last key the words are first spoken. */
const restBefore = (page: Page, words: string) =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const times = { typed: 0 };
        const status = document.querySelector('.govuk-character-count__sr-status');
        addEventListener('input', ({ timeStamp }) => Object.assign(times, { typed: timeStamp }));
        new MutationObserver(() => {
          if (status?.textContent === wanted) resolve(performance.now() - times.typed);
        }).observe(document.body, { childList: true, characterData: true, subtree: true });
      }),
    words,
  );

test('character count: it shows a counter of its own and one for screen readers, hides the description, and cuts nothing off', async () => {
  const page = await show('count');
  expect(await counted(page).innerText()).toBe('You have 10 characters remaining');
  expect(await counted(page).getAttribute('aria-hidden')).toBe('true');
  expect(await spoken(page).getAttribute('aria-live')).toBe('polite');
  const described = await account(page).getAttribute('aria-describedby');
  expect(await page.locator(`#${described}`).getAttribute('class')).toContain(
    'govuk-visually-hidden',
  );
  expect(await account(page).getAttribute('maxlength')).toBeNull();
});

test('character count: it counts down at each key, in the singular at one, and is spoken only once typing rests', async () => {
  const page = await show('count-filled');
  expect(await counted(page).innerText()).toBe('You have 7 characters remaining');
  const rest = restBefore(page, 'You have 1 character remaining');
  await account(page).pressSequentially('defghi');
  expect(await counted(page).innerText()).toBe('You have 1 character remaining');
  expect(await rest).toBeGreaterThan(900);
});

test('character count: over the limit it says by how many, marks the box and the count, and does so from the start', async () => {
  const page = await show('count-over');
  expect(await counted(page).innerText()).toBe('You have 2 characters too many');
  expect(await counted(page).getAttribute('class')).toContain('govuk-error-message');
  expect(await account(page).getAttribute('class')).toContain('govuk-textarea--error');
  await account(page).press('End');
  await account(page).press('Backspace');
  expect(await counted(page).innerText()).toBe('You have 1 character too many');
  await account(page).press('Backspace');
  expect(await account(page).getAttribute('class')).not.toContain('govuk-textarea--error');
});

test('character count: nothing is shown until the threshold is reached', async () => {
  const page = await show('count-threshold');
  expect(await counted(page).isVisible()).toBe(false);
  await account(page).press('End');
  await account(page).pressSequentially('de');
  expect(await counted(page).isVisible()).toBe(true);
});

test('character count: words are counted as words, and a sign of several parts as one', async () => {
  const words = await show('count-words');
  await account(words).fill('one two  three four');
  expect(await counted(words).innerText()).toBe('You have 1 words too many');
  const signs = await show('count-signs');
  await account(signs).fill('👩🏻‍🚀');
  expect(await counted(signs).innerText()).toContain('9');
});

test('checkboxes: what a ticked box reveals is shown from the start, and says so; the rest is hidden', async () => {
  const page = await show('checkboxes');
  expect(await page.getByLabel('More about post').isVisible()).toBe(true);
  expect(await page.getByLabel('More about phone').isVisible()).toBe(false);
  expect(await page.getByRole('checkbox', { name: 'post' }).getAttribute('aria-expanded')).toBe(
    'true',
  );
  const phone = page.getByRole('checkbox', { name: 'phone' });
  expect(await phone.getAttribute('aria-expanded')).toBe('false');
  expect(await page.locator(`#${await phone.getAttribute('aria-controls')}`).count()).toBe(1);
});

test('checkboxes: a click or the space bar reveals and hides', async () => {
  const page = await show('checkboxes');
  const phone = page.getByRole('checkbox', { name: 'phone' });
  await phone.click();
  expect(await page.getByLabel('More about phone').isVisible()).toBe(true);
  await phone.press('Space');
  expect(await page.getByLabel('More about phone').isVisible()).toBe(false);
});

test('checkboxes: "None" clears the others and hides what they reveal, and any other clears "None"', async () => {
  const page = await show('checkboxes');
  await page.getByRole('checkbox', { name: 'None' }).check();
  expect(await page.getByRole('checkbox', { name: 'post' }).isChecked()).toBe(false);
  expect(await page.getByLabel('More about post').isVisible()).toBe(false);
  await page.getByRole('checkbox', { name: 'phone' }).check();
  expect(await page.getByRole('checkbox', { name: 'None' }).isChecked()).toBe(false);
});

test('radios: what the chosen one reveals is shown, by click or arrow key, and the other is hidden', async () => {
  const page = await show('radios');
  await page.getByRole('radio', { name: 'phone' }).click();
  expect(await page.getByLabel('More about phone').isVisible()).toBe(true);
  await page.getByRole('radio', { name: 'phone' }).press('ArrowDown');
  expect(await page.getByLabel('More about phone').isVisible()).toBe(false);
  expect(await page.getByLabel('More about post').isVisible()).toBe(true);
});

const PHOTO = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') };
const SECOND = { ...PHOTO, name: 'b.txt' };
const announced = (page: Page) => page.locator('.govuk-file-upload-announcements');

test('file upload: the button that stands for the box carries the label, the status, the choice and the instruction in its name', async () => {
  const page = await show('file');
  const button = page.getByRole('button');
  const input = page.locator('input[type=file]');
  expect(await input.getAttribute('tabindex')).toBe('-1');
  expect(await input.getAttribute('aria-hidden')).toBe('true');
  expect(await button.getAttribute('id')).toBe('photos');
  expect(await page.locator('label').getAttribute('for')).toBe('photos');
  expect(await button.getAttribute('aria-describedby')).toBe('photos-hint');
  expect((await button.innerText()).replace(/\s+/g, ' ')).toBe(
    'No file chosen , Choose file or drop file',
  );
});

test('file upload: any part of the button opens the choice of files, and the name of the file is shown', async () => {
  const page = await show('file');
  const chooser = page.waitForEvent('filechooser');
  await page.getByText('Choose file').click();
  await (await chooser).setFiles(PHOTO);
  expect(await page.locator('.govuk-file-upload-button__status').innerText()).toBe('a.txt');
  expect(await page.locator('output').innerText()).toBe('a.txt');
});

test('file upload: of several files the number is shown', async () => {
  const page = await show('files');
  await page.locator('input[type=file]').setInputFiles([PHOTO, SECOND]);
  expect(await page.locator('.govuk-file-upload-button__status').innerText()).toBe(
    '2 files chosen',
  );
});

test('file upload: the drop zone is shown while files are over it, and entering and leaving are announced', async () => {
  const page = await show('file');
  expect(await announced(page).textContent()).toBe('');
  await dragFiles(page, ['a.txt'], 'dragover');
  expect(await page.getByRole('button').getAttribute('class')).toContain(
    'govuk-file-upload-button--dragging',
  );
  expect(await announced(page).textContent()).toBe('Entered drop zone');
  await dragFiles(page, ['a.txt'], 'dragleave');
  expect(await page.getByRole('button').getAttribute('class')).not.toContain('dragging');
  expect(await announced(page).textContent()).toBe('Left drop zone');
});

test('file upload: a dropped file is chosen, and two files where one is wanted are not', async () => {
  const page = await show('file');
  await dragFiles(page, ['a.txt'], 'drop');
  expect(await page.locator('output').innerText()).toBe('a.txt');
  await dragFiles(page, ['b.txt', 'c.txt'], 'drop');
  expect(await page.locator('output').innerText()).toBe('a.txt');
});

test('file upload: while it is disabled the button is too, and no drop zone appears', async () => {
  const page = await show('file-disabled');
  expect(await page.getByRole('button').isDisabled()).toBe(true);
  await dragFiles(page, ['a.txt'], 'dragover');
  expect(await announced(page).textContent()).toBe('');
});

test('password: the toggle shows and hides what was typed, says so, and sending the form hides it', async () => {
  const page = await show('password');
  const box = page.getByRole('textbox', { name: 'Words' });
  const status = page.locator('.govuk-password-input__sr-status');
  await box.fill('made up words');
  expect(await status.textContent()).toBe('');
  expect(await status.getAttribute('aria-live')).toBe('polite');
  await page.getByRole('button', { name: 'Show words' }).click();
  expect(await box.getAttribute('type')).toBe('text');
  expect(await status.textContent()).toBe('Your words are visible');
  expect(await page.getByRole('button', { name: 'Hide words' }).innerText()).toBe('Hide');
  await page.getByRole('button', { name: 'Hide words' }).click();
  expect(await box.getAttribute('type')).toBe('password');
  expect(await status.textContent()).toBe('Your words are hidden');
  await page.getByRole('button', { name: 'Show words' }).click();
  await page.getByRole('button', { name: 'Unlock' }).click();
  expect(await box.getAttribute('type')).toBe('password');
});
