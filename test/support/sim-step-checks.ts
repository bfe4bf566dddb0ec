import { expect } from 'vitest';
import { fieldName } from '../../src/domain/change.ts';
import { canSee } from '../../src/domain/sight.ts';
import type { View } from '../../src/storage/desk.ts';
import type { SimDevice, Tab } from './sim-device.ts';
import { ownReceipts } from './sim-device-side.ts';
import type { World } from './sim-world.ts';

/** I8: within one history a cursor never goes back, but to the start when a scope is read anew. */
export function checkCursors(world: World, device: SimDevice): void {
  const tab = device.tabs[0];
  if (!tab) return;
  const { epoch, cursors } = tab.feed.pullRequest(1);
  const before = world.cursors.get(device);
  world.cursors.set(device, { epoch, cursors });
  if (before?.epoch !== epoch) return;
  for (const [scope, { seq }] of Object.entries(cursors)) {
    const old = before.cursors[scope]?.seq ?? 0;
    expect(
      seq === 0 || seq >= old,
      `I8: ${scope} on ${device.name} went from ${old} to ${seq}`,
    ).toBe(true);
  }
}

/** I10: one's own acknowledged words stay in one's own view, or have been replaced, as long as one may see. */
export async function checkOwnWords(world: World, device: SimDevice): Promise<void> {
  const tab = device.tabs[0];
  if (!tab) return;
  const views = new Map<string, View | null>();
  for (const { op, result } of ownReceipts(await tab.vault.db.outbox.toArray())) {
    const change = world.written.get(op);
    if (result !== 'ok' || !change || world.replaced.has(op)) continue;
    const view = views.get(change.record) ?? (await openOn(tab, change.record));
    views.set(change.record, view);
    if (view === null) {
      const sees = await mayStillSee(world, device, tab, change.record);
      expect(sees, `I10: ${change.record} with ${op} is gone from ${device.name}`).toBe(false);
      continue;
    }
    const known = view.definition.fields[fieldName(change.field)];
    if (view.level !== null && known && !view.level.includes(known.class)) continue;
    const heads = view.fields[change.field]?.heads.map((head) => head.op);
    expect(heads, `I10: ${op} is shown on ${device.name}`).toContain(op);
  }
}

async function openOn(tab: Tab, record: string): Promise<View | null> {
  const opened = await tab.desk.open(record);
  if (!opened.ok) throw new Error(opened.fault);
  return opened.value;
}

/**
 * By the server's clock and by the phone's: each may close a window. And by the rights that the phone knows of:
 * what was lost and is given back comes with the next round.
 */
async function mayStillSee(
  world: World,
  device: SimDevice,
  tab: Tab,
  record: string,
): Promise<boolean> {
  const { server } = world;
  if (world.erased.has(record) || (await server.puller(device.device)) === null) return false;
  const actors = [await server.actor(device.person), tab.desk.actor.value];
  const times = [server.clock.at, server.clock.at + device.clock.skew];
  const stored = await server.record(record);
  if (!stored) return false;
  return times.every((time) => actors.every((actor) => canSee(actor, stored, time).length > 0));
}
