import { isoDay } from '../../domain/actor.ts';
import { isCode } from '../../domain/codes/code-list.ts';
import { noAnswers } from '../../domain/codes/no-answer.ts';
import { shareChoices } from '../../domain/codes/share.ts';
import { targetingBases } from '../../domain/codes/targeting-basis.ts';
import { canonicalJson, type Json } from '../../domain/json.ts';
import { rowIdsOf } from '../../domain/show.ts';
import { codeIn, codesIn } from '../../parts/choices.ts';
import type { Desk, Edit, View } from '../../storage/desk.ts';
import { type Answers, toEdit, type Value } from './edit-of.ts';
import { contactEdits, personalEdits } from './person-edits.ts';
import {
  type Answer,
  asBoxes,
  asCodes,
  asText,
  type Boxes,
  idOf,
  type Part,
  type Question,
} from './question.ts';
import { type OpenedOn, recordNamed, targetNow } from './reading.ts';

const taken: Json = { removed: true, reason: '' };

/** The edits of one screen: only what differs from what was shown when it was opened, in one save. */
export function editsOf(
  desk: Desk,
  opened: OpenedOn,
  questions: readonly Question[],
  { before, after }: { before: Answers; after: Answers },
): Edit[] {
  const changed = questions.filter(
    (one) => canonicalJson(toJson(before[idOf(one)])) !== canonicalJson(toJson(after[idOf(one)])),
  );
  const ofIncident = changed.flatMap((question): Value[] => {
    const id = idOf(question);
    return valuesOf(desk, opened, question, { before: before[id] ?? '', after: after[id] ?? '' });
  });
  const targets = [...new Set(changed.flatMap((one) => (one.kind === 'target' ? [one.row] : [])))];
  return [
    ...[...ofIncident, ...targets.flatMap((row) => targetValue(opened.incident, row, after))].map(
      (value) => toEdit(opened.incident, value),
    ),
    ...contactEdits(opened, changed, after),
    ...personalEdits(desk, opened, changed, after),
  ];
}

const toJson = (answer: Answer | undefined): Json =>
  typeof answer === 'string' || answer === undefined ? (answer ?? '') : [...answer];

type Change = { before: Answer; after: Answer };

function valuesOf(desk: Desk, opened: OpenedOn, question: Question, change: Change): Value[] {
  const { field } = question;
  const text = asText(change.after).trim();
  switch (question.kind) {
    case 'one':
      return text === '' ? [] : [[field, text]];
    case 'words':
      return [[field, text]];
    case 'entry':
      return text === '' ? [] : [[`${field}/`, text]];
    case 'several':
      return severalValues(opened.incident, question, change);
    case 'rows':
      return rowValues(question, change, desk.now());
    case 'parts':
      return partsValue(question, change, desk.now());
    case 'group':
      return asBoxes(change.after).flatMap((boxes) => groupValue(boxes));
    case 'counted':
      return countedValues(field, change);
    case 'records':
      return recordValues(desk, field, change);
    case 'share':
      return shareValue(desk, question.recipient, text);
    case 'scale':
      return text === '' ? [] : [[field, /^\d+$/.test(text) ? Number(text) : text]];
    case 'contact':
    case 'personal':
    case 'target':
      return [];
  }
}

/** Rows added and rows taken away; the first kind of incident ever chosen is the main one. */
function severalValues(
  view: View,
  { field }: Question & { kind: 'several' },
  { before, after }: Change,
): Value[] {
  const [was, is] = [asCodes(before), asCodes(after)];
  const hasMain = rowIdsOf(view.definition, view.fields, field).length > 0;
  const value: Json = field === 'incident_types' ? { main: !hasMain } : true;
  return [
    ...is.filter((code) => !was.includes(code)).map((code): Value => [`${field}/${code}`, value]),
    ...was.filter((code) => !is.includes(code)).map((code): Value => [`${field}/${code}`, taken]),
  ];
}

type WithParts = Question & { kind: 'rows' | 'parts' };

function partsValue(question: WithParts, { before, after }: Change, now: number): Value[] {
  const isNew = asBoxes(before).length === 0;
  return asBoxes(after)
    .filter((boxes) => !isNew || !isBlank(question, boxes))
    .map((boxes) => [question.field, valueOfBoxes(question, boxes, now)]);
}

function rowValues(question: WithParts, { before, after }: Change, now: number): Value[] {
  const { field } = question;
  const was = new Map(asBoxes(before).map((boxes) => [boxes.id, boxes]));
  const is = asBoxes(after).filter((boxes) => !isBlank(question, boxes));
  const kept = new Set(is.map(({ id }) => id));
  const changed = is.filter(
    (boxes) => canonicalJson(was.get(boxes.id) ?? null) !== canonicalJson(boxes),
  );
  return [
    ...changed.map((boxes): Value => [`${field}/${boxes.id}`, valueOfBoxes(question, boxes, now)]),
    ...[...was.keys()].filter((id) => !kept.has(id)).map((id): Value => [`${field}/${id}`, taken]),
  ];
}

/** True for boxes in which nothing was typed: choices that stand as they were offered say nothing. */
export const isBlank = ({ parts }: Pick<WithParts, 'parts'>, boxes: Boxes): boolean =>
  parts.every((part) => {
    if (part.kind === 'date') return typedDate(part.name, boxes).every((text) => text === '');
    const typed = (boxes[part.name] ?? '').trim();
    return typed === '' || (part.kind === 'code' && typed === part.first);
  });

const typedDate = (name: string, boxes: Boxes): string[] =>
  ['day', 'month', 'year'].map((part) => (boxes[`${name}-${part}`] ?? '').trim());

function valueOfBoxes({ parts, fixed = {} }: WithParts, boxes: Boxes, now: number): Json {
  const values = parts.map((part) => [part.name, partValue(part, boxes, now)]);
  return { ...fixed, ...Object.fromEntries(values) };
}

const day = 86_400_000;

function partValue(part: Part, boxes: Boxes, now: number): Json {
  if (part.kind === 'date') {
    const date = dateTyped(part.name, boxes);
    const later = part.after === undefined ? null : isoDay(now + part.after * day);
    return date ?? later;
  }
  const typed = (boxes[part.name] ?? '').trim();
  if (part.kind === 'number') return typed === '' ? null : Number(typed);
  return part.kind === 'code' && typed === '' ? part.first : typed;
}

/** The day in three boxes, as 2026-06-05; null where there is none, or no such day. */
export function dateTyped(name: string, boxes: Boxes): string | null {
  const [d = 0, m = 0, y = 0] = typedDate(name, boxes).map(Number);
  const time = new Date(Date.UTC(y, m - 1, d));
  const isReal = y > 1900 && y < 10_000 && time.getUTCMonth() === m - 1 && time.getUTCDate() === d;
  return isReal ? time.toISOString().slice(0, 10) : null;
}

function groupValue({ group = '', number = '' }: Boxes): Value[] {
  if (group === '') return [];
  if (isCode(noAnswers, group)) return [['group_incident', group]];
  const count = group === 'yes' && number.trim() !== '' ? Number(number.trim()) : null;
  return [['group_incident', { group: group === 'yes', number: count }]];
}

function countedValues(field: string, { before, after }: Change): Value[] {
  const was = new Map(asBoxes(before).map(({ id, count }) => [id, count]));
  const is = asBoxes(after);
  const kept = new Set(is.map(({ id }) => id));
  return [
    ...is
      .filter(({ id, count }) => was.get(id) !== count)
      .map(({ id, count }): Value => [`${field}/${id}`, { count: Number(count || '1') }]),
    ...[...was.keys()].filter((id) => !kept.has(id)).map((id): Value => [`${field}/${id}`, taken]),
  ];
}

function recordValues(desk: Desk, field: string, { before, after }: Change): Value[] {
  const idsIn = (answer: Answer) =>
    asBoxes(answer).flatMap(({ ref = '' }) => recordNamed(desk, ref) ?? []);
  const [was, is] = [idsIn(before), idsIn(after)];
  return [
    ...is.filter((id) => !was.includes(id)).map((id): Value => [`${field}/${id}`, true]),
    ...was.filter((id) => !is.includes(id)).map((id): Value => [`${field}/${id}`, taken]),
  ];
}

function shareValue(desk: Desk, recipient: string, chosen: string): Value[] {
  const choice = codeIn(shareChoices, chosen);
  if (choice === null) return [];
  const given = new Date(desk.now()).toISOString();
  const row = { recipient_type: recipient, choice, how_given: 'spoken', given_at: given };
  return [[`share_choices/${recipient}`, { ...row, limits: '' }]];
}

/** All parts of one row that the screen asks about, in one value. */
function targetValue(view: View, row: string, after: Answers): Value[] {
  const target = targetNow(view, row);
  if (target === null) return [];
  const answer = (part: string) => after[`targeting-${row}-${part}`];
  const also = asCodes(answer('also'));
  const { other_words, ...rest } = target;
  const value = {
    ...rest,
    ...(other_words === undefined ? {} : { other_words }),
    sub_value: asText(answer('sub_value')) || null,
    basis: codesIn(targetingBases, asCodes(answer('basis'))),
    weight: also.includes('main') ? 'main' : target.weight === 'main' ? 'not_sure' : target.weight,
    association: also.includes('association'),
    mistaken: also.includes('mistaken'),
  };
  return [[`targeting/${row}`, value]];
}
