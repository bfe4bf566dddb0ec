import { expect } from 'vitest';
import { ask, type Browser } from './browser.ts';

/** How long a page may take over one thing on a slow machine. */
export const patience = { timeout: 20_000, interval: 50 };

/** More Tabs than any page has places for them to stop at. */
const mostTabs = 60;

type Kind = 'link' | 'button' | 'textbox' | 'radio' | 'checkbox';
type Place = { kind: Kind | 'other'; name: string; group: string; isChecked: boolean };

/** Waits for the page's heading, which fits on the phone without scrolling sideways. */
export async function arrive(browser: Browser, ...headings: readonly string[]): Promise<void> {
  await expect
    .poll(() => ask(browser, readHeading, null), patience)
    .toMatch(new RegExp(`^(${headings.map(literally).join('|')})`));
  expect(await ask(browser, readOverhang, null), `scrolls sideways: ${headings[0]}`).toBe(0);
}

/** Waits until these words stand on the page, or on its heading. */
export async function see(browser: Browser, words: string | RegExp): Promise<void> {
  const wanted = typeof words === 'string' ? new RegExp(literally(words)) : words;
  await expect.poll(() => readPage(browser), patience).toMatch(wanted);
}

/** All that can be read on the page now. */
export const readPage = (browser: Browser): Promise<string> =>
  ask(browser, () => document.body.innerText, null);

/** Tabs on to a link or a button, and presses Enter. */
export async function follow(browser: Browser, kind: Kind, name: string | RegExp): Promise<void> {
  await reach(browser, (place) => place.kind === kind && fits(place.name, name), name);
  await browser.press('Enter');
}

/** Tabs back to a link or a button above the page's heading, and presses Enter. */
export async function followAbove(browser: Browser, kind: Kind, name: string): Promise<void> {
  const isThere = (place: Place) => place.kind === kind && place.name === name;
  await reach(browser, isThere, name, 'Shift+Tab');
  await browser.press('Enter');
}

/** Tabs to a box for words and types into it. */
export async function write(browser: Browser, label: string, words: string): Promise<void> {
  await reach(browser, ({ kind, name }) => kind === 'textbox' && name === label, label);
  await browser.type(words);
}

/** Tabs to a box that is ticked, and ticks it with Space. */
export async function tick(browser: Browser, label: string): Promise<void> {
  await reach(browser, ({ kind, name }) => kind === 'checkbox' && name === label, label);
  await browser.press('Space');
  expect((await placeOf(browser)).isChecked, label).toBe(true);
}

/** Tabs to a question's answers, goes down to this one with the arrows, and chooses it. */
export async function choose(
  browser: Browser,
  question: string,
  answer: string | RegExp,
): Promise<void> {
  const isThere = ({ kind, group }: Place) => kind === 'radio' && group.startsWith(question);
  let place = await reach(browser, isThere, question);
  const passed = [place.name];
  while (!fits(place.name, answer)) {
    await browser.press('ArrowDown');
    place = await placeOf(browser);
    if (passed[0] === place.name) throw new Error(`${answer} is not among: ${passed.join(', ')}`);
    passed.push(place.name);
  }
  if (!place.isChecked) await browser.press('Space');
  expect((await placeOf(browser)).isChecked, String(answer)).toBe(true);
}

async function reach(
  browser: Browser,
  isThere: (place: Place) => boolean,
  wanted: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<Place> {
  const passed: string[] = [];
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    const place = await placeOf(browser);
    if (isThere(place)) return place;
    passed.push(`${place.kind} ${place.name}`);
    await browser.press(key);
  }
  throw new Error(`${key} never came to ${wanted}, only to: ${[...new Set(passed)].join(' · ')}`);
}

const fits = (name: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const placeOf = (browser: Browser): Promise<Place> => ask(browser, describeFocus, null);

// The functions below run in the page: they can use nothing from out here.

/** The heading, once the focus has come to it: a key pressed before that would go to what had the focus. */
async function readHeading(): Promise<string> {
  const words = document.querySelector('h1')?.innerText.trim() ?? '';
  // Effects run after a frame, in a timer, and what they ask for comes with the next frame.
  for (const _ of ['effects', 'focus']) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
  return words;
}

const readOverhang = (): number =>
  document.documentElement.scrollWidth - document.documentElement.clientWidth;

function describeFocus(): Place {
  const element = document.activeElement as HTMLElement | null;
  const words = (one: Element | null | undefined) => one?.textContent?.trim() ?? '';
  const described = element?.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const input = element as HTMLInputElement | null;
  const name =
    element?.getAttribute('aria-label') ??
    (described.map((id) => words(document.getElementById(id))).join(' ') ||
      words(input?.labels?.[0] ?? element));
  const isButton = element?.getAttribute('role') === 'button';
  const kinds = {
    A: 'link',
    BUTTON: 'button',
    TEXTAREA: 'textbox',
    INPUT: input?.type === 'radio' || input?.type === 'checkbox' ? input.type : 'textbox',
  } as const;
  return {
    kind: isButton ? 'button' : (kinds[element?.tagName as keyof typeof kinds] ?? 'other'),
    name: name.replace(/\s+/g, ' ').slice(0, 200),
    group: words(element?.closest('fieldset')?.querySelector('legend')).replace(/\s+/g, ' '),
    isChecked: input?.checked ?? false,
  };
}
