import { type ReadonlySignal, signal } from '@preact/signals';
import { attempt } from '../domain/result.ts';
import { openFormLock } from '../parts/useOpenForm.ts';

/** A newer version of the app, once it waits to be taken. */
export type Updates = {
  readonly isReady: ReadonlySignal<boolean>;
  /** Takes it, unless a form in any tab holds typing; tells whether it was taken. */
  take(): Promise<boolean>;
};

/** What the watch does with the page it is on: loads it again, or says that an update could not be installed. */
type Handed = { reload: () => void; tellBroken: () => void };

/**
 * Registers the worker and watches for a newer one. It never takes over by itself: a person asks for it,
 * and only while no form in any tab is open. When it has taken over, each tab opens again once its own
 * form, if one has been begun meanwhile, is closed. One that cannot be installed changes nothing.
 */
export function watchUpdates(serviceWorker: string, { reload, tellBroken }: Handed): Updates {
  const isReady = signal(false);
  const container = navigator.serviceWorker;
  const state = { wasControlled: container.controller !== null };
  container.addEventListener('controllerchange', () => {
    // With nobody in charge the worker was removed, with all else that was kept: there is nothing to load.
    if (container.controller === null) return;
    if (state.wasControlled) void whenNoFormIsOpen(reload);
    state.wasControlled = true;
  });
  void register(serviceWorker).then((registration) => {
    if (!registration) return;
    const look = () => {
      isReady.value = registration.waiting !== null && container.controller !== null;
    };
    look();
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      const note = () => (worker?.state === 'redundant' ? tellBroken() : look());
      // The first thing that becomes of it: installed, or not.
      worker?.addEventListener('statechange', note, { once: true });
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible')
        void attempt(() => registration.update(), noSignal);
    });
  });
  return { isReady, take: takeUpdate };
}

const noSignal = () => 'no_signal' as const;

/** Once the page itself has loaded, so that the two do not share a slow line. */
async function register(serviceWorker: string): Promise<ServiceWorkerRegistration | null> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  }
  const options = { updateViaCache: 'none' } as const;
  const made = await attempt(
    () => navigator.serviceWorker.register(serviceWorker, options),
    noSignal,
  );
  return made.ok ? made.value : null;
}

const whenNoFormIsOpen = (work: () => void): Promise<void> =>
  navigator.locks.request(openFormLock, { mode: 'exclusive' }, work);

/** The lock is held until the new worker is in charge, so that no form is begun in between. */
async function takeUpdate(): Promise<boolean> {
  const options = { mode: 'exclusive', ifAvailable: true } as const;
  return navigator.locks.request(openFormLock, options, async (lock) => {
    if (lock === null) return false;
    const taken = new Promise<void>((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
    });
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration?.waiting) return false;
    registration.waiting.postMessage({ type: 'skip-waiting' });
    await taken;
    return true;
  });
}

/** Where the browser has no workers, there is nothing to update. */
export const noUpdates: Updates = { isReady: signal(false), take: async () => false };
