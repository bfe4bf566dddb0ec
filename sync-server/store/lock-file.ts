import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { attemptNow } from '../../src/domain/result.ts';

const Holder = z.object({ pid: z.int(), host: z.string() });
type Holder = z.infer<typeof Holder>;

function holderOf(path: string): Holder | null {
  const read = attemptNow(
    () => Holder.safeParse(JSON.parse(readFileSync(path, 'utf8'))),
    () => 'unreadable',
  );
  return read.ok && read.value.success ? read.value.data : null;
}

/**
 * A lock that the system lets go of when its process ends, however it ends. The number of a process would
 * not do: soon after a crash another program may go by it, and the server would not start again.
 */
function holdFile(path: string): (() => void) | null {
  const file = new DatabaseSync(path, { timeout: 0 });
  const held = attemptNow(
    () => file.exec('begin exclusive'),
    () => 'held',
  );
  if (held.ok) return () => file.close();
  file.close();
  return null;
}

/**
 * Takes the one lock on a database, or throws while another process holds it; answers how to let go. The
 * file with the holder's name keeps other machines out, which see no lock of this one's system.
 */
export function takeLock(path: string, mine: Holder): () => void {
  const holder = holderOf(path);
  const isElsewhere = holder !== null && holder.host !== mine.host;
  const letGo = isElsewhere ? null : holdFile(`${path}.held`);
  if (letGo === null) {
    throw new Error(`Another process (${holder?.pid} on ${holder?.host}) has this database open`);
  }
  writeFileSync(path, JSON.stringify(mine), { mode: 0o600, flush: true });
  return () => {
    rmSync(path, { force: true });
    letGo();
  };
}
