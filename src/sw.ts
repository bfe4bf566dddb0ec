import { clientsClaim } from 'workbox-core';
import type { PrecacheEntry } from 'workbox-precaching';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import * as z from 'zod/mini';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: PrecacheEntry[] };

z.config({ jitless: true });

const SkipWaiting = z.object({ type: z.literal('skip-waiting') });

/** Pages that the server answers itself; the app's shell must never stand in for them. */
const SERVER_PAGES = [/^\/api\//, /^\/public\//, /^\/healthz(\?|$)/];

// Both routes answer GET alone, so a POST always goes to the network untouched.
precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false });
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: SERVER_PAGES }),
);
cleanupOutdatedCaches();

// So that in the very first visit, too, a room opened after the signal is lost comes from the cache.
clientsClaim();

// An update waits until a page, which alone knows of half-written words, asks for it.
self.addEventListener('message', (event) => {
  const fromPage = event.source instanceof WindowClient;
  if (fromPage && SkipWaiting.safeParse(event.data).success) event.waitUntil(self.skipWaiting());
});
