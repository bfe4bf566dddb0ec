import { createHash } from 'node:crypto';
import type { Actor } from '../../src/domain/actor.ts';
import { Change, fieldName, placeField } from '../../src/domain/change.ts';
import { type FieldClass, toLevel } from '../../src/domain/field-class.ts';
import { fieldOf } from '../../src/domain/record.ts';
import { actorOf } from '../../src/domain/records/staff.ts';
import {
  allLists,
  levelOfScope,
  placesOf,
  scopesHeld,
  unrestricted,
} from '../../src/domain/sight.ts';
import type { Transaction } from '../store/port.ts';
import type { LogEntry } from '../store/rows.ts';
import { loadReader, summaryOf } from './actor.ts';
import { type Folded, openFolded, startRecord } from './folded.ts';
import type { Tools } from './tools.ts';
import { openWords } from './words.ts';

/** A change that is held: as it was logged, its words, and the record it was meant for as far as that is known. */
export type HeldItem = { entry: LogEntry; change: Change; record: Folded | null; known: boolean };

/** The record that says what became of a held change; its id is the change's, so that there is only ever one. */
export const decisionIdOf = (op: string): string =>
  `decision-${createHash('sha256').update(op).digest('base64url').slice(0, 22)}`;

/** Opens held changes, each with its record, or with the place its held creation names. */
export async function openHeld(
  transaction: Transaction,
  tools: Tools,
  entries: readonly LogEntry[],
): Promise<HeldItem[]> {
  const words = await openWords(transaction, tools, entries);
  const ids = [...new Set(entries.map(({ record }) => record))];
  const stored = await transaction.records.find(ids);
  const records = new Map(stored.map((one) => [one.id, openFolded(tools, transaction.org, one)]));
  const meant = new Map<string, Folded | null>();
  const items: HeldItem[] = [];
  for (const entry of entries) {
    const text = words.get(entry.op);
    if (text === undefined) continue;
    const known = records.get(entry.record);
    if (!known && !meant.has(entry.record)) {
      meant.set(entry.record, await recordMeant(transaction, tools, entry));
    }
    const record = known ?? meant.get(entry.record) ?? null;
    const change = Change.parse(JSON.parse(text));
    items.push({ entry, change, record, known: known !== undefined });
  }
  return items;
}

/** A record that never came to be, as far as its creation told: where it was to lie. */
async function recordMeant(
  transaction: Transaction,
  tools: Tools,
  { record, type }: LogEntry,
): Promise<Folded | null> {
  const definition = tools.definitionOf(type);
  if (!definition) return null;
  const creations = (await transaction.log.changesOfRecord(record)).filter((one) => one.creation);
  const words = await openWords(transaction, tools, creations);
  const heads = creations.flatMap(({ op, at, person }) => {
    const text = words.get(op);
    return text === undefined
      ? []
      : [{ op, at, by: person, value: Change.parse(JSON.parse(text)).value }];
  });
  const fields = heads.length > 0 ? { [placeField]: { heads, ghosts: [] } } : {};
  return { ...startRecord(record, definition), fields };
}

/** Who is to decide, and which supervisors hold which scopes, so that nothing is left to nobody. */
export type Deciding = {
  actor: Actor;
  now: number;
  supervisors: readonly { id: string; scopes: ReadonlySet<string> }[];
};

/** Whoever asks, as the rules see them now, among all who might decide. */
export async function loadDeciding(
  transaction: Transaction,
  tools: Tools,
  person: string,
): Promise<Deciding> {
  const { actor } = await loadReader(transaction, tools, person);
  const now = tools.now();
  const isAsked = actor.roles.some((role) => role === 'supervisor' || role === 'auditor');
  if (!isAsked) return { actor, now, supervisors: [] };
  const staff = await transaction.records.ofType('staff');
  const supervisors = staff
    .map((one) => openFolded(tools, transaction.org, one))
    .map((one) => actorOf(one.id, summaryOf(one, 'staff'), [], { windows: actor.windows, now }))
    .filter(({ active, roles }) => active && roles.includes('supervisor'))
    .map((one) => ({ id: one.id, scopes: new Set(scopesHeld(one, now)) }));
  return { actor, now, supervisors };
}

/**
 * May this person read and decide this change? Of an erased record only the officer for data protection may;
 * of what is the organisation's, an administrator; of all else, a supervisor who holds a scope the record lies
 * in, for the classes that scope gives. Nobody decides on words of their own.
 */
export function mayDecide(deciding: Deciding, item: HeldItem): boolean {
  const { actor, now } = deciding;
  const { entry, record, change } = item;
  if (!actor.active || entry.person === actor.id) return false;
  if (entry.code === 'erased') return actor.roles.includes('auditor');
  if (record === null) return false;
  const places = placesOf(record);
  if (places.includes('org') || places.includes(allLists)) return actor.roles.includes('admin');
  if (!actor.roles.includes('supervisor')) return false;
  const held = new Set(scopesHeld(actor, now));
  const level = toLevel(
    placesToAsk(deciding, places, entry.person)
      .filter((place) => held.has(place))
      .flatMap((place) => levelOfScope(actor, place)),
  );
  return classesAskedFor(record, change).every((one) => level.includes(one));
}

/** Where no supervisor but the author holds any of the places, all supervisors are asked. */
function placesToAsk(
  { supervisors }: Deciding,
  places: readonly string[],
  author: string,
): readonly string[] {
  const isSomebodys = supervisors.some(
    ({ id, scopes }) => id !== author && places.some((place) => scopes.has(place)),
  );
  return isSomebodys ? places : [...places, 'unplaced'];
}

function classesAskedFor({ definition }: Folded, { field }: Change): readonly FieldClass[] {
  const known = fieldOf(definition, fieldName(field));
  return known ? [known.class] : unrestricted;
}
