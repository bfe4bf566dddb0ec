import type { Change } from '../../src/domain/change.ts';
import type { Cursors } from '../../src/domain/protocol.ts';
import { openCopy } from '../../src/storage/sealed.ts';
import { runNightly } from '../../sync-server/exchange/nightly.ts';
import { enrolDevice, type SimDevice, type Tab, untilCrash } from './sim-device.ts';
import type { Disk } from './sim-disk.ts';
import { type Backup, type SimServer, startServer } from './sim-server.ts';

/** Everything one history is about, and what its observer has noted down. */
export type World = {
  readonly seed: number;
  readonly server: SimServer;
  readonly devices: SimDevice[];
  readonly backups: Backup[];
  /** Incidents and notes, in the order they were made. */
  readonly records: string[];
  readonly erased: Set<string>;
  /** Whose each device is, by the name it was registered under. */
  readonly owners: Map<string, string>;
  /** Every change any device has written down, by op. */
  readonly written: Map<string, Change & { by: string }>;
  /** Every op that any written change replaces. */
  readonly replaced: Set<string>;
  readonly noted: Set<string>;
  /** Where each phone's cursors stood when last looked at. */
  readonly cursors: Map<SimDevice, { epoch: string | null; cursors: Cursors }>;
  count: number;
};

export async function makeWorld(seed: number, disk?: Disk): Promise<World> {
  const server = await startServer(seed, disk);
  await runNightly(server.tools(), server.org);
  return {
    seed,
    server,
    devices: [],
    backups: [],
    records: [],
    erased: new Set(),
    owners: new Map(),
    written: new Map(),
    replaced: new Set(),
    noted: new Set(),
    cursors: new Map(),
    count: 0,
  };
}

/** One more phone for a person. */
export async function addDevice(world: World, person: string, skew = 0): Promise<SimDevice> {
  const name = `${person}-${world.devices.length}-${world.seed}`;
  const device = await enrolDevice(world.server, name, person, skew);
  world.devices.push(device);
  world.owners.set(device.device, person);
  return device;
}

/** Notes what a device has written since it was last looked at; nothing when it crashes meanwhile. */
export async function noteSaves(world: World, device: SimDevice, tab: Tab): Promise<Change[]> {
  return (await untilCrash(device, () => readSaves(world, device, tab))) ?? [];
}

async function readSaves(world: World, device: SimDevice, tab: Tab): Promise<Change[]> {
  const fresh: Change[] = [];
  const rows = await tab.vault.db.outbox.toArray();
  for (const row of rows) {
    if (world.noted.has(row.id)) continue;
    const copy = await openCopy(tab.vault, row);
    if (!copy) throw new Error('A copy on this device does not open.');
    world.noted.add(row.id);
    for (const change of copy.changes) {
      fresh.push(change);
      world.written.set(change.op, { ...change, by: device.person });
      for (const op of change.over) world.replaced.add(op);
      if (change.type !== 'staff' && !world.records.includes(change.record)) {
        world.records.push(change.record);
      }
    }
  }
  return fresh;
}
