import { isCode } from '../../domain/codes/code-list.ts';
import { noAnswers } from '../../domain/codes/no-answer.ts';
import type { Json } from '../../domain/json.ts';
import { IncidentSummary } from '../../domain/records/incident.ts';
import { ShareChoice, Targeting } from '../../domain/records/incident-shapes.ts';
import { noSafeContact, SafeContact } from '../../domain/records/person.ts';
import { rowIdsOf, rowsOf, textOf, valueOf } from '../../domain/show.ts';
import type { Desk, View } from '../../storage/desk.ts';
import type { Answer, Boxes, Part, PersonalPart, Question } from './question.ts';

/** The records a form was opened on: the incident, and the person affected where there is one to see. */
export type OpenedOn = { incident: View; person: View | null };

/** What stands as the answer to a question; empty for none, and for what is only ever added to. */
export function answerIn(desk: Desk, opened: OpenedOn, question: Question): Answer {
  const { definition, fields } = opened.incident;
  const { field } = question;
  switch (question.kind) {
    case 'one':
    case 'words':
      return textOf(definition, fields, field) ?? '';
    case 'entry':
      return '';
    case 'scale':
      return partText({ at: valueOf(definition, fields, field) }, 'at');
    case 'personal':
      return personalIn(opened, question.part);
    case 'several':
      return rowIdsOf(definition, fields, field).filter((code) => isOffered(question, code));
    case 'rows':
      return rowsOf(definition, fields, field).map(({ id, shown }) => ({
        ...boxesOf(question.parts, shown.value),
        id,
      }));
    case 'parts': {
      const value = valueOf(definition, fields, field);
      return value === null ? [] : [boxesOf(question.parts, value)];
    }
    case 'group':
      return groupIn(valueOf(definition, fields, field));
    case 'counted':
      return rowsOf(definition, fields, field).map(({ id, shown }) => ({
        id,
        count: partText(shown.value, 'count'),
      }));
    case 'records':
      return rowIdsOf(definition, fields, field).map((id) => ({ id, ref: referenceOf(desk, id) }));
    case 'share':
      return shareIn(valueOf(definition, fields, `${field}/${question.recipient}`));
    case 'contact':
      return contactIn(opened, question.part);
    case 'target':
      return targetIn(opened.incident, question);
  }
}

/** One of the codes of a `several` question: of its list (or its group of it), or a reason for none. */
function isOffered(question: Question & { kind: 'several' }, code: string): boolean {
  const { list, group, bare } = question;
  if (group !== undefined)
    return list.codes.some((one) => one.code === code && one.group === group);
  return isCode(list, code) || (!bare && isCode(noAnswers, code));
}

function partText(value: Json, name: string): string {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return '';
  const part: Json = (value as { [name: string]: Json })[name] ?? null;
  if (typeof part === 'boolean') return part ? 'yes' : 'no';
  return part === null || typeof part === 'object' ? '' : String(part);
}

/** A date is three boxes, as it is typed. */
const boxesOf = (parts: readonly Part[], value: Json): Boxes =>
  Object.fromEntries(
    parts.flatMap(({ name, kind }) => {
      const text = partText(value, name);
      return kind === 'date' ? dateBoxes(name, text) : [[name, text]];
    }),
  );

function dateBoxes(name: string, date: string): [string, string][] {
  const [year = '', month = '', day = ''] = date.split('-').map((text) => text.replace(/^0/, ''));
  return Object.entries({ day, month, year }).map(([part, text]) => [`${name}-${part}`, text]);
}

function groupIn(value: Json): Boxes[] {
  if (value === null) return [];
  if (typeof value === 'string') return [{ group: value, number: '' }];
  return [{ group: partText(value, 'group'), number: partText(value, 'number') }];
}

function shareIn(value: Json): string {
  const read = ShareChoice.safeParse(value);
  return read.success ? read.data.choice : '';
}

/** What stands in a box of the person affected. */
const personalIn = ({ person }: OpenedOn, part: PersonalPart): string =>
  (person && textOf(person.definition, person.fields, part)) ?? '';

/** Where safe contact lies: on the person, or on the incident where there is none. */
export const contactRecord = ({ incident, person }: OpenedOn): View => person ?? incident;

export function contactNow(opened: OpenedOn): SafeContact {
  const { definition, fields } = contactRecord(opened);
  const read = SafeContact.safeParse(valueOf(definition, fields, 'safe_contact'));
  return read.success ? read.data : noSafeContact;
}

function contactIn(opened: OpenedOn, part: (Question & { kind: 'contact' })['part']): Answer {
  const value = contactNow(opened)[part];
  if (value === null) return '';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}

/** One row of why somebody was targeted, or null when it has been taken away. */
export function targetNow({ definition, fields }: View, row: string): Targeting | null {
  const read = Targeting.safeParse(valueOf(definition, fields, `targeting/${row}`));
  return read.success ? read.data : null;
}

function targetIn(view: View, { row, part }: Question & { kind: 'target' }): Answer {
  const target = targetNow(view, row);
  if (target === null) return part === 'sub_value' ? '' : [];
  if (part === 'sub_value') return target.sub_value ?? '';
  if (part === 'basis') return target.basis;
  return [
    ...(target.weight === 'main' ? ['main'] : []),
    ...(target.association ? ['association'] : []),
    ...(target.mistaken ? ['mistaken'] : []),
  ];
}

/** What people know a record by, for a box in which one is named. */
function referenceOf(desk: Desk, record: string): string {
  const summary = IncidentSummary.safeParse(desk.entry(record)?.summary);
  return (summary.success && summary.data.ref) || record;
}

/** The record that a typed reference names; null when this person can see none. */
export function recordNamed(desk: Desk, typed: string): string | null {
  if (desk.entry(typed)?.type === 'incident') return typed;
  const found = desk.search('incident', typed.trim());
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
