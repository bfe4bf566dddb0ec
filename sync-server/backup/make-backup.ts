import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { days } from '../../src/domain/clock.ts';
import { toBase64Url } from '../keys/bytes.ts';
import { keysIn } from '../keys/key-files.ts';
import { organisationsIn, schemaOf, takeKeysApart } from './copy-database.ts';
import { ledgerIn } from './ledger.ts';
import type { CopyInto } from './living-database.ts';
import { halvesIn, type Manifest } from './manifest.ts';
import { inWorkFolder, refuseNested } from './places.ts';
import { nameOfKey } from './recovery-key.ts';
import { readRecoveryKey, type Site } from './site.ts';
import { writeHalf } from './write-half.ts';

/** How long keys of erased records may still lie in a backup. */
const keepKeysFor = days(35);

/** The folders that receive the two halves. */
export type Target = { folder: string; keysFolder: string };

/** Copies records and keys as they stand, seals each to the recovery key and puts them in two folders. */
export async function makeBackup(
  site: Site & { copyInto: CopyInto },
  target: Target,
): Promise<Manifest> {
  const { dataDirectory, keysDirectory } = site;
  refuseBadPlaces(site, target);
  const publicKey = readRecoveryKey(keysDirectory);
  const keys = keysIn(keysDirectory);
  return inWorkFolder(dataDirectory, async (work) => {
    const copy = { records: join(work, 'records.db'), keys: join(work, 'keys.db') };
    await site.copyInto(copy.records);
    takeKeysApart(copy);
    const at = site.now();
    const chance = toBase64Url(site.random(4)).replace(/[-_]/g, '0');
    const id = `${new Date(at).toISOString().replace(/\W/g, '')}-${chance}`;
    const facts = {
      format: 1 as const,
      id,
      at,
      schema: schemaOf(copy.records),
      recoveryKey: nameOfKey(publicKey),
      siteKey: keys.sitePublicKey,
      organisations: organisationsIn(copy.records),
    };
    const writing = { site, publicKey, keys, copy, facts };
    writeHalf(writing, 'keys', join(target.keysFolder, id));
    const manifest = writeHalf(writing, 'records', join(target.folder, id));
    dropOldKeys(target.keysFolder, at);
    const organisations = facts.organisations.map(({ org, epoch, pos }) => ({ org, epoch, pos }));
    ledgerIn(keysDirectory).add({ kind: 'made', id, at, madeAt: at, organisations });
    return manifest;
  });
}

function refuseBadPlaces(site: Site, { folder, keysFolder }: Target): void {
  const { dataDirectory, keysDirectory } = site;
  refuseNested(folder, keysFolder, 'whoever has both has everything');
  for (const place of [dataDirectory, keysDirectory]) {
    refuseNested(folder, place, 'a backup beside what it saves is lost with it');
    refuseNested(keysFolder, place, 'a backup beside what it saves is lost with it');
  }
}

/** An erasure is final when no backup holds the key any more. */
function dropOldKeys(keysFolder: string, now: number): void {
  mkdirSync(keysFolder, { recursive: true, mode: 0o700 });
  const old = halvesIn(keysFolder, 'keys').filter(
    ({ manifest }) => now - manifest.at > keepKeysFor,
  );
  for (const { folder } of old) rmSync(folder, { recursive: true });
}
