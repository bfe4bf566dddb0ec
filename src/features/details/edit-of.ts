import type { Json } from '../../domain/json.ts';
import { type Edit, type View, versionsOver } from '../../storage/desk.ts';
import type { Answer } from './question.ts';

/** A field and the value it is to have. */
export type Value = readonly [field: string, value: Json];

/** What a form held when it was opened and what it holds now, by question. */
export type Answers = Readonly<Record<string, Answer>>;

/** Writes a field of a record over what was shown of it. */
export const toEdit = (view: View, [field, value]: Value): Edit => ({
  type: view.type,
  record: view.id,
  field,
  value,
  over: versionsOver(view, field),
});
