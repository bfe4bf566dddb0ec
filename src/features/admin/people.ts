import { PatchSummary } from '../../domain/records/patch.ts';
import { PatchRow, StaffSummary } from '../../domain/records/staff.ts';
import { rowsOf } from '../../domain/show.ts';
import { language } from '../../locales/language.ts';
import type { Entry, View } from '../../storage/desk.ts';
import type { WorkedPatch } from './organisation-edits.ts';

export type Person = StaffSummary & { id: string };

/** Everybody who works here by name, those whose work has ended last. */
export function peopleIn(entries: readonly Entry[]): Person[] {
  return entries
    .flatMap(({ id, summary }) => {
      const parsed = StaffSummary.safeParse(summary);
      return parsed.success ? [{ ...parsed.data, id }] : [];
    })
    .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? ''))
    .sort((a, b) => Number(a.ended !== null) - Number(b.ended !== null));
}

/** The patches in use, by their name in the language on screen. */
export function patchChoices(entries: readonly Entry[]): { value: string; text: string }[] {
  return entries
    .flatMap(({ id, summary }) => {
      const parsed = PatchSummary.safeParse(summary);
      if (!parsed.success || parsed.data.ended !== null) return [];
      const { name, name_cy } = parsed.data;
      return [{ value: id, text: (language.value === 'cy' ? (name_cy ?? name) : name) ?? '' }];
    })
    .sort((a, b) => a.text.localeCompare(b.text));
}

/** The rows of a person's patches with their ids, the newest first. */
export function workedRows(view: View): { row: string; worked: WorkedPatch }[] {
  return rowsOf(view.definition, view.fields, 'patches')
    .flatMap(({ id, shown }) => {
      const parsed = PatchRow.safeParse(shown.value);
      return parsed.success ? [{ row: id, worked: parsed.data }] : [];
    })
    .sort((a, b) => (a.worked.from < b.worked.from ? 1 : -1));
}

/** The patches of their own that a person works on a day; what they cover is not theirs to hand on. */
export const ownPatchesOn = (person: Person, day: string): string[] =>
  person.patches
    .filter(({ from, to, cover }) => !cover && from <= day && (to === null || day <= to))
    .map(({ patch }) => patch);
