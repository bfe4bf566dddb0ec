import { fail, type Result } from '../domain/result.ts';
import { wordsIn } from '../locales/language.ts';
import { shellWords } from '../locales/shell.ts';
import type { VaultDatabase } from '../storage/database.ts';
import { type Master, type Opening, takeMaster } from '../storage/unlocking.ts';
import type { World } from './world.ts';

/** One way in, tried: the master key, or the sentence that says why not. */
export type TakeMaster = (opening: Opening) => Promise<Result<Master, string>>;

/** What opening asks of the world. */
export const openingOf = (world: World): Opening => ({
  deps: world.vault,
  now: world.now,
  build: world.build,
});

/** The way in that every vault begins with: its words. */
export const byWords =
  (db: VaultDatabase, typed: string): TakeMaster =>
  async (opening) => {
    const taken = await takeMaster(db, typed, opening);
    return taken.ok ? taken : fail(wordsIn(shellWords).faults[taken.fault]);
  };
