import { stateShown, textOf } from '../../../domain/show.ts';
import { type Edit, type View, versionsOver } from '../../../storage/desk.ts';

type Answer = { id: string; question: string; asker: string | null; text: string };

/** An answer to a question and the move it makes, in one save. */
export function answerEdits(incident: View, answer: Answer, me: string, now: number): Edit[] {
  const { definition, fields } = incident;
  const scope = textOf(definition, fields, 'scope') ?? `user:${me}`;
  // A record in someone else's own place cannot be written to there.
  const place = scope.startsWith('user:') ? `user:${me}` : scope;
  const write = (field: string, value: Edit['value']): Edit => {
    return { type: 'review-note', record: answer.id, field, value, over: [] };
  };
  const { asker } = answer;
  const note = [
    write('scope', place),
    write('recorded_by', me),
    write('recorded_at', new Date(now).toISOString()),
    write('incident', incident.id),
    write('kind', 'answer'),
    write('answers', answer.question),
    write('text', answer.text),
    ...(asker === null ? [] : [write(`to/${asker}`, true)]),
  ];
  const isAsked = stateShown(definition, fields) === 'asked';
  const over = versionsOver(incident, 'status');
  const status = { type: 'incident', record: incident.id, field: 'status', over };
  return isAsked ? [...note, { ...status, value: { from: 'asked', to: 'answered' } }] : note;
}
