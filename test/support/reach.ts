import type { Page } from 'playwright-core';

/** The least a target may measure either way, in pixels (WCAG 2.2, 2.5.8). */
const LEAST = 24;

/**
 * What on a page is too small to press, or lies under a bar when the keyboard reaches it (WCAG 2.2, 2.5.8 and
 * 2.4.11). A link inside a sentence is as high as its line and is let pass.
 */
export function findHardToReach(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const bars = [...document.querySelectorAll('.app-navigation')].filter(
      (bar) => getComputedStyle(bar).position === 'fixed',
    );
    const name = (element: Element) =>
      `${element.tagName} ${element.textContent?.trim().slice(0, 40) || element.id}`;
    const isSmall = (element: HTMLElement) => {
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
      // The link of a card's title covers the card.
      const card = element.closest('.app-card__title')?.closest('.app-card');
      const boxes = [element, label ?? card ?? element].map((one) => one.getBoundingClientRect());
      return !boxes.some(({ width, height }) => width >= least && height >= least);
    };
    const isUnderBar = (element: HTMLElement) =>
      bars.some(
        (bar) =>
          !bar.contains(element) &&
          element.getBoundingClientRect().top >= bar.getBoundingClientRect().top,
      );
    const pressed = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary',
    );
    return [...pressed].flatMap((element) => {
      const isInSentence = element.closest('p, li:not([class])') !== null;
      if (isInSentence || !element.checkVisibility({ visibilityProperty: true })) return [];
      // As the keyboard does: what is hidden until then shows itself, and the page scrolls to it.
      element.focus();
      return [
        ...(isSmall(element) ? [`too small: ${name(element)}`] : []),
        ...(isUnderBar(element) ? [`hidden by a bar: ${name(element)}`] : []),
      ];
    });
  }, LEAST);
}
