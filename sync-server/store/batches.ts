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
