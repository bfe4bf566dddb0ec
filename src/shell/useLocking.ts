import { useEffect, useMemo } from 'preact/hooks';
import { numberInForce } from '../domain/records/settings.ts';
import { wordsIn } from '../locales/language.ts';
import { repairsTitle } from '../locales/repairs-title.ts';
import { type Clocks, countShifts, mustLock, startStopwatch } from './idle.ts';
import type { OpenedDoor } from './open-door.ts';
import type { World } from './world.ts';

const lookEvery = 5_000;

/** The two ways to close an open vault: for the locked page, and for the neutral one. */
export type Locking = { lock: () => void; hide: () => void };

/**
 * Locks when nobody has touched the page for some minutes, when it has been out of sight, when it comes back
 * from the browser's store of past pages, and when asked; hides at three presses of Shift and when asked.
 * Locking keeps what is half typed, lets go of the keys, and leaves the page, since only that empties its
 * memory. Hiding is locking that leaves for a page which says nothing of what was there.
 */
export function useLocking(world: World, { opened, sending }: OpenedDoor): Locking {
  const locking = useMemo((): Locking => {
    const leave = (isHidden: boolean, go: () => void) => {
      document.documentElement.classList.add('app-locking');
      if (isHidden) document.title = wordsIn(repairsTitle);
      sending.stop();
      void opened.lock(isHidden).finally(go);
    };
    return { lock: () => leave(false, world.leave), hide: () => leave(true, world.hide) };
  }, [opened, sending, world]);
  useEffect(() => watch(world, opened, locking), [world, opened, locking]);
  return locking;
}

function watch(world: World, opened: OpenedDoor['opened'], { lock, hide }: Locking): () => void {
  const clocks: Clocks = { wall: world.now, page: () => performance.now() };
  const touched = startStopwatch(clocks);
  const hidden = startStopwatch(clocks);
  const isThirdShift = countShifts(clocks);
  const leaving = new AbortController();
  const { signal } = leaving;
  const times = () => {
    const settings = opened.desk.list('settings').map((entry) => entry.summary);
    return {
      idle: numberInForce(settings, 'lock_after_minutes'),
      hidden: numberInForce(settings, 'lock_hidden_minutes'),
    };
  };
  const state = { wasHidden: false };
  const look = () => {
    const since = { touch: touched.elapsed(), hidden: state.wasHidden ? hidden.elapsed() : null };
    if (mustLock(times(), since)) lock();
  };
  const turn = () => {
    look();
    state.wasHidden = document.visibilityState === 'hidden';
    hidden.restart();
  };
  const timer = setInterval(look, lookEvery);
  signal.addEventListener('abort', () => clearInterval(timer));
  for (const event of ['pointerdown', 'keydown', 'scroll'] as const) {
    addEventListener(event, () => touched.restart(), { signal, passive: true });
  }
  addEventListener('keydown', (event) => isThirdShift(event.key) && hide(), { signal });
  document.addEventListener('visibilitychange', turn, { signal });
  addEventListener('pageshow', (event) => event.persisted && lock(), { signal });
  addEventListener('pagehide', () => document.documentElement.classList.add('app-locking'), {
    signal,
  });
  return () => leaving.abort();
}
