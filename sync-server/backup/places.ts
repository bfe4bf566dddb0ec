import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** True when a folder is another or lies in it. */
function isWithin(inner: string, outer: string): boolean {
  const way = relative(resolve(outer), resolve(inner));
  return way === '' || !(way.startsWith('..') || resolve(way) === way);
}

/** Throws a sentence when two folders that must be apart are not. */
export function refuseNested(one: string, other: string, because: string): void {
  if (isWithin(one, other) || isWithin(other, one)) {
    throw new Error(`${one} and ${other} must lie apart: ${because}`);
  }
}

const prefix = 'backup-work-';

/**
 * Runs work in a folder of its own beside the database, readable by the server's own user alone, and removes
 * it afterwards; what a run that was cut short left behind goes first.
 */
export async function inWorkFolder<T>(
  dataDirectory: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(dataDirectory)) {
    if (name.startsWith(prefix)) rmSync(join(dataDirectory, name), { recursive: true });
  }
  const folder = mkdtempSync(join(dataDirectory, prefix));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes a folder that must be new. */
export function makeFolder(path: string): void {
  if (existsSync(path)) throw new Error(`${path} is there already`);
  mkdirSync(path, { recursive: true, mode: 0o700 });
}
