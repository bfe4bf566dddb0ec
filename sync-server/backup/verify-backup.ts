import type { ECDH } from 'node:crypto';
import { dirname, join } from 'node:path';
import { makeTools } from '../exchange/tools.ts';
import { keysIn, materialOf } from '../keys/key-files.ts';
import { keysFrom } from '../keys/keys.ts';
import { makeEmptyFile, openFileToRead } from '../store/sqlite.ts';
import { type Checked, checkHistory } from './check-history.ts';
import { lostRecordIn, schemaOf } from './copy-database.ts';
import { ledgerIn } from './ledger.ts';
import type { Manifest } from './manifest.ts';
import { findPair, type Opened, openPair } from './open-backup.ts';
import { inWorkFolder } from './places.ts';
import type { Site } from './site.ts';

export type Verified = Checked & { id: string; madeAt: number };

/**
 * Opens a backup as if it were to be put back, reads all of it, and says so in the ledger: from then on
 * phones may let go of what it covers.
 */
export async function verifyBackup(
  site: Site,
  folders: { folder: string; keysFolder: string },
  opener: ECDH,
): Promise<Verified> {
  const pair = findPair(folders.folder, folders.keysFolder, 'same');
  const ours = keysIn(site.keysDirectory);
  if (pair.records.manifest.siteKey !== ours.sitePublicKey) {
    throw new Error(`The backup ${pair.records.manifest.id} is another server's`);
  }
  return inWorkFolder(site.dataDirectory, async (work) => {
    const opened = openPair(pair, opener, work);
    const checked = await checkOpened(site, opened);
    const { id, at: madeAt, organisations } = opened.manifest;
    const lines = organisations.map(({ org, epoch, pos }) => ({ org, epoch, pos }));
    const at = site.now();
    ledgerIn(site.keysDirectory).add({ kind: 'verified', id, at, madeAt, organisations: lines });
    return { ...checked, id, madeAt };
  });
}

/** Reads all of an opened backup with its own keys. */
export async function checkOpened(
  site: Site,
  { path, manifest, beside }: Opened,
): Promise<Checked> {
  const keys = keysFrom(materialOf(beside.keys));
  if (keys.sitePublicKey !== manifest.siteKey) {
    throw new Error('The key files in the backup are not those that its manifest names');
  }
  await refuseOtherTables(path, manifest);
  const lost = lostRecordIn(path);
  if (lost !== null) throw new Error(`The record ${lost} is missing, though its log is there`);
  const store = openFileToRead(path);
  const kept = { add: () => undefined, all: () => [] };
  const tools = makeTools({ store, keys, kept, random: site.random, now: site.now });
  const sum = { records: 0, changes: 0, auditEntries: 0 };
  for (const then of manifest.organisations) {
    const { records, changes, auditEntries } = await checkHistory(tools, then);
    sum.records += records;
    sum.changes += changes;
    sum.auditEntries += auditEntries;
  }
  await store.close();
  return sum;
}

/** Another version's tables would be put back as they are, and this one could not read them. */
async function refuseOtherTables(path: string, { id, schema }: Manifest): Promise<void> {
  const fresh = join(dirname(path), 'fresh.db');
  await makeEmptyFile(fresh);
  if (schemaOf(fresh) === schema) return;
  throw new Error(`The backup ${id} is from another version: check and restore it with that one`);
}
