import type { Actor } from '../../domain/actor.ts';
import type { RiskBand } from '../../domain/codes/risk-band.ts';
import type { Json } from '../../domain/json.ts';
import { isTooLate, judge, movesFor } from '../../domain/policy.ts';
import { rowIdsOf, stateShown, textOf } from '../../domain/show.ts';
import { type Edit, type View, versionsOver } from '../../storage/desk.ts';

/** Whether anyone who works here is involved: asked before an incident is accepted. */
export type StaffInvolved = 'yes' | 'no' | 'not_known';

/** An edit of a record that is on screen; it replaces every version shown. */
function editOf(view: View, field: string, value: Json): Edit {
  const over = versionsOver(view, field, true);
  return { type: view.type, record: view.id, field, value, over };
}

function moveTo(view: View, to: string, reason?: string): Edit {
  const from = stateShown(view.definition, view.fields);
  return editOf(view, 'status', { from, to, ...(reason === undefined ? {} : { reason }) });
}

const order = ['accept', 'ask', 'assign', 'risk', 'join', 'void'];

/** What a person may do with an incident: its moves, by name, and giving it to someone. */
export function actionsFor(actor: Actor, view: View, now: number): string[] {
  const names = new Set(movesFor(actor, view).map((move) => move.does));
  if (!isTooLate(view, 'owner') && mayWriteOwner(actor, view, now)) names.add('assign');
  if (!isTooLate(view, 'risk_band') && mayGiveRisk(actor, view, now)) names.add('risk');
  return order.filter((name) => names.has(name));
}

const mayWriteOwner = (actor: Actor, view: View, now: number): boolean =>
  judge(actor, view, { field: 'owner', value: actor.id, over: [] }, now).result === 'ok';

/** The shortest reason that could be given stands for any. */
const mayGiveRisk = (actor: Actor, view: View, now: number): boolean => {
  const value = { band: 'high', reason: '-'.repeat(20) };
  return judge(actor, view, { field: 'risk_band', value, over: [] }, now).result === 'ok';
};

/** True when this person may say whether a colleague is involved. */
export const mayAskInvolved = (actor: Actor, view: View, now: number): boolean =>
  judge(actor, view, { field: 'staff_involved', value: 'no', over: [] }, now).result === 'ok';

/** Accepting, with the answer about colleagues where it was asked; one save. */
export function acceptEdits(view: View, involved: StaffInvolved | null): Edit[] {
  const answer = involved === null ? [] : [editOf(view, 'staff_involved', involved)];
  return [...answer, moveTo(view, 'accepted')];
}

/** The band in their view and why, over what was given before. */
export const riskEdits = (view: View, band: RiskBand, reason: string): Edit[] => [
  editOf(view, 'risk_band', { band, reason }),
];

export const voidEdits = (view: View, reason: string): Edit[] => [moveTo(view, 'void', reason)];

export const joinEdits = (view: View, other: string): Edit[] => [
  editOf(view, 'duplicate_of', other),
  moveTo(view, 'duplicate'),
];

/** A question for whoever recorded it and whoever looks after it, with the move that says so; one save. */
export function askEdits(
  view: View,
  question: { id: string; text: string; by: string; at: number },
): Edit[] {
  const note = { type: 'review-note', record: question.id, over: [] };
  return [
    { ...note, field: 'scope', value: noteScope(view, question.by) },
    { ...note, field: 'recorded_by', value: question.by },
    { ...note, field: 'recorded_at', value: new Date(question.at).toISOString() },
    { ...note, field: 'incident', value: view.id },
    { ...note, field: 'kind', value: 'question' },
    { ...note, field: 'text', value: question.text },
    ...askedOf(view).map((person) => ({ ...note, field: `to/${person}`, value: true })),
    moveTo(view, 'asked'),
  ];
}

/** A note lies in its incident's patch; beside one without a patch it is its writer's own. */
function noteScope(view: View, writer: string): string {
  const scope = textOf(view.definition, view.fields, 'scope') ?? '';
  return scope.startsWith('patch:') ? scope : `user:${writer}`;
}

/** Whom a question about an incident goes to: its recorder and whoever looks after it. */
export function askedOf({ definition, fields }: View): string[] {
  const people = [textOf(definition, fields, 'recorded_by'), textOf(definition, fields, 'owner')];
  return [...new Set(people.filter((person) => person !== null))];
}

/** Gives an incident, the person affected and the notes on it to one who then looks after them; one save. */
export function assignEdits(
  view: View,
  owner: string,
  beside: { person: View | null; notes: readonly View[] },
): Edit[] {
  const unaddressed = beside.notes.filter(
    (note) => !rowIdsOf(note.definition, note.fields, 'to').includes(owner),
  );
  return [
    editOf(view, 'owner', owner),
    ...(beside.person ? [editOf(beside.person, 'owner', owner)] : []),
    ...unaddressed.map((note) => editOf(note, `to/${owner}`, true)),
  ];
}
