import type { OpenChannel } from '../storage/tabs.ts';
import { openShelf } from '../storage/vaults.ts';
import { sendTag } from '../sync/send-tag.ts';
import { makeTransport } from '../sync/transport.ts';
import { randomBytes } from '../vault/deps.ts';
import { stretchInWorker } from '../vault/stretch.ts';
import { build } from './build.ts';
import type { World } from './world.ts';

type Handed = {
  startWorker: () => Worker;
  fetch: (path: string, init: RequestInit) => Promise<Response>;
  now: () => number;
  chance: () => number;
};

/** The world as a browser gives it. */
export function makeWorld({ startWorker, fetch, now, chance }: Handed): World {
  return {
    vault: { crypto, stretch: stretchInWorker({ start: startWorker }) },
    place: { indexedDB, IDBKeyRange },
    shelf: openShelf(),
    transport: makeTransport(fetch),
    openChannel,
    openPoke,
    locks: {
      request: (name, options, work) => navigator.locks.request(name, options, work),
      requestIfFree: (name, work) =>
        navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
          if (lock) await work();
        }),
    },
    now,
    random: (length) => randomBytes(crypto, length),
    chance,
    later,
    repeat,
    build,
    passkeys: {
      container: 'PublicKeyCredential' in globalThis ? navigator.credentials : undefined,
      host: location.hostname,
    },
    leave,
    ...hiding,
    askWorkerToSend,
    saveFile,
    hearOpenedFile,
    askToKeep: async () =>
      (await navigator.storage.persisted()) || (await navigator.storage.persist()),
    readSpace,
    showBadge,
  };
}

type WithSync = { sync: { register(tag: string): Promise<void> } };

const hasSync = (registration: object): registration is WithSync => 'sync' in registration;

/** Only some browsers have it, and a person may have switched it off: sending does not depend on it. */
function askWorkerToSend(): void {
  if (!('serviceWorker' in navigator)) return;
  const asked = navigator.serviceWorker.ready.then((registration) =>
    hasSync(registration) ? registration.sync.register(sendTag) : undefined,
  );
  void asked.then(nothing, nothing);
}

async function readSpace(): Promise<{ used: number; all: number } | null> {
  const { usage, quota } = await navigator.storage.estimate();
  return usage === undefined || quota === undefined ? null : { used: usage, all: quota };
}

function showBadge(count: number): void {
  if ('setAppBadge' in navigator) void navigator.setAppBadge(count).then(nothing, nothing);
}

type Launch = { readonly files: readonly { getFile(): Promise<File> }[] };
type WithLaunches = { launchQueue: { setConsumer(hear: (launch: Launch) => void): void } };

const hasLaunches = (scope: object): scope is WithLaunches => 'launchQueue' in scope;

function hearOpenedFile(hear: (file: File) => void): void {
  if (!hasLaunches(window)) return;
  window.launchQueue.setConsumer(({ files: [file] }) => {
    if (file) void file.getFile().then(hear, nothing);
  });
}

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(
    new Blob([text], { type: 'application/vnd.alongside.carry+json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has read it by then; the page keeps no copy.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const nothing = (): undefined => undefined;

/**
 * Only a page under another embedder policy gets another process, whose end takes all that was in memory with
 * it. The locked page is such a page; left from there, any other is, and shows the same while all is locked.
 */
const leave = (): void => location.replace(crossOriginIsolated ? '/' : '/locked');

const hiddenKey = 'alongside-hidden';

/** The neutral page lies in two places, for the same reason; the tab remembers that it is hidden, nothing else. */
const hiding: Pick<World, 'hide' | 'isHidden' | 'show'> = {
  hide: () => {
    sessionStorage.setItem(hiddenKey, '1');
    location.replace(crossOriginIsolated ? '/repairs/times' : '/repairs');
  },
  isHidden: () => sessionStorage.getItem(hiddenKey) !== null,
  show: () => {
    sessionStorage.removeItem(hiddenKey);
    history.replaceState(null, '', '/');
  },
};

const openChannel: OpenChannel = (name, hear) => {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', (event) => hear(event.data));
  // A round that was under way when the vault was locked still says how it ended: to nobody.
  const closed = new AbortController();
  closed.signal.addEventListener('abort', () => channel.close());
  return {
    post: (message) => {
      if (!closed.signal.aborted) channel.postMessage(message);
    },
    close: () => closed.abort(),
  };
};

const openPoke: World['openPoke'] = (device) => (hear) => {
  const source = new EventSource(`/api/poke?device=${encodeURIComponent(device)}`);
  source.addEventListener('message', hear);
  source.addEventListener('poke', hear);
  return { isClosed: () => source.readyState === EventSource.CLOSED, close: () => source.close() };
};

/** Timers, and the two moments at which a signal may be back: on line again, and on being shown. */
function later(work: () => void, wait: number): () => void {
  const called = new AbortController();
  const { signal } = called;
  const go = () => {
    called.abort();
    work();
  };
  const timer = setTimeout(go, wait);
  const shown = () => document.visibilityState === 'visible' && go();
  addEventListener('online', go, { signal });
  document.addEventListener('visibilitychange', shown, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => called.abort();
}

function repeat(work: () => void, wait: number): () => void {
  const timer = setInterval(work, wait);
  return () => clearInterval(timer);
}
