import type { Device } from './browser.ts';

/** Collects every address that a browser goes to or asks for, and every title that it shows, from now on. */
export async function hearPlaces({ context }: Device, into: string[]): Promise<void> {
  context.on('request', (request) => into.push(request.url()));
  const session = await context.browser()?.newBrowserCDPSession();
  session?.on('Target.targetInfoChanged', ({ targetInfo }) => {
    into.push(targetInfo.url, targetInfo.title);
  });
  await session?.send('Target.setDiscoverTargets', { discover: true });
}
