import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const inMemory = '/dev/shm';
const roomNeeded = 512 * 1024 * 1024;

/** Where databases of tests lie: in memory where there is room, since they flush all the time and nobody cuts the power. */
export function folderForDisks(): string {
  if (!existsSync(inMemory)) return tmpdir();
  const { bavail, bsize } = statfsSync(inMemory);
  return bavail * bsize > roomNeeded ? inMemory : tmpdir();
}
