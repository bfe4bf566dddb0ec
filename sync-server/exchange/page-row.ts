import type { Actor } from '../../src/domain/actor.ts';
import { type ClassGroup, type FieldClass, groupOf } from '../../src/domain/field-class.ts';
import type { Row } from '../../src/domain/protocol.ts';
import type { RecordDefinition } from '../../src/domain/record.ts';
import { canSee, levelSeen, project, scopesHeld } from '../../src/domain/sight.ts';
import { groups, openFieldsText, openRecord, openShared } from '../keys/record-boxes.ts';
import type { StoredRecordWithKey, StreamRow } from '../store/rows.ts';
import { definitionFor } from './folded.ts';
import type { Tools } from './tools.ts';

/** One reader at one moment. */
export type Reading = {
  org: string;
  tools: Tools;
  actor: Actor;
  held: ReadonlySet<string>;
  now: number;
  /** How much of each group a level shows, by type and level. */
  shares: Map<string, Share[]>;
};

type Share = { group: ClassGroup; isWhole: boolean };

export function readingOf(org: string, tools: Tools, actor: Actor): Reading {
  const now = tools.now();
  const held = new Set(scopesHeld(actor, now));
  return { org, tools, actor, held, now, shares: new Map() };
}

/**
 * A record's present state as this reader may see it, or that it left all their scopes: a row as it is sent,
 * which is JSON. What is wholly shown goes from its box to the page as text, without being read.
 */
export function rowText(
  reading: Reading,
  { record: id, seq, erased }: StreamRow,
  stored: StoredRecordWithKey | undefined,
): string {
  const left: Row = { id, seq, left: true };
  if (!stored) return JSON.stringify(erased ? { ...left, erased: true } : left);
  const { level, fields } = shownOf(reading, stored);
  if (level.length === 0) return JSON.stringify(left);
  const { type, first } = stored;
  const via = stored.places.filter((place) => reading.held.has(place)).sort();
  const head = JSON.stringify({ id, seq, first, type, level, via });
  return `${head.slice(0, -1)},"f":{${fields.join(',')}}}`;
}

/** True where the reader sees anything of a record. What only some see stays sealed. */
export function isShown(reading: Reading, stored: StoredRecordWithKey): boolean {
  const { org, tools, actor, held, now } = reading;
  const definition = definitionFor(tools, stored.type);
  const key = tools.recordKeys.unwrap(org, stored.id, stored.key);
  const shared = openShared(stored, key, definition);
  return shared
    ? levelSeen(actor, shared.sight, held, now).length > 0
    : shownOf(reading, stored).level.length > 0;
}

/** `fields` are the insides of JSON objects, to be joined. */
type Shown = { level: FieldClass[]; fields: string[] };

function shownOf(reading: Reading, stored: StoredRecordWithKey): Shown {
  const { org, tools, actor, held, now } = reading;
  const definition = definitionFor(tools, stored.type);
  const key = tools.recordKeys.unwrap(org, stored.id, stored.key);
  const shared = openShared(stored, key, definition);
  if (!shared) {
    const fields = openRecord(stored, key);
    const level = canSee(actor, { id: stored.id, definition, fields }, now);
    return { level, fields: insides([JSON.stringify(project(definition, fields, level))]) };
  }
  const level = levelSeen(actor, shared.sight, held, now);
  const texts = sharesOf(reading, definition, level).map(({ group, isWhole }) => {
    const text = group === 'shared' ? shared.fields : openFieldsText(stored, key, group);
    return isWhole ? text : JSON.stringify(project(definition, JSON.parse(text), level));
  });
  return { level, fields: insides(texts) };
}

const insides = (texts: readonly string[]): string[] =>
  texts.filter((text) => text !== '{}').map((text) => text.slice(1, -1));

/** The groups that a level shows something of; of some only a part. */
function sharesOf({ shares }: Reading, definition: RecordDefinition, level: FieldClass[]): Share[] {
  const name = `${definition.type} ${level.join(' ')}`;
  const known = shares.get(name);
  if (known) return known;
  const classes = new Set(Object.values(definition.fields).map((field) => field.class));
  const found = groups.flatMap((group): Share[] => {
    const all = [...classes].filter((one) => groupOf(one) === group);
    const seen = all.filter((one) => level.includes(one));
    return seen.length > 0 ? [{ group, isWhole: seen.length === all.length }] : [];
  });
  shares.set(name, found);
  return found;
}
