import * as z from 'zod/mini';
import { type Actor, isoDay, type PatchTime, type Role, type Windows } from '../actor.ts';
import { codesOf } from '../codes/code-list.ts';
import { roles } from '../codes/role.ts';
import type { Fields } from '../fold.ts';
import type { Json } from '../json.ts';
import { defineRecord, field, type RecordDefinition } from '../record.ts';
import { rowIdsOf, rowsOf, textOf } from '../show.ts';
import { organisationPlace, recordedBy } from './organisation-place.ts';

const organisational = {
  class: 'operational',
  sensitivity: 'personal',
  retention: 'organisation',
  writers: ['admin'],
} as const;

const day = z.iso.date();

/** A patch worked, own or covered for someone, from one day to another. */
export const PatchRow = z.strictObject({
  patch: z.string().check(z.maxLength(64)),
  from: day,
  to: z.nullable(day),
  cover: z.boolean(),
});

/** A person who works here: name, roles and patches. What they sign in with lies elsewhere. */
export const staff: RecordDefinition = defineRecord({
  type: 'staff',
  schema: 1,
  createdBy: ['admin'],
  fields: {
    scope: organisationPlace,
    recorded_by: recordedBy,
    name: field({
      ...organisational,
      shape: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
      merge: 'versions',
    }),
    roles: field({
      ...organisational,
      shape: z.literal(true),
      merge: 'union',
      notForOneself: 'record',
    }),
    patches: field({ ...organisational, shape: PatchRow, merge: 'union' }),
    ended: field({ ...organisational, shape: z.nullable(day), merge: 'latest' }),
  },
  people: () => [],
  ready: (fields) => [
    ...(textOf(staff, fields, 'name') === null
      ? [{ field: 'name', code: 'staff_name_missing' }]
      : []),
    ...(rolesOf(fields).length === 0 ? [{ field: 'roles', code: 'staff_roles_missing' }] : []),
  ],
  summary: (fields) => ({
    name: textOf(staff, fields, 'name'),
    roles: rolesOf(fields),
    patches: patchesOf(fields),
    ended: textOf(staff, fields, 'ended'),
  }),
  upgrades: [],
});

function rolesOf(fields: Fields): Role[] {
  const held = new Set(rowIdsOf(staff, fields, 'roles'));
  return codesOf(roles).filter((role) => held.has(role));
}

function patchesOf(fields: Fields): (PatchTime & { cover: boolean })[] {
  return rowsOf(staff, fields, 'patches').flatMap(({ shown }) => {
    const row = PatchRow.safeParse(shown.value);
    return row.success ? [row.data] : [];
  });
}

/** What lists and rules use of a staff record. */
export const StaffSummary = z.object({
  name: z.nullable(z.string()),
  roles: z.array(z.enum(codesOf(roles))),
  patches: z.array(PatchRow),
  ended: z.nullable(z.string()),
});
export type StaffSummary = z.infer<typeof StaffSummary>;

/**
 * What the rules know of a person now, read from their staff record: rights are records like any other. They
 * are nobody from the day on which their work here ends.
 */
export function actorOf(
  person: string,
  summary: Json,
  named: readonly string[],
  { windows, now }: { windows: Windows; now: number },
): Actor {
  const parsed = StaffSummary.safeParse(summary);
  if (!parsed.success) return { id: person, roles: [], patches: [], named, active: false, windows };
  const { roles: held, patches, ended } = parsed.data;
  const active = ended === null || isoDay(now) < ended;
  return { id: person, roles: held, patches, named, active, windows };
}
