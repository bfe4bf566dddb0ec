// Put in the place of sw.js, this takes a broken worker off every phone: it lets go of the app's cached code
// and of itself, so that the next page comes from the service. It touches no database: what waits to be sent
// stays, and /salvage.html sends it even if the app never starts again. See the decision on the kill switch.
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(letGo()));

async function letGo() {
  await self.registration.unregister();
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}
