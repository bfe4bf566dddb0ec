/** The keys that someone without a pointer has. */
export type Key = 'Tab' | 'Shift+Tab' | 'Enter' | 'Space' | 'ArrowDown' | 'Shift';

/** One browser with one page, driven by keys alone; every driver is these few verbs and nothing else. */
export type Browser = {
  /** Name and version, as the last line of a test run says them. */
  engine: string;
  go: (address: string) => Promise<void>;
  /** Goes back; WebKit’s page can then be read, with `words`, but not driven any more. */
  back: () => Promise<void>;
  reload: () => Promise<void>;
  press: (key: Key) => Promise<void>;
  type: (text: string) => Promise<void>;
  /** Runs a function with one parameter, given as source, in the page; what goes in and comes out is JSON. */
  run: (source: string, given: string) => Promise<string>;
  /** All that is written on the page, as far as it is known without asking the page's own scripts. */
  words: () => Promise<string>;
  /** A PNG of what is on the screen. */
  picture: () => Promise<Buffer>;
  /** Ends the page as a power cut would, and answers what is started again on what it left behind. */
  killAndReopen: () => Promise<Browser>;
  /** What the pages complained of since the start. */
  complaints: string[];
  close: () => Promise<void>;
};

/** An engine, and where it is on this machine. */
export type Engine = {
  name: 'Chromium' | 'Firefox' | 'WebKit';
  isHere: () => boolean;
  start: () => Promise<Browser>;
};

/** Asks the page: the function must use nothing but what it is given. */
export async function ask<Given, Answer>(
  browser: Browser,
  question: (given: Given) => Answer,
  given: Given,
): Promise<Awaited<Answer>> {
  const source = `async (given) => JSON.stringify((await (${question})(JSON.parse(given))) ?? null)`;
  return JSON.parse(await browser.run(source, JSON.stringify(given)));
}

/** The smallest phone that the app is made for, standing. */
export const smallPhone = { width: 320, height: 640 };
