import { firstRunWords } from '../locales/first-run.ts';
import { wordsIn } from '../locales/language.ts';
import { shellWords } from '../locales/shell.ts';
import { sizeText } from '../parts/size-text.ts';
import type { World } from './world.ts';

/** What a new vault and the first that comes into it take, in bytes. */
const leastRoom = 1_000_000;

/** Why a new vault could not be put on the disk: with what it needs and what is free, where the browser says so. */
export async function noRoomSentence({ readSpace }: Pick<World, 'readSpace'>): Promise<string> {
  const space = await readSpace();
  const free = space === null ? leastRoom : Math.max(0, space.all - space.used);
  if (free >= leastRoom) return wordsIn(shellWords).faults.not_stored;
  return wordsIn(firstRunWords).noRoom(sizeText(leastRoom), sizeText(free));
}
