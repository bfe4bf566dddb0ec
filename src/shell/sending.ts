import { makeDeviceTail } from '../domain/ids.ts';
import { attempt } from '../domain/result.ts';
import { nameStorageFault, type VaultDatabase } from '../storage/database.ts';
import { readMark } from '../storage/marks.ts';
import type { Feed, OpenedDesk } from '../storage/open-desk.ts';
import type { OpenVault } from '../storage/open-vault.ts';
import { finishWipe } from '../storage/wipe.ts';
import { type DepositDeps, depositAll } from '../sync/deposit.ts';
import { leadWhenAlone } from '../sync/leader.ts';
import { type Loop, startLoop } from '../sync/loop.ts';
import { listenForPokes } from '../sync/poke.ts';
import { type RoundOutcome, runRound } from '../sync/round.ts';
import type { Door } from './doors.ts';
import { renewSession } from './session.ts';
import type { World } from './world.ts';

/** What keeps records moving while a page is open. */
export type Sending = { wake(): void; runNow(): Promise<RoundOutcome | null>; stop(): void };

const depositDeps = (world: World): DepositDeps => ({
  transport: world.transport,
  crypto: world.vault.crypto,
  makeTail: () => makeDeviceTail(world.random),
});

/** Sends what waits in vaults that are locked here, each unless another tab has it open and sends itself. */
async function depositLocked(world: World, doors: readonly Door[]): Promise<RoundOutcome> {
  let outcome: RoundOutcome = { ok: true };
  for (const { vaultId, db } of doors) {
    await world.locks.requestIfFree(`alongside-sending-${vaultId}`, async () => {
      const sent = await depositAll(db, depositDeps(world));
      await finishWipe(db);
      if (!sent.ok) outcome = sent;
      else if (await isShutForGood(db)) await sendDrafts(db, world);
    });
  }
  return outcome;
}

const isShutForGood = async (db: VaultDatabase): Promise<boolean> =>
  (await readMark(db, 'vault'))?.slots.length === 0;

/** Loaded when it is needed: hardly any vault is ever shut for good. */
async function sendDrafts(db: VaultDatabase, world: World): Promise<void> {
  const { sendClosedDrafts } = await import('../sync/closed-drafts.ts');
  await sendClosedDrafts(db, depositDeps(world));
}

const clock = () => performance.now();

/** Keeps sending for locked vaults. */
export function startLockedSending(
  world: World,
  doors: readonly Door[],
  after: () => void,
): Sending {
  const { later, chance } = world;
  const round = async () => {
    const outcome = await depositLocked(world, doors);
    after();
    return outcome;
  };
  const loop = startLoop({ round, tell: nobodyAsks, later, chance, clock });
  loop.wake();
  return loop;
}

/** Sends, reads and listens for the open vault if no other tab does, and sends for the locked ones. */
export function startSending(
  world: World,
  vault: OpenVault,
  { feed, lock }: OpenedDesk,
  others: readonly Door[],
): Sending {
  const state = { loop: null as Loop | null };
  const stopLeading = leadWhenAlone(world.locks, world, vault.vaultId, () => {
    const poke = listenForPokes(world.openPoke(vault.identity.device), () => state.loop?.wake());
    const round = async () => {
      await depositLocked(world, others);
      const outcome = await runOrRenew(world, vault, feed);
      // The locked page destroys what the site has told this vault to give up: here its keys are in use.
      if (await isToldToGo(vault)) void lock().finally(world.leave);
      if (!outcome.ok) return outcome;
      poke.renew();
      const { checkWhenDue } = await import('../sync/self-check.ts');
      await checkWhenDue(feed, world.transport);
      return outcome;
    };
    const { later, chance } = world;
    const loop = startLoop({ round, tell: feed.tellConnection, later, chance, clock });
    state.loop = loop;
    loop.wake();
    return () => {
      state.loop = null;
      loop.stop();
      poke.close();
    };
  });
  return {
    wake: () => (state.loop ? state.loop.wake() : feed.askToSend()),
    runNow: async () => {
      if (state.loop) return state.loop.runNow();
      feed.askToSend();
      return null;
    },
    stop: stopLeading,
  };
}

async function isToldToGo({ db }: OpenVault): Promise<boolean> {
  const mark = await attempt(() => readMark(db, 'wipe'), nameStorageFault);
  return mark.ok && mark.value !== null;
}

/** A round; where the session has ended the device's key renews it, once, and the round is run again. */
async function runOrRenew(world: World, vault: OpenVault, feed: Feed): Promise<RoundOutcome> {
  const deps = depositDeps(world);
  const first = await runRound(feed, deps);
  if (first.ok || first.fault !== 'signed_out') return first;
  return (await renewSession(world.transport, vault)) ? runRound(feed, deps) : first;
}

function nobodyAsks(): void {
  // The locked page has no status sentence.
}
