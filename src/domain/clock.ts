/**
 * A hybrid logical stamp: milliseconds since 1970 in 13 digits, a dot, and a counter in 4 digits.
 * Stamps sort as text. They order what is shown and break ties; they never decide what is kept.
 */
export type Stamp = string;

const lastCounter = 9_999;

export function makeStamp(milliseconds: number, counter: number): Stamp {
  const time = Math.max(0, Math.floor(milliseconds));
  return `${String(time).padStart(13, '0')}.${String(counter).padStart(4, '0')}`;
}

/** Milliseconds since 1970 that a stamp names. */
export function stampTime(stamp: Stamp): number {
  return Number(stamp.slice(0, 13));
}

/** The stamp after `last` at wall time `now`: never earlier than `last`, even if the wall clock went back. */
export function nextStamp(last: Stamp | null, wall: number): Stamp {
  const now = Math.floor(wall);
  if (last === null || stampTime(last) < now) return makeStamp(now, 0);
  const counter = Number(last.slice(14)) + 1;
  return counter > lastCounter
    ? makeStamp(stampTime(last) + 1, 0)
    : makeStamp(stampTime(last), counter);
}

/** So many stamps after `last`, each later than the one before it. */
export function nextStamps(last: Stamp | null, now: number, count: number): Stamp[] {
  const stamps: Stamp[] = [];
  for (let index = 0; index < count; index += 1) stamps.push(nextStamp(stamps.at(-1) ?? last, now));
  return stamps;
}

/**
 * The stamp itself, or `latest` where it lies further ahead (a phone with its clock set forward); `order`
 * keeps apart what is put back together.
 */
export function clampStamp(stamp: Stamp, latest: number, order = 0): Stamp {
  return stampTime(stamp) > latest ? makeStamp(latest, Math.min(order, lastCounter)) : stamp;
}

const day = 86_400_000;

/** Whole or part days, in milliseconds. */
export const days = (count: number): number => count * day;
