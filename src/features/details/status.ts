import { keysOf } from '../../domain/fold.ts';
import { fieldOf } from '../../domain/record.ts';
import type { Desk, View } from '../../storage/desk.ts';
import type { Question } from './question.ts';
import { answerIn } from './reading.ts';
import { screensOf, type TaskName } from './tasks.ts';

export type TaskState = 'completed' | 'some' | 'none' | 'hidden';

/** Questions that can always be answered, if only with a reason for having no answer. */
const countable = new Set(['one', 'several', 'group', 'share', 'scale']);

/** How far a task has come, by what stands on the record; what this person may not see counts for nothing. */
export function stateOf(desk: Desk, view: View, task: TaskName): TaskState {
  const questions = screensOf(desk, view, task).flat();
  const seen = questions.filter((one) => isSeen(view, one));
  if (seen.length === 0) return 'hidden';
  const answered = seen.filter((one) => isAnswered(desk, view, one));
  if (answered.length === 0) return 'none';
  const asked = seen.filter((one) => countable.has(one.kind));
  const open = asked.filter((one) => !answered.includes(one));
  return open.length === 0 && seen.length === questions.length ? 'completed' : 'some';
}

export function isSeen({ definition, level }: View, { field }: Question): boolean {
  const known = fieldOf(definition, field);
  return known !== undefined && (level === null || level.includes(known.class));
}

function isAnswered(desk: Desk, view: View, question: Question): boolean {
  if (question.kind === 'entry') return keysOf(view.fields, question.field).length > 0;
  if (question.kind === 'contact' || question.kind === 'personal') return false;
  return answerIn(desk, { incident: view, person: null }, question).length > 0;
}
