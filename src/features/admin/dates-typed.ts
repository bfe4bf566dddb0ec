/** Three boxes as they are typed. */
export type TypedDate = { day: string; month: string; year: string };

export const noDate: TypedDate = { day: '', month: '', year: '' };

export const isEmptyDate = (typed: TypedDate): boolean =>
  [typed.day, typed.month, typed.year].every((part) => part.trim() === '');

/** The day as ISO, or null when there is no such day. */
export function readDate({ day, month, year }: TypedDate): string | null {
  const [d, m, y] = [day, month, year].map((part) => Number(part.trim()));
  if (!d || !m || !y || y < 2000 || y > 2100) return null;
  const date = new Date(Date.UTC(y, m - 1, d));
  const isReal = date.getUTCDate() === d && date.getUTCMonth() === m - 1;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** A day in its three boxes. */
export function typedDate(iso: string): TypedDate {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/** The day of a moment, as the rules about patches count days. */
export const isoDay = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().slice(0, 10);
