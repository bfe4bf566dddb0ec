import * as z from 'zod/mini';
import { placeKinds } from '../../../domain/codes/place-kind.ts';
import type { Json } from '../../../domain/json.ts';
import { textOf } from '../../../domain/show.ts';
import { type Edit, type View, versionsOver } from '../../../storage/desk.ts';
import { Answers, noAnswers } from '../capture/answers.ts';
import type { Value } from '../capture/incident-values.ts';
import { codeIn } from '../capture/screen.ts';
import { occurredOf } from '../capture/when.ts';
import { exactAnswersOf, exactValues, hereValues } from '../place/exact-values.ts';
import { needsReason } from './rights.ts';

/** What is typed on the page that corrects a record. */
export const Correction = z.object({ answers: Answers, reason: z.string() });
export type Correction = z.infer<typeof Correction>;

/** A kept correction, or the record's own answers to begin from; the time is left until it is answered. */
export function correctionOf(view: View, kept: Json): Correction {
  const read = Correction.safeParse(kept);
  if (read.success) return read.data;
  const text = (name: string) => textOf(view.definition, view.fields, name) ?? '';
  const place = codeIn(placeKinds, text('place_kind'));
  const answers = {
    ...noAnswers(),
    place,
    landmark: text('landmark'),
    ...exactAnswersOf(view),
  };
  return { answers, reason: '' };
}

/** The edits a correction makes on the record as it was opened; none when nothing is changed. */
export function correctionEdits(view: View, { answers, reason }: Correction): Edit[] {
  const values = [...addedWords(answers), ...changedPlace(view, answers), ...changedTime(answers)];
  if (values.length === 0) return [];
  const isAmendment = needsReason(view);
  return [...values, ...(isAmendment ? amendment(values, reason.trim()) : [])].map(
    ([field, value]) => ({
      type: 'incident',
      record: view.id,
      field,
      value,
      over: versionsOver(view, field),
    }),
  );
}

const addedWords = ({ account }: Answers): Value[] =>
  account.trim() === '' ? [] : [['account_text/', account.trim()]];

function changedPlace(view: View, answers: Answers): Value[] {
  const { place, landmark } = answers;
  const values: Value[] = [
    ['place_kind', place ?? ''],
    ['landmark', landmark.trim()],
  ];
  const changed = values.filter(
    ([field, value]) => value !== (textOf(view.definition, view.fields, field) ?? ''),
  );
  return [...changed, ...exactValues(answers, view), ...hereValues(answers)];
}

/** An exact time has no end, and an end once written cannot be unwritten: it becomes the beginning. */
function changedTime(answers: Answers): Value[] {
  const occurred = occurredOf(answers);
  if (occurred === null) return [];
  return [
    ['occurred_from', occurred.from],
    ['occurred_to', occurred.to ?? occurred.from],
    ['occurred_precision', occurred.precision],
  ];
}

/** Once it is accepted, others act on it: what is corrected and why is part of the record. */
function amendment(values: readonly Value[], reason: string): Value[] {
  const fields = values.map(([field]) => field.replace(/\/$/, ''));
  return [
    ['amendment/', { fields, reason }],
    ['status', { from: 'accepted', to: 'accepted', reason }],
  ];
}
