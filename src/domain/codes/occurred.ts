import { type CodeOf, codeList } from './code-list.ts';

export const occurredPrecisions = codeList('occurred_precision', '2026-01-01', [
  ['exact', 'Exact', 'Yn union'],
  ['about', 'About this time', "Tua'r amser hwn"],
  ['day', 'Some time that day', 'Rywbryd y diwrnod hwnnw'],
  ['week', 'Some time that week', 'Rywbryd yr wythnos honno'],
  ['month', 'Some time that month', 'Rywbryd y mis hwnnw'],
  ['ongoing', 'Still going on', 'Yn parhau'],
  ['not_known', 'Not known', 'Ddim yn hysbys'],
]);

/** What the field screen asks; it is stored as a time and a precision, never as itself. */
export const occurredDays = codeList('occurred_day', '2026-01-01', [
  ['just_now', 'Just now', 'Nawr'],
  ['earlier_today', 'Earlier today', 'Yn gynharach heddiw'],
  ['yesterday', 'Yesterday', 'Ddoe'],
  ['another_date', 'Another date', 'Dyddiad arall'],
]);

export const partsOfDay = codeList('part_of_day', '2026-01-01', [
  ['morning', 'Morning', 'Bore'],
  ['afternoon', 'Afternoon', 'Prynhawn'],
  ['evening', 'Evening', "Gyda'r nos"],
  ['night', 'Night', 'Nos'],
  ['not_sure', 'Not sure', 'Ddim yn siŵr'],
]);

/** First hour and the hour it ends, by the clock in London; null means the whole day. */
export const hoursByPartOfDay: Readonly<
  Record<CodeOf<typeof partsOfDay>, readonly [from: number, to: number] | null>
> = {
  morning: [6, 12],
  afternoon: [12, 18],
  evening: [18, 24],
  night: [0, 6],
  not_sure: null,
};
