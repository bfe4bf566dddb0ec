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

function readSingle(directory: string, name: string): string {
  const text = readFileSync(fileOf(directory, name), 'utf8').trim();
  if (!/^[\w-]{43}$/.test(text)) throw new Error(`The key file ${name}.key is damaged`);
  return text;
}

function readKeyFiles(directory: string): KeyMaterial {
  const folder = ingestDirectory(directory);
  const ingest = readdirSync(folder).map((name) =>
    IngestFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
  );
  return {
    master: readSingle(directory, 'master'),
    lookup: readSingle(directory, 'lookup'),
    receipt: readSingle(directory, 'receipt'),
    certificate: readSingle(directory, 'certificate'),
    site: readSingle(directory, 'site'),
    ingest,
  };
}

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
  const material = readKeyFiles(directory);
  const keys = keysFrom(material);
  if (!isIngestOld(keys, sources.now)) return keys;
  const next = makeIngestSecret(sources.random, sources.now);
  keepIngest(directory, next);
  return keysFrom({ ...material, ingest: [...material.ingest, next] });
}
