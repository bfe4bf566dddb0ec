import type { Json } from '../../src/domain/json.ts';
import type { DemoPersonId } from './people.ts';

/** One edit of a demo record, before it has an op; it replaces whatever stands in its field. */
export type DemoEdit = { type: string; record: string; field: string; value: Json };

/** What one person did in one go, and when. */
export type DemoSave = { by: DemoPersonId; at: number; edits: readonly DemoEdit[] };

/** Writes edits of one record: `edit('status', …)`. */
export const editsOf =
  (type: string, record: string) =>
  (field: string, value: Json): DemoEdit => ({ type, record, field, value });

/** An edit for each answer that was given; what nobody said is not written. */
export function answered(
  edit: (field: string, value: Json) => DemoEdit,
  answers: Readonly<Record<string, Json | undefined>>,
): DemoEdit[] {
  return Object.entries(answers).flatMap(([field, value]) =>
    value === undefined ? [] : [edit(field, value)],
  );
}

/** One row for each code of a set. */
export function chosen(
  edit: (field: string, value: Json) => DemoEdit,
  field: string,
  codes: readonly string[] = [],
): DemoEdit[] {
  return codes.map((code) => edit(`${field}/${code}`, true));
}
