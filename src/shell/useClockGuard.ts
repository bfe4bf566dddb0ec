import { useEffect } from 'preact/hooks';
import type { VaultDatabase } from '../storage/database.ts';
import { noteClock } from '../storage/unlocking.ts';
import type { World } from './world.ts';

const lookEvery = 60_000;

/** Locks an open vault when its lease ends or its clock is turned back, and remembers how far the clock has come. */
export function useClockGuard(
  { now, repeat }: Pick<World, 'now' | 'repeat'>,
  db: VaultDatabase,
  lock: () => void,
): void {
  useEffect(() => {
    const look = async () => {
      const lease = await noteClock(db, now());
      if (lease.ok && lease.value !== 'open') lock();
    };
    return repeat(() => void look(), lookEvery);
  }, [now, repeat, db, lock]);
}
