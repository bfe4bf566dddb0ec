import { formatDay } from '../../locales/dates.ts';
import type { Sending } from '../../storage/desk.ts';

/** The records of this device by how far they have come. */
export type Piles = { attention: Sending[]; waiting: Sending[]; received: Sending[] };

/** What needs a look, what waits, and what was received on the day of `now`, the newest first. */
export function pilesOf(sendings: Iterable<Sending>, now: number): Piles {
  const all = [...sendings];
  const isToday = (one: Sending) =>
    one.receivedAt !== null && formatDay(one.receivedAt) === formatDay(now);
  return {
    attention: all.filter((one) => one.state === 'attention'),
    waiting: all.filter((one) => one.state === 'waiting' || one.state === 'sending'),
    received: all
      .filter((one) => one.state === 'received' && isToday(one))
      .sort((a, b) => (b.receivedAt ?? 0) - (a.receivedAt ?? 0)),
  };
}

/** When anything of this device's was last received, in milliseconds since 1970. */
export function lastReceived(sendings: Iterable<Sending>): number | null {
  const times = [...sendings].flatMap((one) => one.receivedAt ?? []);
  return times.length > 0 ? Math.max(...times) : null;
}
