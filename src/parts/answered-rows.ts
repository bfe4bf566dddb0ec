import { keysOf } from '../domain/fold.ts';
import { entriesOf, rowsOf, showKey } from '../domain/show.ts';
import type { Desk, View } from '../storage/desk.ts';
import { answerText, fieldLabel } from './answer-words.ts';

/** One question of a record with everything that was answered to it. */
export type AnsweredRow = { field: string; label: string; answers: string[]; hasVersions: boolean };

const unseen = new Set([
  'recorded_at_offset',
  'device_id',
  'app_version',
  'form_version',
  'lawful_basis_set',
  'occurred_precision',
  'ward',
  'amendment',
  'ref',
  'status',
  'named_people',
]);

/** The answered questions of a record in the order of its definition, in words. */
export function answeredRows(desk: Desk, view: View): AnsweredRow[] {
  return Object.keys(view.definition.fields)
    .filter((field) => !unseen.has(field))
    .flatMap((field) => {
      const answers = answersOf(desk, view, field).filter((answer) => answer !== '');
      const hasVersions = (showKey(view.definition, view.fields, field)?.beside.length ?? 0) > 0;
      return answers.length > 0 ? [{ field, label: fieldLabel(field), answers, hasVersions }] : [];
    });
}

function answersOf(desk: Desk, { definition, fields }: View, field: string): string[] {
  const merge = definition.fields[field]?.merge;
  if (merge === 'append') {
    return entriesOf(fields, field).map((entry) => answerText(desk, field, entry.value));
  }
  if (merge === 'union') {
    return rowsOf(definition, fields, field).map(({ id, shown }) =>
      answerText(desk, `${field}/${id}`, shown.value),
    );
  }
  return keysOf(fields, field).flatMap((key) => {
    const shown = showKey(definition, fields, key);
    return shown ? [answerText(desk, key, shown.value)] : [];
  });
}
