import { type Actor, patchesAt, type Role } from './actor.ts';
import { fieldName, placeField } from './change.ts';
import { days, stampTime } from './clock.ts';
import { type FieldClass, toLevel } from './field-class.ts';
import type { Fields } from './fold.ts';
import type { Json } from './json.ts';
import type { RecordDefinition, RecordState } from './record.ts';
import { rowsOf, showKey, stateShown, textOf } from './show.ts';

/** The kinds of scope a right reaches through. */
export type Reach = 'patch' | 'own' | 'unplaced';

/** What each role may do with each class of field through each kind of scope. */
export type RightsTable = Partial<Record<Role, Partial<Record<Reach, readonly FieldClass[]>>>>;

/** Where every large list lies, such as places; an administrator holds it. */
export const allLists = 'lists';

/** Where the lists of one patch lie, for whoever works it, however long ago they were made. */
const listsOf = `${allLists}:`;

const isList = (scope: string): boolean => scope === allLists || scope.startsWith(listsOf);

const everyday: readonly FieldClass[] = ['operational', 'safety'];

/** Every class but what only named people see. */
export const unrestricted: readonly FieldClass[] = [
  ...everyday,
  'identity',
  'sensitive',
  'allegation',
];

/** What each role may read (domain.md 5.2 and 5.3); a warden's own narrows with time, see `wardenOwn`. */
const reads: RightsTable = {
  warden: { patch: everyday, own: [...everyday, 'identity', 'sensitive'] },
  officer: { patch: everyday, own: unrestricted },
  specialist: { patch: everyday, own: unrestricted },
  supervisor: { patch: unrestricted, own: unrestricted, unplaced: unrestricted },
};

export function reachOf(scope: string): Reach | null {
  if (scope.startsWith('patch:')) return 'patch';
  if (scope.startsWith('user:')) return 'own';
  return scope === 'unplaced' ? 'unplaced' : null;
}

/** The classes a table gives a person through one kind of scope, over all their roles. */
export const classesIn = (table: RightsTable, actor: Actor, reach: Reach): FieldClass[] =>
  actor.roles.flatMap((role) => table[role]?.[reach] ?? []);

/** The scopes a person holds at a moment. Nobody whose time has ended holds any. */
export function scopesHeld(actor: Actor, now: number): string[] {
  if (!actor.active) return [];
  const inPatches = actor.roles.some((role) => reads[role]?.patch);
  const patches = inPatches ? patchesAt(actor, now) : [];
  return [
    'org',
    `user:${actor.id}`,
    ...patches.map((patch) => `patch:${patch}`),
    ...patches.map((patch) => `${listsOf}${patch}`),
    ...(actor.roles.includes('supervisor') ? ['unplaced'] : []),
    ...(actor.roles.includes('admin') ? [allLists] : []),
    ...actor.named.map((record) => `named:${record}`),
  ];
}

/** The classes a scope gives this person at most, whatever the record. */
export function levelOfScope(actor: Actor, scope: string): FieldClass[] {
  if (scope === 'org' || isList(scope)) return ['operational'];
  if (scope.startsWith('named:')) return ['restricted'];
  const reach = reachOf(scope);
  return reach === null ? [] : toLevel(classesIn(reads, actor, reach));
}

export const placeIn = (value: Json): string => (typeof value === 'string' ? value : '');

/** The patch that a place belongs to, by its id; null for a place of another kind. */
export function patchOfPlace(place: string): string | null {
  const [kind, patch] = place.split(':', 2);
  return patch !== undefined && (kind === 'patch' || kind === allLists) ? patch : null;
}

/** The scopes a record lies in: every version of its place, and the people it concerns. */
export function placesOf({ definition, id, fields }: RecordState): string[] {
  const chosen = (fields[placeField]?.heads ?? []).map((head) => placeIn(head.value));
  const unplaced = chosen.some((place) => place.startsWith('user:')) ? ['unplaced'] : [];
  const lists = chosen.some((place) => place.startsWith(listsOf)) ? [allLists] : [];
  const people = definition.people(fields).map((person) => `user:${person}`);
  const named = rowsOf(definition, fields, 'named_people').length > 0 ? [`named:${id}`] : [];
  return [...new Set([...chosen, ...unplaced, ...lists, ...people, ...named])].filter(
    (place) => place !== '',
  );
}

/** When a record was made, in milliseconds since 1970, by the server's reckoning; 0 when unknown. */
function firstSeen(fields: Fields): number {
  const heads = fields.recorded_by?.heads ?? fields[placeField]?.heads ?? [];
  return heads.length > 0 ? Math.min(...heads.map((head) => stampTime(head.at))) : 0;
}

/** Who recorded it: the first author, whoever has moved it since. */
export function recorderOf(definition: RecordDefinition, fields: Fields): string | null {
  return textOf(definition, fields, 'recorded_by') ?? fields[placeField]?.heads[0]?.by ?? null;
}

/** All that a reader's sight of a record hangs on, beside who they are and when they look. */
export type Sight = {
  places: readonly string[];
  made: number;
  state: string | null;
  /** Since when it has been closed; null while it is open. */
  closedAt: number | null;
};

export function sightOf(record: RecordState): Sight {
  const { definition, fields } = record;
  const status = showKey(definition, fields, 'status');
  const state = stateShown(definition, fields);
  const isClosed = state !== null && (definition.closedStates?.includes(state) ?? false);
  const closedAt = status && isClosed ? stampTime(status.at) : null;
  return { places: placesOf(record), made: firstSeen(fields), state, closedAt };
}

/**
 * The classes this person may read of this record at this moment. The server projects by it at pull, the
 * device at unlock and at midnight, so a window that ends off line closes too.
 */
export function canSee(actor: Actor, record: RecordState, now: number): FieldClass[] {
  return levelSeen(actor, sightOf(record), new Set(scopesHeld(actor, now)), now);
}

/** The same by what was told of the record before; `held` is what this person holds at this moment. */
export function levelSeen(
  actor: Actor,
  sight: Sight,
  held: ReadonlySet<string>,
  now: number,
): FieldClass[] {
  const places = sight.places.filter((place) => held.has(place));
  return toLevel(places.flatMap((place) => classesThrough(place, actor, sight, now)));
}

function classesThrough(
  place: string,
  actor: Actor,
  sight: Sight,
  now: number,
): readonly FieldClass[] {
  const reach = reachOf(place);
  if (reach === null) return levelOfScope(actor, place);
  return actor.roles.flatMap((role) => {
    const classes = reads[role]?.[reach] ?? [];
    if (reach === 'unplaced' || classes.length === 0) return classes;
    if (role === 'warden') return wardenWindow(reach, actor, sight, now);
    return reach === 'patch' && isClosedLongAgo(actor, sight, now) ? [] : classes;
  });
}

/** A warden reads their patch for 90 days, names they wrote for 14, sensitive answers until accepted. */
function wardenWindow(
  reach: Reach,
  actor: Actor,
  sight: Sight,
  now: number,
): readonly FieldClass[] {
  const age = now - sight.made;
  if (reach === 'patch') return age <= days(actor.windows.wardenPatch) ? everyday : [];
  if (age > days(actor.windows.wardenOwn)) return everyday;
  const accepted = sight.state === 'accepted';
  return accepted ? [...everyday, 'identity'] : [...everyday, 'identity', 'sensitive'];
}

const isClosedLongAgo = (actor: Actor, { closedAt }: Sight, now: number): boolean =>
  closedAt !== null && now - closedAt > days(actor.windows.closed);

/** The next moment after `now` at which this person sees less of a record by time alone; null if never. */
export function nextNarrowing(actor: Actor, record: RecordState, now: number): number | null {
  const made = firstSeen(record.fields);
  const status = showKey(record.definition, record.fields, 'status');
  const { wardenOwn, wardenPatch, closed } = actor.windows;
  const ends = [
    made + days(wardenOwn),
    made + days(wardenPatch),
    ...(status ? [stampTime(status.at) + days(closed)] : []),
  ];
  const before = canSee(actor, record, now).length;
  const later = ends.filter((end) => end >= now).sort((a, b) => a - b);
  return later.find((end) => canSee(actor, record, end + 1).length < before) ?? null;
}

/** The fields of the given classes; a field nobody has defined any more is left out. */
export function project(
  definition: RecordDefinition,
  fields: Fields,
  level: readonly FieldClass[],
): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([key]) => {
      const known = definition.fields[fieldName(key)];
      return known !== undefined && level.includes(known.class);
    }),
  );
}
