import type { Nation } from '../codes/code-list.ts';
import { packOfNation } from '../jurisdictions/pack-of-nation.ts';

const hour = 3_600_000;
const day = 24 * hour;
const endOfWork = 17;

const londonClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** What a clock in London shows at an instant, to the hour: 2026-06-05T17. */
function londonWall(instant: number): string {
  const parts = new Map(
    londonClock.formatToParts(instant).map(({ type, value }): [string, string] => [type, value]),
  );
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}T${parts.get('hour')}`;
}

/** The calendar date in London at an instant, as 2026-06-05. */
export function londonDateOf(instantIso: string): string {
  return londonWall(Date.parse(instantIso)).slice(0, 10);
}

/** The instant of a full hour (0 to 24) in London; one skipped in spring is read as the next. */
export function londonHour(date: string, hourOfDay: number): string {
  const asIfUtc = Date.parse(`${date}T00:00:00Z`) + hourOfDay * hour;
  const wanted = new Date(asIfUtc).toISOString().slice(0, 13);
  const isSummer = londonWall(asIfUtc - hour) === wanted;
  return new Date(isSummer ? asIfUtc - hour : asIfUtc).toISOString();
}

/** Midnight in London at the beginning of the week of an instant, in milliseconds since 1970. */
export function mondayBefore(now: number): number {
  const date = londonDateOf(new Date(now).toISOString());
  const noon = Date.parse(`${date}T12:00:00Z`);
  const sinceMonday = (new Date(noon).getUTCDay() + 6) % 7;
  const monday = new Date(noon - sinceMonday * day).toISOString().slice(0, 10);
  return Date.parse(londonHour(monday, 0));
}

function nextDate(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + day).toISOString().slice(0, 10);
}

/** True from Monday to Friday, bank holidays of the place's nation aside. */
export function isWorkingDay(date: string, nation: Nation): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday % 6 !== 0 && !packOfNation(nation).bankHolidays.includes(date);
}

/** 17:00 in London on the nth working day after the calendar date of the first report. */
export function dueAfterWorkingDays(firstReportIso: string, n: number, nation: Nation): string {
  let date = londonDateOf(firstReportIso);
  for (let left = n; left > 0; ) {
    date = nextDate(date);
    if (isWorkingDay(date, nation)) left -= 1;
  }
  return londonHour(date, endOfWork);
}

/** Clock hours are elapsed time: nights, weekends and changes of the clock all count. */
export function dueAfterHours(firstReportIso: string, hours: number): string {
  return new Date(Date.parse(firstReportIso) + hours * hour).toISOString();
}
