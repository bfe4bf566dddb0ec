import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../src/domain/ids.ts';
import type { Config } from '../config.ts';
import { fromBase64Url } from '../keys/bytes.ts';

/** Where the server's own things lie, and what a command is handed of the world. */
export type Site = Pick<Config, 'dataDirectory' | 'keysDirectory'> & {
  random: Random;
  now: () => number;
};

export const databaseOf = (dataDirectory: string): string => join(dataDirectory, 'alongside.db');

const publicKeyFile = (keysDirectory: string): string => join(keysDirectory, 'recovery.public');

/** Keeps the public half of a new recovery key; throws when there is one already. */
export function keepRecoveryKey(keysDirectory: string, publicKey: string): void {
  const path = publicKeyFile(keysDirectory);
  if (existsSync(path)) {
    throw new Error(`There is a recovery key already: move ${path} away to use a new one`);
  }
  mkdirSync(keysDirectory, { recursive: true, mode: 0o700 });
  writeFileSync(path, `${publicKey}\n`, { mode: 0o600, flag: 'wx', flush: true });
}

/** The key that backups are sealed to. */
export function readRecoveryKey(keysDirectory: string): Buffer {
  const path = publicKeyFile(keysDirectory);
  if (!existsSync(path)) {
    throw new Error('There is no recovery key yet: make one with npm run backup:key');
  }
  return fromBase64Url(readFileSync(path, 'utf8').trim());
}
