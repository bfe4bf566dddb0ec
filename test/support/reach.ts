import type { Page } from 'playwright-core';

/** The least that a target may measure either way, in pixels (WCAG 2.2, 2.5.8), and what a gloved thumb needs. */
const sizes = { least: 24, thumb: 48, gap: 8 };

const pressed = 'a[href], button, input, select, textarea, summary';
const primary = 'button, .govuk-button, input, select, textarea, summary, .govuk-back-link, nav a';

/**
 * What on a page is too small to press: below 24 px anything, below 48 px what is pressed most, and two buttons
 * that are nearer than 8 px. A link inside a sentence is as high as its line and is let pass.
 */
export function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ least, thumb, gap, pressed, primary }) => {
      const name = (element: Element) =>
        `${element.tagName} ${element.textContent?.trim().slice(0, 40) || element.id}`;
      const boxOf = (element: Element) => element.getBoundingClientRect();
      const isSmall = (element: HTMLElement, size: number) => {
        const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
        // The link of a card's title covers the card, and that of a task its row.
        const card =
          element.closest('.app-card__title')?.closest('.app-card') ??
          element.closest('.govuk-task-list__item');
        const boxes = [boxOf(element), boxOf(label ?? card ?? element)];
        return !boxes.some(({ width, height }) => width >= size && height >= size);
      };
      const seen = [...document.querySelectorAll<HTMLElement>(pressed)].filter(
        (element) =>
          element.closest('p, li:not([class]), .govuk-skip-link') === null &&
          // A box for files that a button stands for is in nobody's way.
          !element.matches('input[type=file][tabindex="-1"]') &&
          element.checkVisibility({ visibilityProperty: true }),
      );
      const small = seen.flatMap((element) => {
        const size = element.matches(primary) ? thumb : least;
        return isSmall(element, size) ? [`smaller than ${size}: ${name(element)}`] : [];
      });
      const buttons = seen.filter((element) => element.matches('.govuk-button'));
      const isNear = (one: DOMRect, other: DOMRect) =>
        one.left - gap < other.right &&
        other.left - gap < one.right &&
        one.top - gap < other.bottom &&
        other.top - gap < one.bottom;
      const near = buttons.flatMap((one, at) =>
        buttons
          .slice(at + 1)
          .filter((other) => isNear(boxOf(one), boxOf(other)))
          .map((other) => `nearer than ${gap}: ${name(one)}, ${name(other)}`),
      );
      return [...small, ...near];
    },
    { ...sizes, pressed, primary },
  );
}

/** What one walk through the page by Tab has found so far, kept in the page itself. */
type Tabbing = {
  isHidden: (element: Element) => boolean;
  hidden: Element[];
  reached: Set<Element>;
  isOver: boolean;
};

declare global {
  interface Window {
    tabbing?: Tabbing;
  }
}

const mostTabs = 300;
const batch = 10;

/**
 * Goes through the page by Tab from its top: everything that has the focus must be seen, outside the bars that
 * stay where they are (WCAG 2.2, 2.4.11), and everything that can be pressed must be come to.
 */
export async function findHiddenFromKeyboard(page: Page): Promise<string[]> {
  await beginTabbing(page);
  for (let presses = 0; presses < mostTabs; presses += batch) {
    for (let press = 0; press < batch; press += 1) await page.keyboard.press('Tab');
    if (await page.evaluate(() => window.tabbing?.isOver)) return endTabbing(page);
  }
  return ['Tab does not come round'];
}

const beginTabbing = (page: Page): Promise<void> =>
  page.evaluate((pressed) => {
    const bars = [...document.querySelectorAll('*')].filter((element) =>
      ['fixed', 'sticky'].includes(getComputedStyle(element).position),
    );
    const isHidden = (element: Element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const covering = bars
        .filter((bar) => !bar.contains(element))
        .map((bar) => bar.getBoundingClientRect());
      const floor = Math.min(innerHeight, ...covering.map((bar) => bar.top));
      return Math.min(bottom, floor) - Math.max(top, 0) <= 0;
    };
    const tabbing: Tabbing = { isHidden, hidden: [], reached: new Set(), isOver: false };
    const onKey = () => {
      const now = document.activeElement;
      if (tabbing.isOver || now === null) return;
      tabbing.isOver = now === document.body || tabbing.reached.has(now);
      if (tabbing.isOver) return removeEventListener('keydown', onKey, true);
      tabbing.reached.add(now);
      if (isHidden(now)) tabbing.hidden.push(now);
    };
    window.tabbing = tabbing;
    document.querySelector<HTMLElement>(pressed)?.focus();
    addEventListener('keydown', onKey, true);
  }, pressed);

const endTabbing = (page: Page): Promise<string[]> =>
  page.evaluate(async (pressed) => {
    const { isHidden = () => false, hidden = [], reached = new Set() } = window.tabbing ?? {};
    const unseen: Element[] = [];
    for (const element of hidden) {
      if (!(element instanceof HTMLElement)) continue;
      // The next press may have come before the page was at rest: cards far down are laid out as they are reached.
      element.blur();
      element.focus();
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (isHidden(element)) unseen.push(element);
    }
    // The way past the header is on the page only while it has the focus; a press that ends that would miss.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const isReached = (element: HTMLElement) =>
      reached.has(element) ||
      // One of a group of radio buttons has the focus for all.
      (element instanceof HTMLInputElement && element.type === 'radio') ||
      element.tabIndex < 0 ||
      !element.checkVisibility({ visibilityProperty: true });
    const missed = [...document.querySelectorAll<HTMLElement>(pressed)].filter(
      (element) => !element.matches(':disabled') && !isReached(element),
    );
    const told = (what: string) => (one: Element) => `${what}: ${one.outerHTML.slice(0, 80)}`;
    return [...unseen.map(told('has the focus unseen')), ...missed.map(told('Tab passes by'))];
  }, pressed);

/** Where the thumb of the hand that holds a phone comes to: the lower part of the window, as a share of its height. */
const reached = 0.4;

/**
 * Buttons that end the questions of a page, and the ways at its foot, that no scrolling brings under the thumb.
 * Such a button stands at the end of what is read and does not float over it; one above a list is not meant.
 */
export function findBeyondThumb(page: Page): Promise<string[]> {
  return page.evaluate((share) => {
    const ending =
      'main :is(form *, .govuk-main-wrapper > *):is(button.govuk-button):not(.govuk-button--secondary, :has(~ section))';
    const highest = innerHeight * (1 - share);
    return [...document.querySelectorAll(`${ending}, .app-navigation a`)].flatMap((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const isFixed = element.closest('.app-navigation') !== null;
      const lowest = (top + bottom) / 2 + (isFixed ? 0 : scrollY);
      if (lowest >= highest) return [];
      return [`beyond the thumb: ${element.textContent} at ${Math.round(lowest)}`];
    });
  }, reached);
}
