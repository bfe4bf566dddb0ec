import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { firstLook, type Look, looksFor, nameOfLook, show } from './looks.ts';
import {
  findFaults,
  findLost,
  findMotion,
  findOverflow,
  findOverflowOfLargeText,
} from './page-faults.ts';
import { findBeyondThumb, findHiddenFromKeyboard, findSmallTargets } from './reach.ts';
import type { Findings, Visit } from './walking.ts';

/** Looks at a page in every way that a machine can: in several looks, by size, by keyboard, for stillness. */
export async function lookAt(visit: Visit, findings: Findings): Promise<void> {
  const { page, name, number, stop, isNewAddress } = visit;
  const focus = stop.focus ?? (isNewAddress ? 'heading' : 'any');
  findings.add(name, await comeToRest(() => findLost(page, focus)));
  const answers = await readAnswers(page);
  for (const look of looksFor(number)) {
    await show(page, look);
    const faults = [...(await findFaults(page)), ...(await findOverflow(page))];
    findings.add(`${name}, ${nameOfLook(look)}`, faults);
  }
  await show(page, firstLook);
  const isKept = (await readAnswers(page)) === answers;
  findings.add(name, isKept ? [] : ['an answer was lost in another language']);
  findings.add(name, [
    ...(await findBeyondThumb(page)),
    ...(await findSmallTargets(page)),
    ...(await findMotion(page)),
    ...(await findOverflowOfLargeText(page)),
    ...(await findHiddenFromKeyboard(page)),
  ]);
}

/** All that is ticked, chosen or typed on a page; choices may stand in another order in another language. */
const readAnswers = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLInputElement>('input, textarea, select');
    return [...controls]
      .map(({ name, value, checked }) => `${name} ${value} ${checked}`)
      .sort()
      .join();
  });

const restingPlaces = 40;

/** What is found once the page has come to rest: a page that took a moment to open takes the focus after it is drawn. */
async function comeToRest(find: () => Promise<string[]>, tries = restingPlaces): Promise<string[]> {
  const found = await find();
  return found.length === 0 || tries === 0 ? found : comeToRest(find, tries - 1);
}

/** What is far below the screen is drawn when somebody comes near it: nobody comes near in a picture. */
function drawWhatIsFarDown(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.app-card { content-visibility: visible !important }');
  document.adoptedStyleSheets = [sheet];
}

const picturedLooks: readonly Look[] = [
  firstLook,
  { theme: 'dark', width: 360, language: 'cy' },
  { theme: 'light', width: 1280, language: 'cy' },
  { theme: 'bright', width: 360, language: 'en' },
  { theme: 'forced colours', width: 320, language: 'en' },
];

/** Takes a picture of a page in each of five looks, for people to look at. */
export async function takePictures({ page, name, number }: Visit, folder: string): Promise<void> {
  await page.evaluate(drawWhatIsFarDown);
  const file = `${name} ${number}`.replaceAll(/[^\w]+/g, '-');
  for (const look of picturedLooks) {
    const into = join(folder, nameOfLook(look));
    mkdirSync(into, { recursive: true });
    await show(page, look);
    await page.screenshot({ path: join(into, `${file}.png`), fullPage: true });
  }
  await show(page, firstLook);
}
