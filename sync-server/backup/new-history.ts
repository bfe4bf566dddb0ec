import { join } from 'node:path';
import { keptListIn, keptListName } from '../exchange/kept-list.ts';
import { restore } from '../exchange/restore.ts';
import { makeTools } from '../exchange/tools.ts';
import { keysIn } from '../keys/key-files.ts';
import { openSqlite } from '../store/sqlite.ts';
import { recordsWithoutKey } from './copy-database.ts';
import type { LedgerLine } from './ledger.ts';
import type { Manifest } from './manifest.ts';
import { noteRestoration } from './note-restoration.ts';
import { databaseOf, type Site } from './site.ts';

/**
 * Begins a new epoch on an opened backup, and carries out again what it must not undo. Where it is older than
 * the newest verified one, every phone is told since when words may be missing. Answers what is to be said of it
 * in the ledger once it is in place.
 */
export async function makeNewHistory(
  site: Site,
  work: string,
  { manifest, isOlder }: { manifest: Manifest; isOlder: boolean },
): Promise<LedgerLine> {
  const keys = keysIn(site.keysDirectory);
  const store = await openSqlite(work);
  const kept = keptListIn(join(site.keysDirectory, keptListName));
  const { random, now } = site;
  const erased = recordsWithoutKey(databaseOf(work));
  kept.add(erased.map(({ org, record }) => ({ kind: 'erased', org, at: now(), record })));
  const tools = makeTools({ store, keys, kept, random, now });
  await restore(tools);
  const living = await store.directory.organisations();
  if (isOlder) for (const { org } of living) await noteRestoration(tools, org, manifest.at);
  const organisations = manifest.organisations.flatMap(({ org, pos }) =>
    living.filter((one) => one.org === org).map(({ epoch }) => ({ org, epoch, pos })),
  );
  await store.close();
  const { id, at: madeAt } = manifest;
  return { kind: 'restored', id, at: now(), madeAt, organisations };
}
