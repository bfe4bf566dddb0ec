import { type ReadonlySignal, signal } from '@preact/signals';
import { Workbox } from 'workbox-window';
import { openFormLock } from '../parts/useOpenForm.ts';

/** A newer version of the app, once it waits to be taken. */
export type Updates = {
  readonly isReady: ReadonlySignal<boolean>;
  /** Takes it, unless a form in any tab holds typing; tells whether it was taken. */
  take(): Promise<boolean>;
};

/**
 * Registers the worker and watches for a newer one. It never takes over by itself: a person asks for it,
 * and only while no form in any tab is open. When it has taken over, each tab opens again once its own
 * form, if one has been begun meanwhile, is closed.
 */
export function watchUpdates(serviceWorker: string, reload: () => void): Updates {
  const isReady = signal(false);
  const container = navigator.serviceWorker;
  const state = { wasControlled: container.controller !== null };
  const workbox = new Workbox(serviceWorker, { updateViaCache: 'none' });
  workbox.addEventListener('waiting', () => {
    isReady.value = true;
  });
  container.addEventListener('controllerchange', () => {
    // With nobody in charge the worker was removed, with all else that was kept: there is nothing to load.
    if (container.controller === null) return;
    if (state.wasControlled) void whenNoFormIsOpen(reload);
    state.wasControlled = true;
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void workbox.update();
  });
  void workbox.register();
  return { isReady, take: takeUpdate };
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
