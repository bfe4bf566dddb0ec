import { clientsClaim } from 'workbox-core';
import type { RouteHandlerCallback } from 'workbox-core/types.js';
import type { PrecacheEntry } from 'workbox-precaching';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import * as z from 'zod/mini';
import { makeDeviceTail } from './domain/ids.ts';
import { openShelf } from './storage/vaults.ts';
import { sendFromWorker } from './sync/send-from-worker.ts';
import { sendTag } from './sync/send-tag.ts';
import { makeTransport } from './sync/transport.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: PrecacheEntry[] };

z.config({ jitless: true });

const SkipWaiting = z.object({ type: z.literal('skip-waiting') });

/** Pages that the server answers itself; the app's shell must never stand in for them. */
const SERVER_PAGES = [/^\/api\//, /^\/public\//, /^\/healthz(\?|$)/];

// Both routes answer GET alone, so a POST always goes to the network untouched.
precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false });
const shell = createHandlerBoundToURL('/index.html');

/** The pages that a lock leaves for: the same page under the policy the server gives it there, a process of its own. */
const pagesApart = new Set(['/locked', '/repairs']);

const openPage: RouteHandlerCallback = async (options) => {
  const page = await shell(options);
  if (!pagesApart.has(options.url.pathname)) return page;
  const headers = new Headers(page.headers);
  headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
  return new Response(page.body, { status: page.status, headers });
};

registerRoute(new NavigationRoute(openPage, { denylist: SERVER_PAGES }));
cleanupOutdatedCaches();

// So that in the very first visit, too, a room opened after the signal is lost comes from the cache.
clientsClaim();

// An update waits until a page, which alone knows of half-written words, asks for it.
self.addEventListener('message', (event) => {
  const fromPage = event.source instanceof WindowClient;
  if (fromPage && SkipWaiting.safeParse(event.data).success) event.waitUntil(self.skipWaiting());
});

/** What a browser that has it sends when there is a signal again; no library of types knows it. */
type SyncEvent = ExtendableEvent & { readonly tag: string };

const isOurSync = (event: Event): event is SyncEvent =>
  'tag' in event && event.tag === sendTag && 'waitUntil' in event;

// It holds no keys: it posts what lies sealed in the outboxes, as a locked page would.
const sendAll = () =>
  sendFromWorker({
    transport: makeTransport((path, init) => fetch(path, init)),
    crypto,
    makeTail: () => makeDeviceTail((length) => crypto.getRandomValues(new Uint8Array(length))),
    place: { indexedDB, IDBKeyRange },
    shelf: openShelf(),
    requestIfFree: (name, work) =>
      navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : undefined)),
  });

async function sendOrAskAgain(): Promise<void> {
  if (!(await sendAll())) throw new Error('Something still waits: the browser is to try again.');
  if ('clearAppBadge' in self.navigator) await self.navigator.clearAppBadge();
}

self.addEventListener('sync', (event) => {
  if (isOurSync(event)) event.waitUntil(sendOrAskAgain());
});
