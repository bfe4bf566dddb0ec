/** Two clocks that may disagree: the wall's, which a person can turn, and the page's own. */
export type Clocks = { wall: () => number; page: () => number };

/** How long it is since a moment, by whichever clock says longer, in milliseconds. */
export function startStopwatch({ wall, page }: Clocks): { restart(): void; elapsed(): number } {
  const from = { wall: wall(), page: page() };
  return {
    restart: () => {
      from.wall = wall();
      from.page = page();
    },
    elapsed: () => Math.max(wall() - from.wall, page() - from.page),
  };
}

/** When to lock, in minutes without a touch and in minutes out of sight. */
export type LockTimes = { idle: number; hidden: number };

const minute = 60_000;

export function mustLock(
  times: LockTimes,
  since: { touch: number; hidden: number | null },
): boolean {
  if (since.touch >= times.idle * minute) return true;
  return since.hidden !== null && since.hidden >= times.hidden * minute;
}

/** True at the third press of Shift within a second and a half: the quick way to hide. */
export function countShifts(clocks: Clocks): (key: string) => boolean {
  const presses: number[] = [];
  return (key) => {
    if (key !== 'Shift') {
      presses.length = 0;
      return false;
    }
    presses.push(clocks.page());
    const [first = 0] = presses.slice(-3);
    return presses.length >= 3 && clocks.page() - first <= 1_500;
  };
}
