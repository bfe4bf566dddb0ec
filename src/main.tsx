import { render } from 'preact';
import { App } from './shell/App.tsx';
import { makeWorld } from './shell/browser-world.ts';
import { readLanguage } from './shell/language-kept.ts';
import { tellFault } from './shell/tell-fault.ts';
import { readTheme } from './shell/theme-kept.ts';
import { noUpdates, watchUpdates } from './shell/updates.ts';
import { kdfWorkerUrl } from './vault/stretch.ts';
import { makeScriptUrls } from './vault/trusted-types.ts';
import './ui/app.scss';

const urls = makeScriptUrls(globalThis, { worker: kdfWorkerUrl, serviceWorker: '/sw.js' });
const world = makeWorld({
  startWorker: () => new Worker(urls.worker, { type: 'module' }),
  fetch: (path, init) => fetch(path, init),
  now: () => Date.now(),
  chance: () => Math.random(),
});
const updates =
  'serviceWorker' in navigator
    ? watchUpdates(urls.serviceWorker, {
        reload: () => location.reload(),
        tellBroken: () => tellFault(world, 'worker_not_installed'),
      })
    : noUpdates;
const root = document.getElementById('app');

readLanguage(navigator.language);
readTheme();
if (root) render(<App world={world} updates={updates} />, root);
