import { fail, type Result, succeed } from '../domain/result.ts';
import type { StorageFault } from '../storage/database.ts';
import type { OpenedDesk } from '../storage/open-desk.ts';
import { noteClock, type UnlockFault, unlockVault } from '../storage/unlocking.ts';
import type { Door } from './doors.ts';
import type { OpenApp } from './OpenApp.tsx';
import { type Sending, startSending } from './sending.ts';
import type { World } from './world.ts';

/** A vault that has been opened here, and what keeps its records moving. */
export type OpenedDoor = { opened: OpenedDesk; sending: Sending; Inside: typeof OpenApp };

/**
 * Opens a vault with its words. What an open vault needs is loaded only now, so that the locked page comes
 * up fast on a cheap phone.
 */
export async function openDoor(
  world: World,
  door: Door,
  words: string,
  others: readonly Door[],
): Promise<Result<OpenedDoor, UnlockFault | StorageFault>> {
  const loading = Promise.all([import('../storage/open-desk.ts'), import('./OpenApp.tsx')]);
  const unlocked = await unlockVault(door.db, words, {
    deps: world.vault,
    now: world.now,
    build: world.build,
  });
  if (!unlocked.ok) return unlocked;
  await noteClock(door.db, world.now());
  const [{ openDesk }, { OpenApp: Inside }] = await loading;
  const state = { sending: null as Sending | null };
  const desk = await openDesk(unlocked.value, {
    openChannel: world.openChannel,
    wake: () => {
      state.sending?.wake();
      world.askWorkerToSend();
    },
    lock: () => world.leave(),
  });
  if (!desk.ok) return fail(desk.fault);
  await desk.value.feed.checkSight();
  state.sending = startSending(world, unlocked.value, desk.value.feed, others);
  return succeed({ opened: desk.value, sending: state.sending, Inside });
}
