import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../sync-server/store/port.ts';
import { openInMemory, openSqlite } from '../../sync-server/store/sqlite.ts';
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

/** A folder of its own; copied between two transactions, so that file and write-ahead log fit together. */
export function folderDisk(): Disk {
  if (isPostgres) return postgresDisk();
  const root = mkdtempSync(join(tmpdir(), 'alongside-sim-'));
  const live = join(root, 'live');
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
