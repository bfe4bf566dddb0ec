import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { DemoPersonId } from '../../sync-server/demo/people.ts';
import { heading } from './journey.ts';

/** One page in one state, and how one comes to it from the stop before. */
export type Stop = {
  /** Its address; what differs from one record to the next is a word with a colon, known from a stop before. */
  at: string;
  /** How its heading begins. */
  heading: string;
  /** What makes it differ from the other stops at this address. */
  state?: string;
  /** Comes to it as a person would; without this its address is followed. */
  go?: (page: Page) => Promise<unknown>;
  /** Where the focus must be: on the heading of a page that was come to unless said otherwise. */
  focus?: 'heading' | 'mistakes' | 'any';
};

/** The pages that one person comes by, in order. */
export type Walk = {
  name: string;
  /** Who is signed in; nobody before the first sign-in. */
  who: DemoPersonId | null;
  stops: readonly Stop[];
};

/** A stop as it was come to. */
export type Visit = { stop: Stop; page: Page; name: string; number: number; isNewAddress: boolean };

/** Walks all stops and hands each page to `look` once its heading is there. */
export async function walk(
  page: Page,
  { name, stops }: Walk,
  look: (visit: Visit) => Promise<void>,
): Promise<void> {
  const known: Record<string, string> = {};
  for (const [number, stop] of stops.entries()) {
    const before = pathOf(page);
    const called = nameOf(name, stop);
    await comeTo(page, stop, known).catch((error: unknown) => {
      throw new Error(`${called}: ${String(error)}`);
    });
    const path = pathOf(page);
    Object.assign(known, pattern(stop.at).exec(path)?.groups);
    await look({ stop, page, name: called, number, isNewAddress: path !== before });
  }
}

const pathOf = (page: Page): string => new URL(page.url()).pathname;

const nameOf = (walk: string, { at, state }: Stop): string =>
  `${walk} ${at}${state === undefined ? '' : ` (${state})`}`;

async function comeTo(page: Page, stop: Stop, known: Readonly<Record<string, string>>) {
  const before = { title: await page.title(), path: pathOf(page) };
  // So that a title that is there afterwards is this page's own.
  await setTitle(page, '');
  if (stop.go) await stop.go(page);
  else await follow(page, fill(stop.at, known));
  await page.waitForURL(({ pathname }) => pattern(stop.at).test(pathname), patience);
  await heading(page, stop.heading).waitFor(patience);
  const isSame = pathOf(page) === before.path && (await page.title()) === '';
  if (isSame) await setTitle(page, before.title);
}

const setTitle = (page: Page, text: string): Promise<void> =>
  page.evaluate((title) => {
    document.title = title;
  }, text);

const patience = { timeout: 15_000 };

/** Presses a link to an address of the app. */
export const follow = (page: Page, path: string): Promise<void> =>
  page.evaluate((href) => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = href;
    link.click();
    link.remove();
  }, path);

const fill = (at: string, known: Readonly<Record<string, string>>): string =>
  at.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = known[name];
    if (value === undefined) throw new Error(`no stop before this one has told ${name}`);
    return value;
  });

/** What an address with words with a colon stands for. */
const pattern = (at: string): RegExp =>
  new RegExp(`^${at.replaceAll(/:(\w+)/g, (_, name: string) => `(?<${name}>[^/]+)`)}$`);

/** Something that is found wrong on a page is told with the page's name, and the walk goes on. */
export type Findings = { add: (name: string, faults: readonly string[]) => void; end: () => void };

export function makeFindings(): Findings {
  const found: Record<string, readonly string[]> = {};
  return {
    add: (name, faults) => {
      if (faults.length > 0) found[name] = [...(found[name] ?? []), ...faults];
    },
    end: () => expect(found).toEqual({}),
  };
}
