import { stampTime } from '../../domain/clock.ts';
import { adminWords } from '../../locales/admin.ts';
import { formatDayTime } from '../../locales/dates.ts';
import { wordsIn } from '../../locales/language.ts';

/** A setting's value on screen; one that nobody has set is said to be so. */
export function settingValueText(value: string | number | null): string {
  const text = String(value ?? '');
  return text === '' ? wordsIn(adminWords).settings.empty : text;
}

/** The moment a stamp names, in words. */
export const stampText = (stamp: string | null): string =>
  stamp === null ? '' : formatDayTime(stampTime(stamp));
