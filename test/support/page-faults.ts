import axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What axe finds wrong with the page as it stands, by rule and place. It is put into a document once. */
export async function findFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`);
  });
}

/** Anything wider than the window, which would have to be scrolled sideways (WCAG 2.2, 1.4.10). */
export const findOverflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('main *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth} px wide: ${wide.at(-1)?.outerHTML.slice(0, 120)}`];
  });

/** The same with letters twice as large (WCAG 2.2, 1.4.4). */
export async function findOverflowOfLargeText(page: Page): Promise<string[]> {
  await setTextSize(page, '200%');
  const found = await findOverflow(page);
  await setTextSize(page, '');
  return found.map((fault) => `at twice the size, ${fault}`);
}

const setTextSize = (page: Page, size: string): Promise<void> =>
  page.evaluate((fontSize) => {
    document.documentElement.style.fontSize = fontSize;
  }, size);

/** What still moves though the device asks for stillness (WCAG 2.2, 2.3.3). */
export const findMotion = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isLong = (durations: string) =>
      durations.split(',').some((one) => Number.parseFloat(one) > 0);
    return [...document.querySelectorAll('*')].flatMap((element) => {
      const { animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
      const moves = isLong(animationDuration) || isLong(transitionDuration);
      return moves || scrollBehavior === 'smooth'
        ? [`moves: ${element.outerHTML.slice(0, 80)}`]
        : [];
    });
  });

/** That there is one heading of the first rank and a title, and that a screen reader is at the right place. */
export const findLost = (page: Page, focus: 'heading' | 'mistakes' | 'any'): Promise<string[]> =>
  page.evaluate(async (wanted) => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const shown = [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility());
    const now = document.activeElement;
    const isThere = {
      // What was just done is said first, above the heading.
      heading: now?.matches('h1, .govuk-notification-banner') === true,
      mistakes: now?.classList.contains('govuk-error-summary') === true,
      any: true,
    };
    return [
      ...(shown.length === 1 ? [] : [`${shown.length} headings of the first rank`]),
      ...(document.title === '' ? ['no title'] : []),
      ...(isThere[wanted]
        ? []
        : [`the focus is not on the ${wanted}: ${now?.outerHTML.slice(0, 80)}`]),
    ];
  }, focus);
