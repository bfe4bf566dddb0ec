import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { DemoPersonId } from '../../sync-server/demo/people.ts';
import { type Device, discardDevice } from '../support/browser.ts';
import { startDevice } from '../support/browser-steps.ts';
import {
  choose,
  goOn,
  goTo,
  heading,
  recordIncident,
  screens,
  signInAs,
  tick,
} from '../support/journey.ts';
import { discardServer, startServer } from '../support/running-server.ts';
import { makeWebp } from './webp.ts';

/**
 * Takes the pictures of the help pages, in both languages, and those of the README and of the app's install
 * page, larger, in English: from the demonstration's made-up records. Run it when these screens change.
 */
const PUBLIC = join(import.meta.dirname, '../../public');
const HELP = { folder: join(PUBLIC, 'pictures'), scale: 1 };
const STORE = { folder: join(PUBLIC, 'screenshots'), scale: 2 };
const VIEW = { width: 360, height: 740 };

const languages = { en: 'English', cy: 'Cymraeg' } as const;

type Picture = { name: string; person: DemoPersonId; open: (page: Page) => Promise<void> };

const pictures: readonly Picture[] = [
  { name: 'record', person: 'wyn', open: openWhat },
  { name: 'waiting', person: 'wyn', open: openWaiting },
  { name: 'review', person: 'sal', open: openReview },
  { name: 'phones', person: 'ade', open: openPhones },
];

for (const { folder } of [HELP, STORE]) mkdirSync(folder, { recursive: true });
const server = await startServer();
for (const { name, person, open } of pictures) {
  const device = await startDevice({ baseURL: server.url, viewport: VIEW });
  await signInAs(device, person);
  await open(device.page);
  for (const language of ['en', 'cy'] as const) await take(device, name, language);
  await discardDevice(device);
}
await discardServer(server);

async function take({ page, context }: Device, name: string, language: 'en' | 'cy') {
  const other = page.getByRole('button', { name: languages[language], exact: true });
  if ((await other.count()) > 0) await other.click();
  await page.locator(`html[lang^=${language}]`).waitFor();
  await page.evaluate(() => {
    scrollTo(0, 0);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const wire = await context.newCDPSession(page);
  await wire.send('Emulation.setDeviceMetricsOverride', {
    ...VIEW,
    deviceScaleFactor: STORE.scale,
    mobile: true,
  });
  const whole = (await page.screenshot({ scale: 'device' })).toString('base64');
  const write = async (folder: string, file: string, scale: number) =>
    writeFileSync(join(folder, file), await makeWebp(context, whole, VIEW, scale));
  await write(HELP.folder, `${name}-${language}.webp`, HELP.scale);
  if (language === 'en') await write(STORE.folder, `${name}.webp`, STORE.scale);
}

async function openWhat(page: Page): Promise<void> {
  await goTo(page, 'Record');
  await heading(page, screens.danger).waitFor();
  await choose(page, screens.danger, 'No');
  await goOn(page, screens.what);
  await tick(page, 'Verbal abuse or slurs');
}

async function openWaiting(page: Page): Promise<void> {
  // Without a signal a room comes from what the worker has put by.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.context().setOffline(true);
  await recordIncident(page, { account: 'Made up for a picture.' });
  await goTo(page, 'Waiting');
  await heading(page, 'My records').waitFor();
}

async function openReview(page: Page): Promise<void> {
  await goTo(page, 'Review');
  await heading(page, 'Review').waitFor();
  await page.getByRole('table').waitFor();
}

async function openPhones(page: Page): Promise<void> {
  await goTo(page, 'Phones');
  await heading(page, 'Phones').waitFor();
  await page.getByRole('table').waitFor();
}
