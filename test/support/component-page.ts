import { join } from 'node:path';
import type { Locator, Page, Route } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { type Device, discardDevice, openDevice } from './browser.ts';

const ROOT = join(import.meta.dirname, '../..');
const SITE = 'http://components.test/';
const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

type Viewport = { readonly width: number; readonly height: number };

/** Shows a component by its name on a phone, unless told otherwise, in one browser for a file of tests. */
export function makeComponentPage() {
  const at: { device?: Device } = {};
  beforeAll(async () => {
    const html = await makeHtml();
    at.device = await openDevice({ viewport: PHONE });
    const fulfil = (route: Route) => route.fulfill({ contentType: 'text/html', body: html });
    await at.device.page.route(`${SITE}**`, fulfil);
  });
  afterAll(async () => {
    if (at.device) await discardDevice(at.device);
  });
  return async (name: string, viewport: Viewport = PHONE, hash = ''): Promise<Page> => {
    if (!at.device) throw new Error('The page of components is not open.');
    const { page } = at.device;
    await page.goto('about:blank');
    await page.setViewportSize(viewport);
    await page.goto(`${SITE}?show=${name}${hash}`);
    return page;
  };
}

export const hasFocus = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => element === document.activeElement);

/** Drags made-up files onto the place for files, or lets them go there. */
export async function dragFiles(page: Page, names: readonly string[], event: string) {
  const files = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const name of all) transfer.items.add(new File(['x'], name));
    return transfer;
  }, names);
  const zone = page.locator('.govuk-file-upload-wrapper');
  await zone.dispatchEvent(event, { dataTransfer: files });
}

async function makeHtml(): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: join(import.meta.dirname, 'component-page/page.tsx') },
    },
  });
  const [bundle] = [built].flat();
  if (!bundle || !('output' in bundle)) throw new Error('The page of components was not built.');
  const script = bundle.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
  const style = bundle.output.map((file) => (file.type === 'asset' ? file.source : '')).join('');
  return `<!doctype html><html lang="en" class="govuk-template"><head><meta charset="utf-8"><title>Components</title><style>${style}</style></head><body class="govuk-template__body"><script type="module">${script.replaceAll('</script', '<\\/script')}</script></body></html>`;
}
