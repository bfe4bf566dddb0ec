import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { keptListName } from '../exchange/kept-list.ts';
import { type KeyFiles, readKeyFiles } from '../keys/key-files.ts';
import { ledgerName } from './ledger.ts';

/** What lies beside the database and must never lie beside its backup: keys, and what a restore must not undo. */
const Beside = z.strictObject({
  keys: z.record(z.string().check(z.regex(/^(ingest\/)?[\w-]+\.key$/)), z.string()),
  kept: z.string(),
  ledger: z.string(),
});
export type Beside = { keys: KeyFiles; kept: string; ledger: string };

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

export function besideAsBytes(keysDirectory: string): Buffer {
  const keys = Object.fromEntries(readKeyFiles(keysDirectory));
  const kept = textOf(join(keysDirectory, keptListName));
  const ledger = textOf(join(keysDirectory, ledgerName));
  return Buffer.from(JSON.stringify({ keys, kept, ledger }));
}

export function besideFrom(bytes: Buffer): Beside {
  const { keys, ...rest } = Beside.parse(JSON.parse(bytes.toString('utf8')));
  return { ...rest, keys: new Map(Object.entries(keys)) };
}
