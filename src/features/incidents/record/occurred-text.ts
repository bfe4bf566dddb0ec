import { labelOf } from '../../../domain/codes/code-list.ts';
import { occurredPrecisions } from '../../../domain/codes/occurred.ts';
import { textOf } from '../../../domain/show.ts';
import { formatDay, formatDayTime, formatTime } from '../../../locales/dates.ts';
import { language } from '../../../locales/language.ts';
import type { View } from '../../../storage/desk.ts';

/** When it happened in one line, no more exact than it is known; empty when nobody said. */
export function occurredText({ definition, fields }: View): string {
  const from = textOf(definition, fields, 'occurred_from');
  const to = textOf(definition, fields, 'occurred_to');
  const precision = textOf(definition, fields, 'occurred_precision');
  if (from === null) return precision ? labelOf(occurredPrecisions, precision, language.value) : '';
  if (precision === 'exact') return formatDayTime(from);
  if (precision === 'about') {
    return to === null ? formatDayTime(from) : `${formatDayTime(from)} – ${formatTime(to)}`;
  }
  if (precision === 'day' || precision === null) return formatDay(from);
  return `${formatDay(from)}, ${labelOf(occurredPrecisions, precision, language.value)}`;
}
