import { expect } from 'vitest';
import { runNightly } from '../../sync-server/exchange/nightly.ts';
import {
  depositLocked,
  lockDevice,
  openDisk,
  openTab,
  roundOf,
  type SimDevice,
} from './sim-device.ts';
import { noteSaves, type World } from './sim-world.ts';

const mostRounds = 40;

/** True when its person still works here and the device was not revoked: it can read. */
export const canRead = async (world: World, device: SimDevice): Promise<boolean> =>
  (await world.server.puller(device.device)) !== null;

/**
 * Ends a history: every network works, every clock is right, every phone is opened anew, and all send and
 * read in turn until nothing moves any more.
 */
export async function heal(world: World): Promise<void> {
  for (const device of world.devices) {
    device.wire.plan.length = 0;
    device.wire.isDown = false;
    device.clock.skew = 0;
    device.life.fuse.light(Number.POSITIVE_INFINITY);
    await lockDevice(device);
    const tab = await openTab(device);
    if (tab) await noteSaves(world, device, tab);
  }
  await runNightly(world.server.tools(), world.server.org);
  let before = '';
  let now = await stateOf(world);
  for (let round = 0; before !== now; round += 1) {
    expect(round, 'I13: queues drain in a few rounds').toBeLessThan(mostRounds);
    for (const device of world.devices) await settle(world, device);
    before = now;
    now = await stateOf(world);
  }
}

async function settle(world: World, device: SimDevice): Promise<void> {
  const reads = await canRead(world, device);
  if (reads) {
    const outcome = await roundOf(device);
    if (await canRead(world, device))
      expect(outcome, 'a round on a good network').toEqual({ ok: true });
  } else {
    await lockDevice(device);
    await depositLocked(device);
  }
}

/** All that a round starts from, so that what one round leaves as it was no later one would move. */
async function stateOf(world: World): Promise<string> {
  const counters = await world.server.read((transaction) => transaction.counters());
  const phones = await Promise.all(world.devices.map(stateOfPhone));
  return JSON.stringify([counters.seq, counters.pos, phones]);
}

/** A phone's queue, whether it is open or locked, and its cursors. */
async function stateOfPhone(device: SimDevice): Promise<unknown> {
  const [tab] = device.tabs;
  const db = tab?.vault.db ?? (await openDisk(device));
  const rows = await db.outbox.toArray();
  if (!tab) db.close();
  const queue = rows.map(({ box: _box, copy: _copy, sig: _sig, ...way }) => way);
  return [queue, tab?.feed.pullRequest(1).cursors];
}
