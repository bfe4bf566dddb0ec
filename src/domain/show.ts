import { isRemoval, rowId } from './change.ts';
import { type Fields, keysOf } from './fold.ts';
import { canonicalJson, type Json } from './json.ts';
import type { Head, Versions } from './protocol.ts';
import type { FieldDefinition, RecordDefinition } from './record.ts';

/** What stands on screen for a field: the shown version and the others beside it. */
export type Shown = Head & { beside: readonly Head[] };

const newestFirst = (a: Head, b: Head): number =>
  a.at === b.at ? (a.op < b.op ? 1 : -1) : a.at < b.at ? 1 : -1;

function stateOf(value: Json): string {
  if (value === null || typeof value !== 'object' || !('to' in value)) return '';
  return typeof value.to === 'string' ? value.to : '';
}

/** Orders the versions of a field as its merge policy shows them; the first is the one shown. */
export function orderHeads(
  field: FieldDefinition,
  heads: readonly Head[],
  states: readonly string[] = [],
): Head[] {
  if (heads.length < 2) return [...heads];
  const byNewest = [...heads].sort(newestFirst);
  if (field.merge === 'status') {
    const place = (head: Head) => states.indexOf(stateOf(head.value));
    return byNewest.sort((a, b) => place(a) - place(b));
  }
  if (field.merge === 'safer' && field.rank) {
    const rank = field.rank;
    return [...heads]
      .sort((a, b) => (a.op < b.op ? 1 : -1))
      .sort((a, b) => rank(b.value) - rank(a.value));
  }
  if (field.merge === 'union') {
    return byNewest.sort((a, b) => Number(isRemoval(a.value)) - Number(isRemoval(b.value)));
  }
  return byNewest;
}

/** The shown version of one key, or null when nobody has written it. */
export function showKey(definition: RecordDefinition, fields: Fields, key: string): Shown | null {
  const name = key.split('/', 1)[0] ?? key;
  const field = definition.fields[name];
  const versions: Versions | undefined = fields[key];
  if (!field || !versions) return null;
  const [first, ...beside] = orderHeads(field, versions.heads, definition.states);
  return first ? { ...first, beside } : null;
}

/** The value shown for a field with one value; null when there is none. */
export function valueOf(definition: RecordDefinition, fields: Fields, name: string): Json {
  return showKey(definition, fields, name)?.value ?? null;
}

/** A text shown for a field, or null. */
export function textOf(definition: RecordDefinition, fields: Fields, name: string): string | null {
  const value = valueOf(definition, fields, name);
  return typeof value === 'string' ? value : null;
}

/** The rows of a set that stand (a row is there if any version of it is not a removal), by row id. */
export function rowsOf(
  definition: RecordDefinition,
  fields: Fields,
  name: string,
): { id: string; shown: Shown }[] {
  return keysOf(fields, name)
    .flatMap((key) => {
      const shown = showKey(definition, fields, key);
      const id = rowId(key);
      return shown && id !== null && !isRemoval(shown.value) ? [{ id, shown }] : [];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The ids of a set's rows that stand. */
export const rowIdsOf = (definition: RecordDefinition, fields: Fields, name: string): string[] =>
  rowsOf(definition, fields, name).map((row) => row.id);

/** The entries of an `append` field, oldest first. */
export function entriesOf(fields: Fields, name: string): Head[] {
  return keysOf(fields, name)
    .flatMap((key) => fields[key]?.heads ?? [])
    .sort((a, b) => -newestFirst(a, b));
}

/** The state a record is shown in, or null before it has one. */
export function stateShown(definition: RecordDefinition, fields: Fields): string | null {
  return stateOf(valueOf(definition, fields, 'status')) || null;
}

const asks = new Set(['versions', 'safer', 'status']);

/** The keys whose versions a person must choose between: several that say different things. */
export function openQuestions(definition: RecordDefinition, fields: Fields): string[] {
  return Object.entries(fields)
    .filter(([key, versions]) => {
      const field = definition.fields[key.split('/', 1)[0] ?? key];
      if (!field || versions.heads.length < 2 || !asks.has(field.merge)) return false;
      return new Set(versions.heads.map((head) => canonicalJson(head.value))).size > 1;
    })
    .map(([key]) => key);
}
