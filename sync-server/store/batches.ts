import type { Compilable, Kysely } from 'kysely';
import { runNamed } from './statement-texts.ts';
import type { Tables } from './tables.ts';

const listSize = 512;

const isPowerOfTwo = (size: number) => (size & (size - 1)) === 0;

/**
 * Lists for `in (...)`, padded with their last item to a power of two: few different statements, so
 * that each is prepared once.
 */
function inLists<T>(items: readonly T[]): T[][] {
  const lists: T[][] = [];
  for (let at = 0; at < items.length; at += listSize) {
    const list = items.slice(at, at + listSize);
    const last = list[list.length - 1];
    while (last !== undefined && !isPowerOfTwo(list.length)) list.push(last);
    lists.push(list);
  }
  return lists;
}

/** Collects what several lists find. */
export async function fromLists<T, R>(
  items: readonly T[],
  find: (list: T[]) => Promise<R[]>,
): Promise<R[]> {
  const found: R[] = [];
  for (const list of inLists(items)) found.push(...(await find(list)));
  return found;
}

/** What a question is called, and its values before the list, in the order in which they stand in its text. */
type Question = { name: string; before: readonly unknown[] };

/** The same for a question asked often: its text is worked out once for each length of list. The list comes last. */
export async function askInLists<T, R>(
  db: Kysely<Tables>,
  { name, before }: Question,
  items: readonly T[],
  build: (list: T[]) => Compilable<R>,
): Promise<R[]> {
  return fromLists(items, (list) =>
    runNamed(db, `${name} ${list.length}`, [...before, ...list], () => build(list)),
  );
}
