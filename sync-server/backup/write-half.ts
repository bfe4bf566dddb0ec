import { join } from 'node:path';
import type { Keys } from '../keys/keys.ts';
import type { Copy } from './copy-database.ts';
import { besideAsBytes } from './key-half.ts';
import { type Half, type Manifest, writeManifest } from './manifest.ts';
import { makeFolder } from './places.ts';
import { sealFile } from './sealed-file.ts';
import type { Site } from './site.ts';

export type Writing = {
  site: Site;
  publicKey: Buffer;
  keys: Keys;
  copy: Copy;
  facts: Omit<Manifest, 'half' | 'files' | 'sig'>;
};

/** Seals one half into a new folder. The manifest is written last: a folder without one is no backup. */
export function writeHalf(
  { site, publicKey, keys, copy, facts }: Writing,
  half: Half,
  folder: string,
): Manifest {
  makeFolder(folder);
  const seal = (what: string | Buffer, name: string) => {
    const path = join(folder, `${name}.sealed`);
    const sealing = { path, name: `${facts.id}/${name}`, publicKey, random: site.random };
    return { name: `${name}.sealed`, ...sealFile(what, sealing) };
  };
  const files =
    half === 'records'
      ? [seal(copy.records, 'records')]
      : [seal(copy.keys, 'record-keys'), seal(besideAsBytes(site.keysDirectory), 'beside')];
  return writeManifest(folder, { ...facts, half, files }, keys);
}
