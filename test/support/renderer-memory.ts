import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { attemptNow } from '../../src/domain/result.ts';
import type { Device } from './browser.ts';

const piece = 16 * 1024 * 1024;

/** How often a word stands in the memory of the pages of a browser, in either of the engine's encodings. */
export async function countInMemory(device: Device, word: string): Promise<number> {
  const session = await device.context.browser()?.newBrowserCDPSession();
  const answer = await session?.send('SystemInfo.getProcessInfo');
  await session?.detach();
  const pages = (answer?.processInfo ?? []).filter(({ type }) => type === 'renderer');
  if (pages.length === 0) throw new Error('The browser names no process of a page.');
  return pages.reduce((sum, { id }) => sum + countIn(id, word), 0);
}

function countIn(pid: number, word: string): number {
  const forms = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')];
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  let found = 0;
  for (const { from, to } of writableRanges(pid)) {
    for (let at = from; at < to; at += piece) {
      const bytes = readAt(memory, at, Math.min(piece + 256, to - at));
      found += forms.filter((form) => bytes.includes(form)).length;
    }
  }
  closeSync(memory);
  return found;
}

function writableRanges(pid: number): { from: number; to: number }[] {
  const lines = readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [, from = '0', to = '0'] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
    return to === '0' ? [] : [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }];
  });
}

/** Pages that the system has not given out yet cannot be read, and hold nothing. */
function readAt(memory: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const read = attemptNow(
    () => readSync(memory, bytes, 0, length, at),
    () => 'not there',
  );
  return read.ok ? bytes.subarray(0, read.value) : Buffer.alloc(0);
}
