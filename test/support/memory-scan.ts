import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { attemptNow } from '../../src/domain/result.ts';
import type { Device } from './browser.ts';

const piece = 16 * 1024 * 1024;

/** How often a word stands in the memory of each kind of process that a browser has, in either encoding. */
export async function findInMemory(device: Device, word: string): Promise<Record<string, number>> {
  const session = await device.context.browser()?.newBrowserCDPSession();
  const answer = await session?.send('SystemInfo.getProcessInfo');
  await session?.detach();
  const found: Record<string, number> = {};
  for (const { id, type } of answer?.processInfo ?? []) {
    const count = countIn(id, word);
    if (count > 0) found[type] = (found[type] ?? 0) + count;
  }
  return found;
}

/** A process may end while it is looked at, and then holds nothing. */
function countIn(pid: number, word: string): number {
  const opened = attemptNow(
    () => ({ memory: openSync(`/proc/${pid}/mem`, 'r'), ranges: writableRanges(pid) }),
    () => 'gone',
  );
  if (!opened.ok) return 0;
  const { memory, ranges } = opened.value;
  const forms = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')];
  let count = 0;
  for (const { from, to } of ranges) {
    for (let at = from; at < to; at += piece) {
      const bytes = readAt(memory, at, Math.min(piece + 256, to - at));
      for (const form of forms) count += countOf(bytes, form);
    }
  }
  closeSync(memory);
  return count;
}

function countOf(bytes: Buffer, form: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(form); at >= 0; at = bytes.indexOf(form, at + 1)) count += 1;
  return count;
}

/** The parts of its memory that a process may write to and has written to. */
function writableRanges(pid: number): { from: number; to: number }[] {
  const parts = readFileSync(`/proc/${pid}/smaps`, 'utf8').split(/^(?=[0-9a-f]+-[0-9a-f]+ )/m);
  return parts.flatMap((part) => {
    const [, from = '0', to = '0'] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(part) ?? [];
    const isEmpty = /^Rss: +0 kB/m.test(part) && /^Swap: +0 kB/m.test(part);
    if (to === '0' || isEmpty) return [];
    return [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }];
  });
}

/** Pages that the system has not given out yet cannot be read, and hold nothing. */
function readAt(memory: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  const read = attemptNow(
    () => readSync(memory, bytes, 0, length, at),
    () => 'not there',
  );
  return read.ok ? bytes.subarray(0, read.value) : Buffer.alloc(0);
}
