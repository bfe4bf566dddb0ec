import type { Entry, Sending } from '../../../storage/desk.ts';

/** A person's own records by how far they have come; newest first. */
export type Piles = { attention: Entry[]; waiting: Entry[]; received: Entry[] };

/** Who recorded an entry, without reading the whole of its summary. */
function recorderOf({ summary }: Entry): unknown {
  return summary !== null && typeof summary === 'object' && 'recordedBy' in summary
    ? summary.recordedBy
    : null;
}

export const isOwn = (entry: Entry, person: string): boolean => recorderOf(entry) === person;

/** Record ids begin with the time they were made. */
export const newestFirst = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => (a.id < b.id ? 1 : -1));

/** A record that this device holds nothing unsent of has been received. */
export function pilesOf(own: readonly Entry[], sending: ReadonlyMap<string, Sending>): Piles {
  const piles: Piles = { attention: [], waiting: [], received: [] };
  for (const entry of newestFirst(own)) {
    const state = sending.get(entry.id)?.state ?? 'received';
    piles[state === 'sending' ? 'waiting' : state].push(entry);
  }
  return piles;
}
