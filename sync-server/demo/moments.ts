import { days } from '../../src/domain/clock.ts';
import { londonDateOf, londonHour } from '../../src/domain/rules/working-days.ts';

const minute = 60_000;
const saturday = 6;
const sunday = 0;

/** Places moments before the first start: on working days, by the clock in London, never ahead of it. */
export type Moments = {
  /** The moment some days ago when a London clock showed this time. */
  at: (ago: number, clock: string) => number;
  /** The same, moved from a weekend to the Friday before it. */
  atWork: (ago: number, clock: string) => number;
  /** The calendar day some days ago, as an ISO date. */
  day: (ago: number) => string;
};

/** The moments of a demo that starts for the first time at `now`. */
export function momentsBefore(now: number): Moments {
  const noonToday = Date.parse(londonHour(londonDateOf(new Date(now).toISOString()), 12));
  const day = (ago: number) => londonDateOf(new Date(noonToday - days(ago)).toISOString());
  const at = (ago: number, clock: string) =>
    Math.min(instantOf(day(ago), clock), now - 30 * minute);
  return {
    at,
    atWork: (ago, clock) => at(ago + daysSinceFriday(day(ago)), clock),
    day,
  };
}

function instantOf(date: string, clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return Date.parse(londonHour(date, hours)) + minutes * minute;
}

function daysSinceFriday(date: string): number {
  const weekday = new Date(date).getUTCDay();
  if (weekday === saturday) return 1;
  return weekday === sunday ? 2 : 0;
}

/** How far a London clock was from universal time at a moment: `+01:00` in summer. */
export function londonOffset(moment: number): string {
  const hour = new Date(moment).toISOString().slice(0, 13);
  const wall = londonHour(hour.slice(0, 10), Number(hour.slice(11)));
  return Date.parse(wall) < Date.parse(`${hour}:00:00Z`) ? '+01:00' : '+00:00';
}
