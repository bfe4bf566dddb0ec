import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { noteBackups } from '../../sync-server/backup/cover.ts';
import { ledgerIn } from '../../sync-server/backup/ledger.ts';
import { makeBackup, type Target } from '../../sync-server/backup/make-backup.ts';
import { joinRecoveryKey, makeRecoveryKey } from '../../sync-server/backup/recovery-key.ts';
import { restoreBackup } from '../../sync-server/backup/restore-backup.ts';
import { keepRecoveryKey, type Site } from '../../sync-server/backup/site.ts';
import { verifyBackup } from '../../sync-server/backup/verify-backup.ts';
import { openTools } from '../../sync-server/open-tools.ts';
import { type LivingPlace, type MakePlace, onWhichever } from './living-place.ts';
import { closedAtTheEnd } from './postgres-store.ts';
import { makeWorld, serverOn, startTime, type World } from './server-world.ts';

/** A server with a folder of its own, and what its operator does about backups. */
export type Kept = {
  world: World;
  site: Site & { now: () => number };
  place: LivingPlace;
  target: Target;
  shares: readonly string[];
  opener: () => ReturnType<typeof joinRecoveryKey>;
  backup: (from?: LivingPlace) => ReturnType<typeof makeBackup>;
  verify: () => ReturnType<typeof verifyBackup>;
  /** What the running server does every few minutes. */
  hear: (world: World) => Promise<void>;
  open: (place: LivingPlace) => Promise<World>;
  /** Puts back the newest backup where no database is. Answers the server that starts on it. */
  restore: (evenOlder?: boolean, into?: LivingPlace) => Promise<World>;
};

const random = (length: number) => new Uint8Array(randomBytes(length));

/** A whole server on a disk, with a recovery key and two empty folders for the halves of its backups. */
export async function makeKept(makePlace: MakePlace = onWhichever): Promise<Kept> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const folders = { dataDirectory: join(folder, 'data'), keysDirectory: join(folder, 'keys') };
  const place = await makePlace(folders.dataDirectory);
  const openAt = async ({ databaseUrl }: LivingPlace, now: () => number) => {
    const tools = await openTools({ ...folders, databaseUrl }, now);
    return { ...tools, store: closedAtTheEnd(tools.store) };
  };
  const world = await makeWorld(await openAt(place, () => startTime));
  const open = async (living: LivingPlace): Promise<World> => {
    const tools = await openAt(living, () => world.time.now);
    const epoch = async () => (await tools.store.directory.organisations())[0]?.epoch ?? '';
    return { ...world, tools, kept: tools.kept, app: serverOn(tools), epoch };
  };
  const site = { ...folders, random, now: () => world.time.now };
  const { publicKey, shares } = makeRecoveryKey(random);
  keepRecoveryKey(folders.keysDirectory, publicKey);
  const target = { folder: join(folder, 'one-hand'), keysFolder: join(folder, 'other-hand') };
  const opener = () => joinRecoveryKey(shares[0] ?? '', shares[2] ?? '');
  return {
    world,
    site,
    place,
    target,
    shares,
    opener,
    backup: ({ copyInto } = place) => makeBackup({ ...site, copyInto }, target),
    verify: () => verifyBackup(site, target, opener()),
    hear: (living) => noteBackups(living.tools, ledgerIn(folders.keysDirectory)),
    open,
    restore: async (evenOlder = false, into = place) => {
      const { whereNone } = into;
      await restoreBackup({ ...site, whereNone }, { ...target, evenOlder }, opener());
      return open(into);
    },
  };
}

/** The disk is lost, with all that lay in the folder of the database. */
export async function loseDisk({ place, world }: Kept): Promise<void> {
  await world.tools.store.close();
  await place.lose();
}
