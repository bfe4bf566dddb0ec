import { expect } from 'vitest';
import { succeed } from '../../src/domain/result.ts';
import { checkNow } from '../../src/sync/self-check.ts';
import { lockDevice, openTab, wireDeps } from './sim-device.ts';
import { readDevice } from './sim-device-side.ts';
import { canRead, heal } from './sim-heal.ts';
import { checkEnd, type End, type Phone } from './sim-invariants.ts';
import { readServer } from './sim-log.ts';
import type { World } from './sim-world.ts';

/** Brings a history to rest and checks everything that must be true then; answers what it looked at. */
export async function endWell(world: World): Promise<End> {
  await heal(world);
  const end = await lookAt(world);
  await checkEnd(end);
  await nothingDiffers(end);
  for (const device of world.devices) await lockDevice(device);
  const again = await lookAt(world);
  await checkEnd(again);
  return again;
}

/** The check that a phone makes of itself agrees: there is nothing to repair on any of them. */
async function nothingDiffers({ phones }: End): Promise<void> {
  for (const { device, tab, reads } of phones) {
    if (!reads) continue;
    const { transport } = wireDeps(device, tab.vault.crypto);
    const checked = await checkNow(tab.feed, transport);
    expect(checked, `K8: ${device.name} finds nothing to repair`).toEqual(succeed({ repaired: 0 }));
  }
}

/** The server and every phone as they are; a locked phone is opened. */
export async function lookAt(world: World): Promise<End> {
  const server = await readServer(world);
  const phones: Phone[] = [];
  for (const device of world.devices) {
    const tab = device.tabs[0] ?? (await openTab(device));
    if (!tab) throw new Error('A phone crashed while it was looked at.');
    const reads = await canRead(world, device);
    phones.push({ device, tab, side: await readDevice(tab), reads });
  }
  return { world, server, phones };
}
