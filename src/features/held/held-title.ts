import { typeWords } from '../../locales/fields.ts';
import { heldWords } from '../../locales/held.ts';
import { wordsIn } from '../../locales/language.ts';
import { titleOf } from '../../parts/record-title.ts';
import type { Desk } from '../../storage/desk.ts';
import type { HeldSave } from './saves.ts';

/** What to call a save: its record as the lists have it, or the reference it brings for a new one. */
export function heldTitle(desk: Desk, { changes }: HeldSave): string {
  const [first] = changes;
  if (desk.entry(first.record) !== null) return titleOf(desk, first.record);
  const reference = changes.find(({ field }) => field === 'ref')?.value;
  const kinds = wordsIn(typeWords);
  const kind = kinds[first.type] ?? kinds.other ?? '';
  if (first.known) return kind;
  return wordsIn(heldWords).newRecord(kind, typeof reference === 'string' ? reference : '');
}
