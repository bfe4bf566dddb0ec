import type { Page } from 'playwright-core';

/** One way in which a page may be shown. */
export type Look = {
  theme: 'light' | 'dark' | 'bright' | 'forced colours';
  width: 320 | 360 | 1280;
  language: 'en' | 'cy';
};

const themes = ['light', 'dark', 'bright', 'forced colours'] as const;
const widths = [320, 360, 1280] as const;
const languages = ['en', 'cy'] as const;
const heights = { 320: 640, 360: 740, 1280: 800 } as const;

/** How most people see a page first: every page is looked at in it. */
export const firstLook: Look = { theme: 'light', width: 360, language: 'en' };

/** Every theme at every width in each language. */
export const everyLook: readonly Look[] = languages.flatMap((language) =>
  themes.flatMap((theme) => widths.map((width) => ({ theme, width, language }))),
);

/** Half of them, in which each two of theme, width and language still meet; the first look is one. */
export const coveringLooks: readonly Look[] = everyLook.filter(({ theme, width, language }) => {
  const isOdd = (themes.indexOf(theme) + widths.indexOf(width)) % 2 === 1;
  return isOdd === (language === 'en');
});

/** How many of the covering looks a page is shown in besides the first. */
const TURNS = 3;

/** The looks of the page with this number: in turn, so that the pages share the covering looks between them. */
export function looksFor(page: number): readonly Look[] {
  if (process.env.DEEP !== undefined) return everyLook;
  const others = coveringLooks.filter((look) => look !== firstLookOf(coveringLooks));
  const turn = [...Array(TURNS).keys()].map((at) => others[(page * TURNS + at) % others.length]);
  return [firstLook, ...turn.filter((look) => look !== undefined)];
}

const firstLookOf = (looks: readonly Look[]): Look | undefined =>
  looks.find((look) => nameOfLook(look) === nameOfLook(firstLook));

export const nameOfLook = ({ width, theme, language }: Look): string =>
  `${width} ${theme} ${language}`.replaceAll(' ', '-');

/** Shows the page as it stands in another look, without leaving it. A page without the app has its own language. */
export async function show(page: Page, look: Look): Promise<void> {
  await page.setViewportSize({ width: look.width, height: heights[look.width] });
  await page.emulateMedia({
    colorScheme: look.theme === 'dark' ? 'dark' : 'light',
    forcedColors: look.theme === 'forced colours' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  await page.evaluate(async ({ theme, language }) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const other = `nav button[lang^=${language}], [data-language=${language}]`;
    document.querySelector<HTMLElement>(other)?.click();
    // The app follows the device first; what is chosen there stands over it.
    await frame();
    document.documentElement.dataset.theme = theme === 'forced colours' ? 'light' : theme;
    await frame();
  }, look);
}
