import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { inCrockford } from '../../src/domain/ids.ts';
import { openDatabase, type VaultDatabase } from '../../src/storage/database.ts';
import type { Edit } from '../../src/storage/desk.ts';
import { prepareVault, storeVault } from '../../src/storage/enrolment.ts';
import { type OpenedDesk, openDesk } from '../../src/storage/open-desk.ts';
import type { OpenVault } from '../../src/storage/open-vault.ts';
import type { Packing } from '../../src/storage/placing.ts';
import type { TabMessage } from '../../src/storage/tabs.ts';
import { unlockVault } from '../../src/storage/unlocking.ts';
import { type DepositDeps, depositAll } from '../../src/sync/deposit.ts';
import { type RoundOutcome, runRound } from '../../src/sync/round.ts';
import type { WebCrypto } from '../../src/vault/deps.ts';
import { cheapStretch } from './cheap-stretch.ts';
import { type Fuse, makeFuse, makeSimCrypto } from './sim-fuse.ts';
import { seededRandom, seedOf } from './sim-random.ts';
import type { SimServer } from './sim-server.ts';
import { makeWire, transportOver, type Wire } from './sim-wire.ts';

export const simWords = 'kettle garden violet otter footpath';
const build = 1;

export type DatabasePlaceOfSim = { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };

/** One open tab: the desk, what sends for it, and the vault beneath. */
export type Tab = OpenedDesk & { vault: OpenVault };

/** A phone: its own disk, clock and chances; open in some tabs, locked, or crashed. */
export type SimDevice = {
  readonly name: string;
  readonly person: string;
  readonly device: string;
  readonly vaultId: string;
  readonly place: DatabasePlaceOfSim;
  /** How far its clock is from the server's, in milliseconds. */
  readonly clock: { skew: number };
  readonly wire: Wire;
  readonly tabs: Tab[];
  /** Every save this device has called saved. */
  readonly saved: Set<string>;
  readonly listeners: Set<{ hear: (message: unknown) => void }>;
  readonly life: { fuse: Fuse; starts: number; tails: number };
  readonly server: SimServer;
  /** How it packs rows from its next opening on; its name decides otherwise. */
  packing?: Packing;
};

const nowOf = (device: SimDevice) => (): number => device.server.clock.at + device.clock.skew;

function cryptoOf(device: Pick<SimDevice, 'name' | 'life'>): WebCrypto {
  device.life.starts += 1;
  return makeSimCrypto(seededRandom(seedOf(device.name, device.life.starts)), device.life.fuse);
}

/** A new phone, enrolled for a person and locked. */
export async function enrolDevice(
  server: SimServer,
  name: string,
  person: string,
  skew = 0,
): Promise<SimDevice> {
  const place = { indexedDB: new IDBFactory(), IDBKeyRange };
  const life = { fuse: makeFuse(), starts: 0, tails: 0 };
  const crypto = cryptoOf({ name, life });
  const made = await prepareVault({ crypto, stretch: cheapStretch }, simWords);
  if (!made.ok) throw new Error(made.fault);
  const { vaultId, device } = made.value;
  const enrolled = await server.enrol(person, made.value);
  const now = server.clock.at + skew;
  const stored = await storeVault(crypto, made.value, enrolled, {
    now,
    nickname: name,
    build,
    place,
  });
  if (!stored.ok) throw new Error(stored.fault);
  return deviceOn({ server, name, person, device, vaultId, place, skew, life });
}

/** A phone that was saved, on its disk as it was. */
export const deviceFrom = (
  server: SimServer,
  saved: Pick<SimDevice, 'name' | 'person' | 'device' | 'vaultId'>,
  place: DatabasePlaceOfSim,
): SimDevice => {
  const life = { fuse: makeFuse(), starts: 1_000, tails: 0 };
  return deviceOn({ ...saved, server, place, skew: 0, life });
};

type Start = Pick<
  SimDevice,
  'server' | 'name' | 'person' | 'device' | 'vaultId' | 'place' | 'life'
>;

const deviceOn = ({ skew, ...rest }: Start & { skew: number }): SimDevice => ({
  ...rest,
  clock: { skew },
  wire: makeWire(),
  tabs: [],
  saved: new Set(),
  listeners: new Set(),
});

export const openDisk = (device: SimDevice): Promise<VaultDatabase> =>
  openDatabase(device.vaultId, device.place, () => undefined);

/** Unlocks the vault in one more tab; null when the device crashed on the way. */
export async function openTab(device: SimDevice, release = build): Promise<Tab | null> {
  return untilCrash(device, async () => {
    const db = await openDisk(device);
    const crypto = cryptoOf(device);
    const deps = { crypto, stretch: cheapStretch };
    const unlocked = await unlockVault(db, simWords, { deps, now: nowOf(device), build: release });
    if (!unlocked.ok) throw new Error(`The vault does not open: ${unlocked.fault}`);
    const vault = { ...unlocked.value, packing: packingOf(device) };
    const opened = await openDesk(vault, {
      openChannel: (_name, hear) => joinChannel(device, hear),
      wake: () => undefined,
      hide: () => undefined,
      lock: () => undefined,
    });
    if (!opened.ok) throw new Error(`The desk does not open: ${opened.fault}`);
    const tab = { ...opened.value, vault };
    device.tabs.push(tab);
    await expectOk(tab.feed.checkSight());
    return tab;
  });
}

/** Every other phone packs as soon as two rows come together, so that packs are met in small histories. */
const packingOf = ({ name, packing }: SimDevice): Packing =>
  packing ?? (seedOf(name, 0) % 2 === 0 ? { least: 2, most: 3 } : { least: 3, most: 25 });

/** The tabs of one device hear each other, and not themselves. */
function joinChannel(device: SimDevice, hear: (message: unknown) => void) {
  const me = { hear };
  device.listeners.add(me);
  return {
    post: (message: TabMessage) => {
      for (const other of device.listeners) if (other !== me) other.hear(message);
    },
    close: () => void device.listeners.delete(me),
  };
}

/** Work that a crash may cut off: then nothing of it is ever heard of again. */
export async function untilCrash<T>(device: SimDevice, work: () => Promise<T>): Promise<T | null> {
  const { fuse } = device.life;
  const outcome = await Promise.race([work(), fuse.blown]);
  if (outcome !== 'crashed') return outcome as T;
  crash(device);
  return null;
}

/** The process is gone: every tab, every key. The disk stays as it is. */
function crash(device: SimDevice): void {
  device.listeners.clear();
  for (const tab of device.tabs.splice(0)) tab.vault.db.close();
  device.life.fuse = makeFuse();
}

/** The open tab, or a new one. */
export async function tabOf(device: SimDevice): Promise<Tab | null> {
  return device.tabs[0] ?? openTab(device);
}

export async function lockDevice(device: SimDevice): Promise<void> {
  for (const tab of device.tabs.splice(0)) await tab.lock();
}

async function expectOk(result: Promise<{ ok: true } | { ok: false; fault: string }>) {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.fault);
}

export function wireDeps(device: SimDevice, crypto: WebCrypto): DepositDeps {
  const { server, wire, life } = device;
  return {
    transport: transportOver(server, device.device, wire, life.fuse),
    crypto,
    makeTail: () => {
      life.tails += 1;
      return inCrockford(seedOf(device.name, life.tails) % 1_048_576, 4);
    },
  };
}

/** One round of an open tab: send, then read. */
export async function roundOf(device: SimDevice): Promise<RoundOutcome | null> {
  const tab = await tabOf(device);
  if (!tab) return null;
  return untilCrash(device, () => runRound(tab.feed, wireDeps(device, tab.vault.crypto)));
}

/** Sends what waits with the vault locked: no key but the database. */
export async function depositLocked(device: SimDevice): Promise<void> {
  await untilCrash(device, async () => {
    const db = await openDisk(device);
    await depositAll(db, wireDeps(device, cryptoOf(device)));
    db.close();
  });
}

/** Saves edits in a tab; what the device then calls saved is remembered. */
export async function saveIn(
  device: SimDevice,
  tab: Tab,
  edits: readonly Edit[],
): Promise<'saved' | 'not_allowed' | 'crashed'> {
  const saved = await untilCrash(device, () => tab.desk.save(edits));
  if (saved === null) return 'crashed';
  if (!saved.ok && saved.fault !== 'not_allowed') throw new Error(saved.fault);
  if (!saved.ok) return 'not_allowed';
  for (const id of await tab.vault.db.outbox.toCollection().primaryKeys()) device.saved.add(id);
  return 'saved';
}

/** A copy of the whole disk on another phone, with its keys: both go on under one name. */
export async function cloneDevice(device: SimDevice, name: string): Promise<SimDevice> {
  const { server, person, device: id, vaultId, clock } = device;
  const place = { indexedDB: new IDBFactory(), IDBKeyRange };
  const life = { fuse: makeFuse(), starts: 0, tails: 0 };
  const copy = deviceOn({
    server,
    name,
    person,
    device: id,
    vaultId,
    place,
    life,
    skew: clock.skew,
  });
  const from = await openDisk(device);
  const to = await openDisk(copy);
  for (const table of from.tables) await to.table(table.name).bulkPut(await table.toArray());
  from.close();
  to.close();
  for (const saved of device.saved) copy.saved.add(saved);
  return copy;
}
