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
import { makeWorld, serverOn, startTime, type World } from './server-world.ts';

/** A server with a folder of its own, and what its operator does about backups. */
export type Kept = {
  world: World;
  site: Site & { now: () => number };
  target: Target;
  shares: readonly string[];
  opener: () => ReturnType<typeof joinRecoveryKey>;
  backup: () => ReturnType<typeof makeBackup>;
  verify: () => ReturnType<typeof verifyBackup>;
  /** What the running server does every few minutes. */
  hear: (world: World) => Promise<void>;
  /** Puts back the newest backup; the database must be gone. Answers the server that starts on it. */
  restore: (evenOlder?: boolean) => Promise<World>;
};

const random = (length: number) => new Uint8Array(randomBytes(length));

/** A whole server on files, with a recovery key and two empty folders for the halves of its backups. */
export async function makeKept(): Promise<Kept> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const place = { dataDirectory: join(folder, 'data'), keysDirectory: join(folder, 'keys') };
  const tools = await openTools(place, () => startTime);
  const world = await makeWorld(tools);
  const site = { ...place, random, now: () => world.time.now };
  const { publicKey, shares } = makeRecoveryKey(random);
  keepRecoveryKey(place.keysDirectory, publicKey);
  const target = { folder: join(folder, 'one-hand'), keysFolder: join(folder, 'other-hand') };
  const opener = () => joinRecoveryKey(shares[0] ?? '', shares[2] ?? '');
  return {
    world,
    site,
    target,
    shares,
    opener,
    backup: () => makeBackup(site, target),
    verify: () => verifyBackup(site, target, opener()),
    hear: (living) => noteBackups(living.tools, ledgerIn(place.keysDirectory)),
    restore: async (evenOlder = false) => {
      await restoreBackup(site, { ...target, evenOlder }, opener());
      const restored = await openTools(place, () => world.time.now);
      const epoch = async () => (await restored.store.directory.organisations())[0]?.epoch ?? '';
      return { ...world, tools: restored, kept: restored.kept, app: serverOn(restored), epoch };
    },
  };
}

/** The disk is lost, with all that lay in the folder of the database. */
export async function loseDisk({ site, world }: Kept): Promise<void> {
  await world.tools.store.close();
  rmSync(site.dataDirectory, { recursive: true });
}
