import { fail, type Result, succeed } from '../domain/result.ts';
import { wordsIn } from '../locales/language.ts';
import { shellWords } from '../locales/shell.ts';
import type { OpenedDesk } from '../storage/open-desk.ts';
import type { OpenVault } from '../storage/open-vault.ts';
import { noteClock, openVaultWith } from '../storage/unlocking.ts';
import type { Door } from './doors.ts';
import type { OpenApp } from './OpenApp.tsx';
import { type Sending, startSending } from './sending.ts';
import { openingOf, type TakeMaster } from './take-master.ts';
import type { World } from './world.ts';

/** A vault that has been opened here, and what keeps its records moving. */
export type OpenedDoor = {
  /** The device as the server knows it. */
  device: string;
  opened: OpenedDesk;
  vault: OpenVault;
  sending: Sending;
  Inside: typeof OpenApp;
};

/** Milliseconds that a screen has to say "Saved on this phone" before sending takes its turn on a slow phone. */
const paintsFirst = 100;

/**
 * Opens a vault, or says why not. What an open vault needs is loaded only now, so that the locked page comes
 * up fast on a cheap phone.
 */
export async function openDoor(
  world: World,
  door: Door,
  take: TakeMaster,
  others: readonly Door[],
): Promise<Result<OpenedDoor, string>> {
  const { faults } = wordsIn(shellWords);
  const loading = Promise.all([import('../storage/open-desk.ts'), import('./OpenApp.tsx')]);
  const opening = openingOf(world);
  const taken = await take(opening);
  if (!taken.ok) return taken;
  const unlocked = await openVaultWith(door.db, taken.value, opening);
  if (!unlocked.ok) return fail(faults[unlocked.fault]);
  await noteClock(door.db, world.now());
  const [{ openDesk }, { OpenApp: Inside }] = await loading;
  const state = { sending: null as Sending | null, isHidden: false };
  const desk = await openDesk(unlocked.value, {
    openChannel: world.openChannel,
    wake: () => {
      world.later(() => state.sending?.wake(), paintsFirst);
      world.askWorkerToSend();
    },
    hide: () => {
      state.isHidden = true;
      world.hide();
    },
    lock: () => {
      if (!state.isHidden) world.leave();
    },
  });
  if (!desk.ok) return fail(faults[desk.fault]);
  await desk.value.feed.checkSight();
  state.sending = startSending(world, unlocked.value, desk.value, others);
  const { device } = unlocked.value.identity;
  const { value: vault } = unlocked;
  return succeed({ device, opened: desk.value, vault, sending: state.sending, Inside });
}
