import { join } from 'node:path';
import { keptListIn, keptListName, linesOf } from '../exchange/kept-list.ts';
import { keysIn, readKeyFiles, writeKeyFiles } from '../keys/key-files.ts';
import type { Beside } from './key-half.ts';
import { ledgerIn, readLedger } from './ledger.ts';
import type { Manifest } from './manifest.ts';
import type { Site } from './site.ts';

/** Key files come back only where there are none; the lists are joined, since each may know more. */
export function bringBeside({ keysDirectory }: Site, beside: Beside, { siteKey }: Manifest): void {
  const present = readKeyFiles(keysDirectory);
  if (present.size === 0) writeKeyFiles(keysDirectory, beside.keys);
  else if (keysIn(keysDirectory).sitePublicKey !== siteKey) {
    throw new Error(`The keys in ${keysDirectory} are another server's: move them away first`);
  }
  const kept = keptListIn(join(keysDirectory, keptListName));
  const known = new Set(kept.all().map((line) => JSON.stringify(line)));
  kept.add(linesOf(beside.kept).filter((line) => !known.has(JSON.stringify(line))));
  const ledger = ledgerIn(keysDirectory);
  const noted = new Set(ledger.all().map((line) => JSON.stringify(line)));
  for (const line of readLedger(beside.ledger)) {
    if (!noted.has(JSON.stringify(line))) ledger.add(line);
  }
}
