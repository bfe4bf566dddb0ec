import type { Actor } from './actor.ts';
import { type Change, fieldName, isCreation, isRemoval, placeField, rowId } from './change.ts';
import { type FieldClass, toLevel } from './field-class.ts';
import type { Fields } from './fold.ts';
import type { Json } from './json.ts';
import {
  type FieldDefinition,
  fieldOf,
  type Move,
  type Mover,
  type RecordDefinition,
  type RecordState,
} from './record.ts';
import { stateShown, textOf } from './show.ts';
import {
  canSee,
  classesIn,
  patchOfPlace,
  placeIn,
  placesOf,
  type RightsTable,
  reachOf,
  recorderOf,
  scopesHeld,
  unrestricted,
} from './sight.ts';

/** Officers and specialists read safety answers, and ask the supervisor to change those of others. */
const caseWork: readonly FieldClass[] = ['operational', 'identity', 'sensitive', 'allegation'];

/** What each role may write (domain.md 5.2); a recorder may always add to their own record. */
const writes: RightsTable = {
  officer: { patch: ['operational'], own: caseWork },
  specialist: { patch: ['operational'], own: caseWork },
  supervisor: { patch: unrestricted, own: unrestricted, unplaced: unrestricted },
};

/** Every reason a change may be turned away by a rule. */
export type RefusalCode =
  | 'value_not_readable'
  | 'field_unknown'
  | 'field_not_yours'
  | 'move_not_allowed'
  | 'reason_needed'
  | 'needs_another_person'
  | 'author_is_another'
  | 'place_unknown';

/** Every reason a change is kept for a supervisor because its author's right ended or never was. */
export type HoldCode = 'person_ended' | 'no_right' | 'type_not_yours';

export type Judgement =
  | { result: 'ok' }
  | { result: 'refused'; code: RefusalCode }
  | { result: 'held'; code: HoldCode };

type Proposed = Pick<Change, 'field' | 'value'> & { over: readonly string[] };

const refused = (code: RefusalCode): Judgement => ({ result: 'refused', code });
const held = (code: HoldCode): Judgement => ({ result: 'held', code });
const accepted: Judgement = { result: 'ok' };

/**
 * May this person make this change? The same answer on the device and on the server. Rights are judged as
 * of now; a move is judged from the state its author saw, never because the record has moved on.
 */
export function judge(actor: Actor, record: RecordState, change: Proposed, now: number): Judgement {
  if (!actor.active) return held('person_ended');
  const { definition, fields } = record;
  const known = fieldOf(definition, change.field);
  if (!known) return refused('field_unknown');
  const names = movers(actor, definition, fields);
  const mine = names.includes('recorder') || names.includes('owner');
  if (!mine && canSee(actor, record, now).length === 0) return held('no_right');
  if (!isReadable(definition, change)) return refused('value_not_readable');
  if (known.merge === 'status') return judgeMove(actor, record, change.value);
  if (!mayWriteField(actor, record, known, now)) return refused('field_not_yours');
  if (isFixed(record, fieldName(change.field))) return refused('field_not_yours');
  if (isForOneself(actor, record, known, change)) return refused('needs_another_person');
  const claimsAnother = fieldName(change.field) === 'recorded_by' && change.value !== actor.id;
  return claimsAnother ? refused('author_is_another') : accepted;
}

/**
 * True for what is written once: who made a record (a reader's time runs from then), and what was put to a
 * second person, who would otherwise have approved something else.
 */
function isFixed({ definition, fields }: RecordState, name: string): boolean {
  if (name === 'recorded_by') return (fields[name]?.heads.length ?? 0) > 0;
  const needsAnother = definition.moves?.some((move) => move.byAnother) ?? false;
  return needsAnother && stateShown(definition, fields) !== null;
}

/** True for a right that one would give oneself; to give one up is nobody else's business. */
function isForOneself(
  actor: Actor,
  record: RecordState,
  { notForOneself }: FieldDefinition,
  { field, value }: Proposed,
): boolean {
  if (notForOneself === undefined || isRemoval(value)) return false;
  return actor.id === (notForOneself === 'row' ? rowId(field) : record.id);
}

/**
 * True for what comes too late by the record its author has in front of them. Asked on the device alone: by the
 * time a change is received the record may have moved on, and that is never a reason to refuse it.
 */
export function isTooLate({ definition, fields }: RecordState, field: string): boolean {
  const state = stateShown(definition, fields);
  return state !== null && (fieldOf(definition, field)?.notWhen?.includes(state) ?? false);
}

/** Whether the patch that a change gives as its record's place is one there is. */
export function judgePlace(change: Proposed, isPatch: (id: string) => boolean): Judgement {
  const isPlace = fieldName(change.field) === placeField;
  const patch = isPlace ? patchOfPlace(placeIn(change.value)) : null;
  return patch === null || isPatch(patch) ? accepted : refused('place_unknown');
}

/** The same for a change that begins a record. */
export function judgeCreation(
  actor: Actor,
  definition: RecordDefinition,
  change: Proposed,
): Judgement {
  if (!actor.active) return held('person_ended');
  if (!isCreation(change)) return held('no_right');
  const mayCreate = actor.roles.some((role) => definition.createdBy.includes(role));
  if (!mayCreate) return held('type_not_yours');
  const place = placeIn(change.value);
  const allowed = place === `user:${actor.id}` || !place.startsWith('user:');
  return allowed && isReadable(definition, change) ? accepted : refused('place_unknown');
}

/** Who a person is to a record: each name a rule may call them by. */
export function movers(actor: Actor, definition: RecordDefinition, fields: Fields): Mover[] {
  const recorder = recorderOf(definition, fields);
  const owner = textOf(definition, fields, 'owner');
  return [
    ...actor.roles,
    ...(recorder === actor.id || recorder === null ? (['recorder'] as const) : []),
    ...(owner === actor.id ? (['owner'] as const) : []),
  ];
}

const isOwnMove = (move: Move, actor: Actor, { definition, fields }: RecordState): boolean =>
  move.byAnother === true && recorderOf(definition, fields) === actor.id;

/** The moves this person may make now: the buttons on the record's page. */
export function movesFor(actor: Actor, record: RecordState): Move[] {
  const { definition, fields } = record;
  const state = stateShown(definition, fields);
  const names = movers(actor, definition, fields);
  return (definition.moves ?? []).filter(
    (move) =>
      isFrom(move, state) &&
      move.who.some((who) => names.includes(who)) &&
      !isOwnMove(move, actor, record),
  );
}

const isFrom = (move: Move, state: Json): boolean =>
  typeof state === 'string' ? (move.from?.includes(state) ?? false) : move.from === null;

function judgeMove(actor: Actor, record: RecordState, value: Json): Judgement {
  if (value === null || typeof value !== 'object' || !('to' in value) || !('from' in value)) {
    return refused('value_not_readable');
  }
  const names = movers(actor, record.definition, record.fields);
  const fitting = (record.definition.moves ?? []).filter(
    (move) =>
      move.to === value.to &&
      isFrom(move, value.from ?? null) &&
      move.who.some((who) => names.includes(who)),
  );
  if (fitting.length === 0) return refused('move_not_allowed');
  const open = fitting.filter((move) => !isOwnMove(move, actor, record));
  if (open.length === 0) return refused('needs_another_person');
  const reason = 'reason' in value && typeof value.reason === 'string' ? value.reason.trim() : '';
  return open.some((move) => !move.needsReason || reason !== '')
    ? accepted
    : refused('reason_needed');
}

/** True when a value has its field's shape, or is a removal from a set. */
export function isReadable(
  definition: RecordDefinition,
  change: Pick<Change, 'field' | 'value'>,
): boolean {
  const known = fieldOf(definition, change.field);
  if (!known) return false;
  if (known.merge === 'union' && isRemoval(change.value)) return true;
  return known.shape.safeParse(change.value).success;
}

function mayWriteField(
  actor: Actor,
  record: RecordState,
  field: FieldDefinition,
  now: number,
): boolean {
  if (!field.writers) return mayWrite(actor, record, now).includes(field.class);
  const names = movers(actor, record.definition, record.fields);
  return field.writers.some((writer) => names.includes(writer));
}

/** The classes a person may write on a record: all of them on one they recorded. */
export function mayWrite(actor: Actor, record: RecordState, now: number): FieldClass[] {
  if (recorderOf(record.definition, record.fields) === actor.id) {
    return toLevel([...unrestricted, 'restricted']);
  }
  const scopes = new Set(scopesHeld(actor, now));
  const places = placesOf(record).filter((place) => scopes.has(place));
  return toLevel(
    places.flatMap((place) => {
      if (place.startsWith('named:')) return ['restricted'] as const;
      const reach = reachOf(place);
      return reach === null ? [] : classesIn(writes, actor, reach);
    }),
  );
}
