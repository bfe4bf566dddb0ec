import { language, pluralOf } from './language.ts';

// Not every browser knows Welsh, so the names are ours.
const months = {
  en: 'January February March April May June July August September October November December',
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr',
};
const weekdays = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  cy: [
    'dydd Sul',
    'dydd Llun',
    'dydd Mawrth',
    'dydd Mercher',
    'dydd Iau',
    'dydd Gwener',
    'dydd Sadwrn',
  ],
};

type Moment = string | number;

const londonClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What calendar and clock in London show at a moment. */
function londonParts(moment: Moment) {
  const parts = new Map(
    londonClock.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
  );
  const number = (name: Intl.DateTimeFormatPartTypes) => Number(parts.get(name));
  const time = `${parts.get('hour')}:${parts.get('minute')}`;
  return { year: number('year'), month: number('month'), day: number('day'), time };
}

/** The day in London in words: 5 June 2026. */
export function formatDay(moment: Moment): string {
  const { year, month, day } = londonParts(moment);
  const name = months[language.value].split(' ')[month - 1];
  return `${day} ${name} ${year}`;
}

/** The day with its weekday, for promises, inside a sentence: Friday 5 June 2026. */
export function formatWeekday(moment: Moment): string {
  const { year, month, day } = londonParts(moment);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return `${weekdays[language.value][weekday]} ${formatDay(moment)}`;
}

/** The time in London: 14:02. */
export const formatTime = (moment: Moment): string => londonParts(moment).time;

/** Day and time in London: 5 June 2026, 14:02. */
export const formatDayTime = (moment: Moment): string =>
  `${formatDay(moment)}, ${formatTime(moment)}`;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const ago = {
  en: {
    now: 'just now',
    minutes: { one: '{n} minute ago', other: '{n} minutes ago' },
    hours: { one: '{n} hour ago', other: '{n} hours ago' },
    days: { one: '{n} day ago', other: '{n} days ago' },
  },
  cy: {
    now: 'nawr',
    minutes: { two: '{n} funud yn ôl', other: '{n} munud yn ôl' },
    hours: { other: '{n} awr yn ôl' },
    days: { two: '{n} ddiwrnod yn ôl', other: '{n} diwrnod yn ôl' },
  },
};

/** How long ago, in whole minutes, hours or days: 12 minutes ago. Never shown without the time itself. */
export function formatAgo(moment: Moment, now: number): string {
  const words = ago[language.value];
  const age = Math.max(0, now - new Date(moment).getTime());
  if (age < minute) return words.now;
  if (age < hour) return pluralOf(Math.floor(age / minute), words.minutes);
  if (age < day) return pluralOf(Math.floor(age / hour), words.hours);
  return pluralOf(Math.floor(age / day), words.days);
}
