import { lockDevice, openTab } from './sim-device.ts';
import { readDevice } from './sim-device-side.ts';
import { canRead, heal } from './sim-heal.ts';
import { checkEnd, type End, type Phone } from './sim-invariants.ts';
import { readServer } from './sim-log.ts';
import type { World } from './sim-world.ts';

/** Brings a history to rest and checks everything that must be true then; answers what it looked at. */
export async function endWell(world: World): Promise<End> {
  await heal(world);
  await checkEnd(await lookAt(world));
  for (const device of world.devices) await lockDevice(device);
  const again = await lookAt(world);
  await checkEnd(again);
  return again;
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
