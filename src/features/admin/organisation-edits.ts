import type { Role } from '../../domain/actor.ts';
import type { Json } from '../../domain/json.ts';
import type { SettingKey } from '../../domain/records/settings.ts';
import { rowIdsOf, rowsOf, stateShown } from '../../domain/show.ts';
import { type Edit, type View, versionsOver } from '../../storage/desk.ts';

/** Who makes a new record of the organisation's, and its id. */
export type Made = { id: string; by: string };

/** A patch worked, from one day to another. */
export type WorkedPatch = { patch: string; from: string; to: string | null; cover: boolean };

const beginning =
  (type: string, made: Made) =>
  (field: string, value: Json): Edit => ({
    type,
    record: made.id,
    field,
    value,
    over: [],
  });

function begun(type: string, made: Made, fields: readonly (readonly [string, Json])[]): Edit[] {
  const all = [['scope', 'org'], ['recorded_by', made.by], ...fields] as const;
  return all.map(([field, value]) => beginning(type, made)(field, value));
}

/** An edit of what is on screen; it replaces every version shown. */
export const changeOf = (view: View, field: string, value: Json): Edit => ({
  type: view.type,
  record: view.id,
  field,
  value,
  over: versionsOver(view, field, true),
});

/** A new person who works here, from a day on. */
export function addPersonEdits(
  made: Made,
  person: {
    name: string;
    roles: readonly string[];
    patches: readonly { row: string; patch: string }[];
  },
  from: string,
): Edit[] {
  return begun('staff', made, [
    ['name', person.name],
    ...person.roles.map((role) => [`roles/${role}`, true] as const),
    ...person.patches.map(
      ({ row, patch }) => [`patches/${row}`, { patch, from, to: null, cover: false }] as const,
    ),
  ]);
}

/** Only the roles that differ: given ones, and taken ones as removals. */
export function roleEdits(view: View, wanted: readonly Role[]): Edit[] {
  const held = rowIdsOf(view.definition, view.fields, 'roles');
  const given = wanted.filter((role) => !held.includes(role));
  const taken = held.filter((role) => !wanted.some((one) => one === role));
  return [
    ...given.map((role) => changeOf(view, `roles/${role}`, true)),
    ...taken.map((role) => changeOf(view, `roles/${role}`, { removed: true, reason: '' })),
  ];
}

/** Patches added to a person's work: own ones or cover. */
export const workedPatchEdits = (
  view: View,
  rows: readonly { row: string; worked: WorkedPatch }[],
): Edit[] => rows.map(({ row, worked }) => changeOf(view, `patches/${row}`, worked));

/** Gives a row of a person's patches its last day. */
export function endPatchEdits(view: View, row: string, to: string): Edit[] {
  const found = rowsOf(view.definition, view.fields, 'patches').find(({ id }) => id === row);
  const value = found?.shown.value;
  if (value === null || typeof value !== 'object') return [];
  return [changeOf(view, `patches/${row}`, { ...value, to })];
}

/** A new patch, named in both languages. */
export const addPatchEdits = (
  made: Made,
  patch: { name: string; nameCy: string; nation: string },
): Edit[] =>
  begun('patch', made, [
    ['name', patch.name],
    ['name_cy', patch.nameCy],
    ['jurisdiction', patch.nation],
  ]);

/** A change of one setting, which holds once somebody else has approved it. */
export const proposeEdits = (
  made: Made,
  change: { key: SettingKey; value: string | number; reason: string },
): Edit[] =>
  begun('settings', made, [
    ['key', change.key],
    ['value', change.value],
    ['reason', change.reason],
    ['status', { from: null, to: 'proposed' }],
  ]);

export function decideEdits(view: View, to: 'approved' | 'rejected'): Edit[] {
  const from = stateShown(view.definition, view.fields);
  return [changeOf(view, 'status', { from, to })];
}
