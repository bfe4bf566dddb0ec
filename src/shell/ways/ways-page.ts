import type { VaultDatabase } from '../../storage/database.ts';
import type { World } from '../world.ts';

/** What every page about the ways into this vault is handed. */
export type WayPage = {
  readonly world: World;
  readonly db: VaultDatabase;
  /** Goes back to the list, with a sentence that says what was done, if anything was. */
  readonly onDone: (sentence: string | null) => void;
};

/** The list's own address, or that of a page below it. */
export const waysPath = (...below: readonly string[]): string => ['/more/ways', ...below].join('/');
