import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { attemptNow } from '../../src/domain/result.ts';

/** `started` tells a process from an earlier one with the same number, as in a container. */
const Holder = z.strictObject({ pid: z.int(), host: z.string(), started: z.int() });
type Holder = z.infer<typeof Holder>;

function holderOf(path: string): Holder | null {
  const read = attemptNow(
    () => Holder.safeParse(JSON.parse(readFileSync(path, 'utf8'))),
    () => 'unreadable',
  );
  return read.ok && read.value.success ? read.value.data : null;
}

function isRunning(pid: number): boolean {
  const asked = attemptNow(
    () => process.kill(pid, 0),
    (error) => (error instanceof Error && 'code' in error ? String(error.code) : ''),
  );
  return asked.ok || asked.fault === 'EPERM';
}

/** A holder that was killed leaves its file behind: on this machine one can see that it is gone. */
function isLeftBehind(holder: Holder | null, mine: Holder): boolean {
  if (holder === null) return true;
  if (holder.host !== mine.host) return false;
  return holder.pid === mine.pid ? holder.started !== mine.started : !isRunning(holder.pid);
}

/** Takes the one lock on a database, or throws while another process holds it; answers how to let go. */
export function takeLock(path: string, mine: Holder): () => void {
  const write = () => writeFileSync(path, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
  const first = attemptNow(write, () => 'held');
  if (!first.ok) {
    const holder = holderOf(path);
    if (!isLeftBehind(holder, mine)) {
      throw new Error(`Another process (${holder?.pid} on ${holder?.host}) has this database open`);
    }
    rmSync(path, { force: true });
    write();
  }
  return () => rmSync(path, { force: true });
}
