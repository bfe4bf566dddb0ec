import { attempt, type Result, succeed } from '../domain/result.ts';
import {
  type DatabaseEvent,
  nameStorageFault,
  openDatabase,
  type StorageFault,
  type VaultDatabase,
} from '../storage/database.ts';
import { countWaiting } from '../storage/outbox.ts';
import { forgetPractice } from '../storage/practice-name.ts';
import { type LockedVault, readLocked } from '../storage/unlocking.ts';
import { finishWipe } from '../storage/wipe.ts';
import type { World } from './world.ts';

/** One vault on this device, locked: how it stands and how much it still has to send. */
export type Door = {
  vaultId: string;
  db: VaultDatabase;
  locked: LockedVault;
  waiting: number;
  /** It was made unreadable; only what waits is still sent. */
  isWiped: boolean;
};

/** The databases this page has open, so that looking again opens none twice. */
export type OpenDatabases = Map<string, VaultDatabase>;

/** Finds every vault on this device. */
export async function findDoors(
  world: World,
  known: OpenDatabases,
  tell: (event: DatabaseEvent) => void,
): Promise<Result<Door[], StorageFault>> {
  const ids = await attempt(() => world.shelf.list(), nameStorageFault);
  if (!ids.ok) return ids;
  const doors: Door[] = [];
  for (const vaultId of ids.value) {
    const door = await attempt(() => findDoor(world, vaultId, { known, tell }), nameStorageFault);
    if (!door.ok) return door;
    if (door.value) doors.push(door.value);
  }
  return succeed(doors);
}

async function findDoor(
  world: World,
  vaultId: string,
  { known, tell }: { known: OpenDatabases; tell: (event: DatabaseEvent) => void },
): Promise<Door | null> {
  const db = known.get(vaultId) ?? (await openPatiently(world, vaultId, tell));
  known.set(vaultId, db);
  const locked = await readLocked(db, world.now());
  if (!locked) return null;
  const isWiped = await finishWipe(db);
  if (isWiped) await forgetPractice(vaultId, world.place);
  return { vaultId, db, locked, isWiped, waiting: await countWaiting(db) };
}

const tries = 5;
const firstWait = 100;

/** Some browsers lose the way to their storage for a moment: it is tried again, each time a little later. */
async function openPatiently(
  world: World,
  vaultId: string,
  tell: (event: DatabaseEvent) => void,
): Promise<VaultDatabase> {
  for (let made = 1; made < tries; made += 1) {
    const opened = await attempt(() => openDatabase(vaultId, world.place, tell), nameStorageFault);
    if (opened.ok) return opened.value;
    await new Promise<void>((resolve) => {
      world.later(resolve, firstWait * 2 ** made);
    });
  }
  return openDatabase(vaultId, world.place, tell);
}
