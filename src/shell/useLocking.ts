import { useCallback, useEffect } from 'preact/hooks';
import { numberInForce } from '../domain/records/settings.ts';
import { type Clocks, countShifts, mustLock, startStopwatch } from './idle.ts';
import type { OpenedDoor } from './open-door.ts';
import type { World } from './world.ts';

const lookEvery = 5_000;

/**
 * Locks when nobody has touched the page for some minutes, when it has been out of sight, when it comes back
 * from the browser's store of past pages, at three presses of Shift, and when asked. Locking keeps what is
 * half typed, lets go of the keys, and leaves the page, since only that empties its memory.
 */
export function useLocking(world: World, { opened, sending }: OpenedDoor): () => void {
  const lock = useCallback(() => {
    document.documentElement.classList.add('app-locking');
    sending.stop();
    void opened.lock().finally(() => world.leave());
  }, [opened, sending, world]);
  useEffect(() => watch(world, opened, lock), [world, opened, lock]);
  return lock;
}

function watch(world: World, opened: OpenedDoor['opened'], lock: () => void): () => void {
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
  addEventListener('keydown', (event) => isThirdShift(event.key) && lock(), { signal });
  document.addEventListener('visibilitychange', turn, { signal });
  addEventListener('pageshow', (event) => event.persisted && lock(), { signal });
  addEventListener('pagehide', () => document.documentElement.classList.add('app-locking'), {
    signal,
  });
  return () => leaving.abort();
}
