import { expect } from 'vitest';
import { runNightly } from '../../sync-server/exchange/nightly.ts';
import { depositLocked, lockDevice, openTab, roundOf, type SimDevice } from './sim-device.ts';
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
  let quiet = 0;
  for (let round = 0; quiet < 2; round += 1) {
    expect(round, 'I13: queues drain in a few rounds').toBeLessThan(mostRounds);
    const before = await stateOf(world);
    for (const device of world.devices) await settle(world, device);
    quiet = before === (await stateOf(world)) ? quiet + 1 : 0;
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

/** What would differ if something still moved: the server's counters, and each phone's queue and cursors. */
async function stateOf(world: World): Promise<string> {
  const counters = await world.server.read((transaction) => transaction.counters());
  const phones = await Promise.all(
    world.devices.map(async ({ tabs }) => {
      const db = tabs[0]?.vault.db;
      const rows = (await db?.outbox.toArray()) ?? [];
      const queue = rows.map((row) => [row.id, row.offer, row.receipts.length]);
      return [queue, tabs[0]?.feed.pullRequest(1).cursors];
    }),
  );
  return JSON.stringify([counters.seq, counters.pos, phones]);
}
