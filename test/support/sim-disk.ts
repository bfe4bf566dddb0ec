import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../sync-server/store/port.ts';
import { openInMemory, openSqlite } from '../../sync-server/store/sqlite.ts';
import { folderForDisks } from './disk-folder.ts';
import { postgresDisk } from './postgres-disk.ts';

/** Where a simulated server's database lies, and how it is copied and put back. */
export type Disk = {
  open: () => Promise<Store>;
  copy: () => Promise<string>;
  putBack: (copy: string) => Promise<Store>;
  remove: () => Promise<void>;
};

const isPostgres = process.env.STORE === 'postgres';

/** For histories without a restore: nothing to copy. */
export const memoryDisk = (): Disk => {
  if (isPostgres) return postgresDisk();
  const none = async (): Promise<never> => {
    throw new Error('A database in memory cannot be copied.');
  };
  return { open: openInMemory, copy: none, putBack: none, remove: async () => undefined };
};

/** A folder of its own, with a database in it if one is given; copied between two transactions, so that file and write-ahead log fit together. */
export function folderDisk(database: Uint8Array | null = null): Disk {
  if (isPostgres && database === null) return postgresDisk();
  const root = mkdtempSync(join(folderForDisks(), 'alongside-sim-'));
  const live = join(root, 'live');
  mkdirSync(live);
  if (database) writeFileSync(join(live, 'alongside.db'), database);
  const state = { copies: 0 };
  return {
    open: () => openSqlite(live),
    copy: async () => {
      state.copies += 1;
      const copy = join(root, `copy-${state.copies}`);
      cpSync(live, copy, { recursive: true });
      rmSync(join(copy, 'alongside.lock'), { force: true });
      return copy;
    },
    putBack: (copy) => {
      rmSync(live, { recursive: true, force: true });
      cpSync(copy, live, { recursive: true });
      return openSqlite(live);
    },
    remove: async () => rmSync(root, { recursive: true, force: true }),
  };
}
