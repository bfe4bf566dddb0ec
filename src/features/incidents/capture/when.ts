import { hoursByPartOfDay } from '../../../domain/codes/occurred.ts';
import { londonDateOf, londonHour } from '../../../domain/rules/working-days.ts';
import type { Answers } from './answers.ts';

type WhenAnswers = Pick<Answers, 'day' | 'dayChosenAt' | 'date' | 'part'>;

/** When it happened, as the record keeps it. */
export type Occurred = { from: string; to: string | null; precision: 'exact' | 'about' | 'day' };

const dayLength = 86_400_000;
const atNoon = (date: string): number => Date.parse(`${date}T12:00:00Z`);

/** A date typed in three boxes as 2026-06-05, or null when there is no such day. */
export function dateTyped({ day, month, year }: Answers['date']): string | null {
  const [d, m, y] = [day, month, year].map((text) => Number(text.trim() || Number.NaN));
  if (d === undefined || m === undefined || y === undefined) return null;
  if (![d, m, y].every(Number.isInteger) || y < 1900 || y > 9999) return null;
  const time = new Date(Date.UTC(y, m - 1, d));
  const isReal = time.getUTCMonth() === m - 1 && time.getUTCDate() === d;
  return isReal ? time.toISOString().slice(0, 10) : null;
}

/** The calendar day in London that was meant, or null while that is not known. */
export function dateMeant(answers: WhenAnswers): string | null {
  const { day, dayChosenAt } = answers;
  if (day === 'another_date') return dateTyped(answers.date);
  if (day === null || dayChosenAt === null) return null;
  const today = londonDateOf(dayChosenAt);
  return day === 'yesterday'
    ? new Date(atNoon(today) - dayLength).toISOString().slice(0, 10)
    : today;
}

/** From, to and precision by the clock in London; null until it is answered. */
export function occurredOf(answers: WhenAnswers): Occurred | null {
  const { day, dayChosenAt, part } = answers;
  if (day === 'just_now') {
    return dayChosenAt === null ? null : { from: dayChosenAt, to: null, precision: 'exact' };
  }
  const date = dateMeant(answers);
  if (date === null || part === null) return null;
  const hours = hoursByPartOfDay[part];
  const [from, to] = hours ?? [0, 24];
  const precision = hours === null ? 'day' : 'about';
  return { from: londonHour(date, from), to: londonHour(date, to), precision };
}
