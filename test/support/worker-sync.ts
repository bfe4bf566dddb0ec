import type { BrowserContext, Page } from 'playwright-core';

type Registration = { registrationId: string; scopeURL: string; isDeleted: boolean };

/** Wakes the worker of a site as the browser would once there is a signal, from a page that is not of it. */
export async function wakeWorker(context: BrowserContext, blank: Page, site: string, tag: string) {
  const session = await context.newCDPSession(blank);
  const found = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = (registrations as Registration[]).find(
        ({ scopeURL, isDeleted }) => scopeURL.startsWith(site) && !isDeleted,
      );
      if (ours) resolve(ours.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await found;
  const origin = new URL(site).origin;
  await session.send('ServiceWorker.dispatchSyncEvent', {
    origin,
    registrationId,
    tag,
    lastChance: false,
  });
  await session.detach();
}
