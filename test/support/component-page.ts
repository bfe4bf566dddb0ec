import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { type Device, discardDevice, openDevice } from './browser.ts';

const ROOT = join(import.meta.dirname, '../..');
const SITE = 'http://components.test/';
const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

/** One browser on a page of nothing but components, made in memory from `src/ui`. */
export type ComponentPage = {
  page: () => Page;
  /** Shows the component of that name on a phone, unless told otherwise. */
  show: (
    name: string,
    viewport?: { width: number; height: number },
    hash?: string,
  ) => Promise<Page>;
  close: () => Promise<void>;
};

export async function openComponentPage(): Promise<ComponentPage> {
  const html = await makeHtml();
  const device: Device = await openDevice({ viewport: PHONE });
  const { page } = device;
  await page.route(`${SITE}**`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  return {
    page: () => page,
    show: async (name, viewport = PHONE, hash = '') => {
      await page.goto('about:blank');
      await page.setViewportSize(viewport);
      await page.goto(`${SITE}?show=${name}${hash}`);
      return page;
    },
    close: () => discardDevice(device),
  };
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
