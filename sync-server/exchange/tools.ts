import type { Random } from '../../src/domain/ids.ts';
import type { RecordDefinition } from '../../src/domain/record.ts';
import type { Keys } from '../keys/keys.ts';
import type { RecordKeys } from '../keys/record-keys.ts';
import type { Store } from '../store/port.ts';
import type { KeptList } from './kept-list.ts';

/** What everything in this folder is handed; a test hands in its own clock, chance and definitions. */
export type Tools = {
  store: Store;
  keys: Keys;
  recordKeys: RecordKeys;
  kept: KeptList;
  random: Random;
  now: () => number;
  definitionOf: (type: string) => RecordDefinition | null;
  /** Told the scopes that have something new, once it is kept. */
  poke: (org: string, scopes: ReadonlySet<string>) => void;
};
