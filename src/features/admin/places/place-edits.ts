import { keysOf } from '../../../domain/fold.ts';
import { type Result, succeed } from '../../../domain/result.ts';
import { lineOf, type Place } from '../../../domain/rules/place-line.ts';
import {
  linesOf,
  type PlacesFile,
  partsOf,
  partValues,
} from '../../../domain/rules/places-file.ts';
import type { StorageFault } from '../../../storage/database.ts';
import type { Desk, Edit, View } from '../../../storage/desk.ts';
import { changeOf } from '../organisation-edits.ts';

/** The saves that bring a file in, part by part, each with its own edits. */
export function importSaves(
  desk: Desk,
  { patch, file }: { patch: string; file: string },
  places: readonly Place[],
): Edit[][] {
  const parts = partsOf(places.map(lineOf));
  const at = new Date(desk.now()).toISOString();
  const about = { id: file, patch, by: desk.person, at, parts: parts.length };
  return parts.map((rows, part) => {
    const record = desk.makeRecordId();
    return partValues(about, part, rows).map(([field, value]) => {
      return { type: 'places-part', record, field, value, over: [] };
    });
  });
}

/** Empties a part and takes it out of its patch. */
export function awayEdits(view: View): Edit[] {
  const rows = keysOf(view.fields, 'lines');
  return [
    ...rows.map((key) => changeOf(view, key, { removed: true, reason: '' })),
    changeOf(view, 'scope', 'lists'),
  ];
}

/** The lines of the file in use; none where there is no file. */
export async function linesInUse(
  desk: Desk,
  file: PlacesFile | null,
): Promise<Result<string[], StorageFault>> {
  const lines: string[] = [];
  for (const part of file?.parts ?? []) {
    const opened = await desk.open(part);
    if (!opened.ok) return opened;
    if (opened.value) lines.push(...linesOf(opened.value.fields));
  }
  return succeed(lines);
}

/** What a new file changes against the lines in use. */
export type PlacesChange = { added: string[]; removed: string[]; same: number };

export function changeBetween(before: readonly string[], after: readonly string[]): PlacesChange {
  const [old, now] = [new Set(before), new Set(after)];
  const added = after.filter((line) => !old.has(line));
  const removed = before.filter((line) => !now.has(line));
  return { added, removed, same: after.length - added.length };
}
