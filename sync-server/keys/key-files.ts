import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Random } from '../../src/domain/ids.ts';
import {
  type IngestSecret,
  isIngestOld,
  type KeyMaterial,
  type Keys,
  keysFrom,
  makeIngestSecret,
  makeKeyMaterial,
} from './keys.ts';

const single = ['master', 'lookup', 'receipt', 'certificate', 'site'] as const;
const IngestFile = z.strictObject({
  kid: z.string(),
  notAfter: z.int(),
  secret: z.string().check(z.minLength(43)),
});

const fileOf = (directory: string, name: string) => join(directory, `${name}.key`);
const ingestDirectory = (directory: string) => join(directory, 'ingest');

/** Readable by the server's own user alone; written once, never over another. */
function keepSecret(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o400, flag: 'wx', flush: true });
}

function keepIngest(directory: string, secret: IngestSecret): void {
  const path = fileOf(ingestDirectory(directory), secret.kid);
  keepSecret(path, JSON.stringify(secret));
}

function createKeyFiles(directory: string, material: KeyMaterial): void {
  mkdirSync(ingestDirectory(directory), { recursive: true, mode: 0o700 });
  for (const name of single) keepSecret(fileOf(directory, name), material[name]);
  for (const secret of material.ingest) keepIngest(directory, secret);
}

/** The text of each key file by its path inside the directory. */
export type KeyFiles = ReadonlyMap<string, string>;

/** Reads every key file there is. */
export function readKeyFiles(directory: string): KeyFiles {
  const named = single
    .map((name) => `${name}.key`)
    .filter((name) => existsSync(join(directory, name)));
  const folder = ingestDirectory(directory);
  const ingest = existsSync(folder) ? readdirSync(folder).map((name) => `ingest/${name}`) : [];
  return new Map(
    [...named, ...ingest].map((name) => [name, readFileSync(join(directory, name), 'utf8')]),
  );
}

/** Writes key files that a backup brought back; never over others. */
export function writeKeyFiles(directory: string, files: KeyFiles): void {
  mkdirSync(ingestDirectory(directory), { recursive: true, mode: 0o700 });
  for (const [name, text] of files) keepSecret(join(directory, name), text);
}

/** The keys as key files spell them; throws when one is damaged. */
export function materialOf(files: KeyFiles): KeyMaterial {
  const read = (name: string): string => {
    const text = files.get(`${name}.key`)?.trim() ?? '';
    if (!/^[\w-]{43}$/.test(text)) throw new Error(`The key file ${name}.key is damaged`);
    return text;
  };
  const ingest = [...files]
    .filter(([name]) => name.startsWith('ingest/'))
    .map(([, text]) => IngestFile.parse(JSON.parse(text)));
  return {
    master: read('master'),
    lookup: read('lookup'),
    receipt: read('receipt'),
    certificate: read('certificate'),
    site: read('site'),
    ingest,
  };
}

/** The keys that lie in a directory, which must be there. */
export const keysIn = (directory: string): Keys => keysFrom(materialOf(readKeyFiles(directory)));

/**
 * The keys in a directory; made when there are none, unless there is data that only lost keys could open:
 * then the server must not start, for it would write what nobody can read beside what nobody can read.
 */
export function loadKeys(
  directory: string,
  hasRecords: boolean,
  sources: { random: Random; now: number },
): Keys {
  if (!single.some((name) => existsSync(fileOf(directory, name)))) {
    if (hasRecords) throw new Error(`There are records but no keys in ${directory}: restore them`);
    createKeyFiles(directory, makeKeyMaterial(sources.random, sources.now));
  }
  const material = materialOf(readKeyFiles(directory));
  const keys = keysFrom(material);
  if (!isIngestOld(keys, sources.now)) return keys;
  const next = makeIngestSecret(sources.random, sources.now);
  keepIngest(directory, next);
  return keysFrom({ ...material, ingest: [...material.ingest, next] });
}
