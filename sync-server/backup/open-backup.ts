import type { ECDH } from 'node:crypto';
import { join } from 'node:path';
import { type Copy, damageIn, joinKeys, schemaOf } from './copy-database.ts';
import { type Beside, besideFrom } from './key-half.ts';
import { type Found, halvesIn, type Manifest } from './manifest.ts';
import { nameOfKey } from './recovery-key.ts';
import { hashOfFile, openBytesOf, openFile } from './sealed-file.ts';

/** The two halves that are opened together; the keys may be from a later backup than the records. */
export type Pair = { records: Found; keys: Found };

/** `same`: the keys of that very backup, to check it; `newest`: those that know of every erasure. */
export function findPair(folder: string, keysFolder: string, wanted: 'same' | 'newest'): Pair {
  const records = halvesIn(folder, 'records').at(-1);
  if (!records) throw new Error(`There is no backup of records in ${folder}`);
  const { id, at } = records.manifest;
  const later = halvesIn(keysFolder, 'keys').filter(({ manifest }) => manifest.at >= at);
  const same = later.find(({ manifest }) => manifest.id === id);
  const keys = wanted === 'same' ? (same ?? later[0]) : later.at(-1);
  if (!keys) throw new Error(`There are no keys in ${keysFolder} for the backup ${id}`);
  return { records, keys };
}

export type Opened = { path: string; manifest: Manifest; beside: Beside };

/** Checks every hash, opens both halves into a folder and joins them; throws a sentence when anything is wrong. */
export function openPair({ records, keys }: Pair, opener: ECDH, work: string): Opened {
  for (const { manifest } of [records, keys]) {
    if (manifest.recoveryKey !== nameOfKey(opener.getPublicKey())) {
      throw new Error(`The backup ${manifest.id} is sealed to another recovery key`);
    }
  }
  if (records.manifest.siteKey !== keys.manifest.siteKey) {
    throw new Error('The records and the keys come from different servers');
  }
  for (const half of [records, keys]) checkHashes(half);
  const copy: Copy = { records: join(work, 'alongside.db'), keys: join(work, 'keys.db') };
  openFile(pathIn(records, 'records'), nameIn(records, 'records'), opener, copy.records);
  openFile(pathIn(keys, 'record-keys'), nameIn(keys, 'record-keys'), opener, copy.keys);
  const beside = besideFrom(openBytesOf(pathIn(keys, 'beside'), nameIn(keys, 'beside'), opener));
  checkCopy(copy.records, records.manifest);
  joinKeys(copy);
  return { path: copy.records, manifest: records.manifest, beside };
}

const pathIn = ({ folder }: Found, name: string): string => join(folder, `${name}.sealed`);
const nameIn = ({ manifest }: Found, name: string): string => `${manifest.id}/${name}`;

function checkHashes({ folder, manifest }: Found): void {
  for (const { name, bytes, sha256 } of manifest.files) {
    const present = hashOfFile(join(folder, name));
    if (present.bytes !== bytes || present.sha256 !== sha256) {
      throw new Error(
        `${join(folder, name)} is not what was written: it has changed or was cut off`,
      );
    }
  }
}

function checkCopy(path: string, { id, schema }: Manifest): void {
  const damage = damageIn(path);
  if (damage !== null) throw new Error(`The database in the backup ${id} is damaged: ${damage}`);
  if (schemaOf(path) !== schema) throw new Error(`The tables in the backup ${id} are others`);
}
