import type { Random } from '../../src/domain/ids.ts';
import type { RecordDefinition } from '../../src/domain/record.ts';
import { definitionOf } from '../../src/domain/registry.ts';
import type { Keys } from '../keys/keys.ts';
import { type RecordKeys, recordKeysWith } from '../keys/record-keys.ts';
import { makePokeHub, type PokeHub } from '../poke.ts';
import type { Store } from '../store/port.ts';
import type { KeptList } from './kept-list.ts';
import { type Opened, openedWith } from './opened.ts';

/** What the server is built from: a test hands in its own clock, chance and definitions. */
export type Sources = {
  store: Store;
  keys: Keys;
  kept: KeptList;
  random: Random;
  now: () => number;
  definitionOf?: (type: string) => RecordDefinition | null;
};

/** What everything in this folder is handed. */
export type Tools = Required<Sources> & {
  recordKeys: RecordKeys;
  opened: Opened;
  hub: PokeHub;
};

export function makeTools(sources: Sources): Tools {
  const recordKeys = recordKeysWith(sources.keys.master, sources.random);
  const opened = openedWith(recordKeys);
  return { definitionOf, ...sources, recordKeys, opened, hub: makePokeHub(sources.store.signals) };
}
