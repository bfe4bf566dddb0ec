import type * as z from 'zod/mini';
import type { Role } from './actor.ts';
import { fieldName } from './change.ts';
import type { FieldClass } from './field-class.ts';
import type { Fields } from './fold.ts';
import type { Json } from './json.ts';

/** What is shown when several versions of a field stand (sync-rules, section 3). */
export type Merge = 'versions' | 'union' | 'safer' | 'append' | 'latest' | 'status';

/** How the law sees a field: nothing personal, personal, special category, or criminal allegations. */
export type Sensitivity = 'none' | 'personal' | 'special' | 'criminal';

/** Which rule of the retention table a field's contents follow (domain.md 6.3). */
export type Retention =
  | 'incident'
  | 'person'
  | 'allegation'
  | 'safety_marker'
  | 'evidence'
  | 'organisation';

/** Who a rule names: a role, or what a person is to this record. */
export type Mover = Role | 'recorder' | 'owner';

export type FieldDefinition = {
  shape: z.ZodMiniType;
  merge: Merge;
  class: FieldClass;
  sensitivity: Sensitivity;
  retention: Retention;
  /** For `safer`: the more protective value has the higher rank. */
  rank?: (value: Json) => number;
  /** When only some may write it, whatever their rights over its class. */
  writers?: readonly Mover[];
  /** Nobody gives it to themselves: the person is named by the row, or is the one the record is about. */
  notForOneself?: 'row' | 'record';
  /** States in which nobody who sees the record in them writes it. */
  notWhen?: readonly string[];
  /** Asked in the first three minutes and needed before a record is ready. */
  required?: boolean;
};

/** One field of a record: a field without a class, a sensitivity and a retention does not compile. */
export const field = <const D extends FieldDefinition>(definition: D): D => definition;

/** One line of the table that drives buttons, judge and tests (domain.md 4.0). */
export type Move = {
  does: string;
  who: readonly Mover[];
  /** Null for a record that has no state yet. */
  from: readonly string[] | null;
  to: string;
  needsReason?: boolean;
  /** The person who made the record may not make this move. */
  byAnother?: boolean;
};

/** What stands between a record and being ready: a field and the code of the sentence to show. */
export type Issue = { field: string; code: string };

/** Lifts one change from schema n to n + 1; null drops a change whose field is no more. */
export type Upgrade = (change: {
  field: string;
  value: Json;
}) => { field: string; value: Json } | null;

export type RecordDefinition = {
  type: string;
  schema: number;
  fields: Readonly<Record<string, FieldDefinition>>;
  createdBy: readonly Role[];
  /** States from the most open to the most closed; the shown one of several is the first. */
  states?: readonly string[];
  closedStates?: readonly string[];
  moves?: readonly Move[];
  /** The people in whose own scope a record lies beside its place: recorder, owner, assigned. */
  people: (fields: Fields) => string[];
  /** The record that it only says more of, and is erased with; null or left out for one that stands alone. */
  partOf?: (fields: Fields) => string | null;
  ready: (fields: Fields) => Issue[];
  /** What lists, filters and search use; kept in memory while the vault is open (at most 256 bytes or so). */
  summary: (fields: Fields) => Json;
  /** The i-th lifts schema i + 1 to i + 2. */
  upgrades: readonly Upgrade[];
};

/** A record as it stands, with its type's definition at hand. */
export type RecordState = { id: string; definition: RecordDefinition; fields: Fields };

/** A record type: shape, merge policies, classes, moves, readiness and upgrades in one place. */
export const defineRecord = (definition: RecordDefinition): RecordDefinition => definition;

/** The field that a key belongs to; undefined for one this type does not have. */
export function fieldOf(definition: RecordDefinition, key: string): FieldDefinition | undefined {
  const name = fieldName(key);
  return Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined;
}

/** A change's field and value in the newest schema, or null when its field is no more. */
export function liftChange(
  definition: RecordDefinition,
  change: { field: string; value: Json; schema: number },
): { field: string; value: Json } | null {
  let lifted: { field: string; value: Json } | null = { field: change.field, value: change.value };
  for (const upgrade of definition.upgrades.slice(change.schema - 1)) {
    if (lifted === null) return null;
    lifted = upgrade(lifted);
  }
  return lifted;
}
