import type { Nation } from '../codes/code-list.ts';
import { eng } from './eng.ts';
import type { JurisdictionPack } from './pack.ts';
import { sct } from './sct.ts';
import { wal } from './wal.ts';

const packs: Readonly<Partial<Record<Nation, JurisdictionPack>>> = { eng, wal, sct };

/**
 * The pack of a nation. Northern Ireland has none yet and reads England's: its own bank holidays
 * include all of England's, so a promise may come due too early there, never too late.
 */
export function packOfNation(nation: Nation): JurisdictionPack {
  return packs[nation] ?? eng;
}
