import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { RunningServer } from './running-server.ts';

/** How many changes of a record the server's log keeps whole, whatever has replaced them since. */
export function countKeptChanges({ directory }: RunningServer, record: string): number {
  const db = new DatabaseSync(join(directory, 'alongside.db'), { readOnly: true });
  const row = db
    .prepare(
      `SELECT count(*) AS kept FROM change
       WHERE record = ? AND result = 'ok' AND box IS NOT NULL`,
    )
    .get(record);
  db.close();
  return Number(row?.kept);
}
