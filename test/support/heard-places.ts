import type { Page } from 'playwright-core';
import type { Device } from './browser.ts';

/** Collects every address that a browser goes to or asks for, and the titles that it shows, from now on. */
export async function hearPlaces({ context }: Device, into: string[]): Promise<void> {
  const watch = (page: Page) => page.on('framenavigated', (frame) => into.push(frame.url()));
  context.pages().forEach(watch);
  context.on('page', watch);
  context.on('request', (request) => into.push(request.url()));
  const session = await context.browser()?.newBrowserCDPSession();
  session?.on('Target.targetInfoChanged', ({ targetInfo }) => {
    into.push(targetInfo.url, targetInfo.title);
  });
  await session?.send('Target.setDiscoverTargets', { discover: true });
}
