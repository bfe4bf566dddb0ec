import type { Role } from '../../src/domain/actor.ts';
import type { Json } from '../../src/domain/json.ts';
import type { Told } from './fake-desk-for-review.ts';

/** Midday in London on a winter's day. */
export const noon = Date.parse('2026-11-25T12:00:00Z');

const minute = 60_000;

export const minutesBefore = (count: number): number => noon - count * minute;

/** A record whose fields were each written once, by one person. */
export function told(
  type: string,
  id: string,
  by: string,
  values: Readonly<Record<string, Json>>,
): Told {
  const fields = Object.entries(values).map(([key, value]) => [
    key,
    [{ value, by, at: minutesBefore(120) }],
  ]);
  return { id, type, fields: Object.fromEntries(fields) };
}

export function staffMember(
  id: string,
  name: string,
  held: readonly Role[],
  patch = 'north',
): Told {
  return told('staff', id, 'admin-1', {
    scope: 'org',
    recorded_by: 'admin-1',
    name,
    ...Object.fromEntries(held.map((role) => [`roles/${role}`, true])),
    'patches/p1': { patch, from: '2026-01-01', to: null, cover: false },
  });
}

export function patchNamed(id: string, name: string, nameCy: string): Told {
  return told('patch', id, 'admin-1', {
    scope: 'org',
    recorded_by: 'admin-1',
    name,
    name_cy: nameCy,
    jurisdiction: 'wal',
  });
}

export function incidentOf(
  id: string,
  ref: string,
  values: Readonly<Record<string, Json>> = {},
): Told {
  return told('incident', id, 'wyn', {
    scope: 'patch:north',
    recorded_by: 'wyn',
    ref,
    recorded_at: '2026-11-25T10:00:00Z',
    status: { from: null, to: 'recorded' },
    immediate_danger: 'no',
    occurred_from: '2026-11-25T09:00:00Z',
    occurred_precision: 'about',
    place_kind: 'quick_door_or_garden',
    'incident_types/quick_words': { main: true },
    perceived_targeted: 'yes',
    repeat: '2_to_5',
    ...values,
  });
}

/** The people of the made-up north patch. */
export const people: readonly Told[] = [
  staffMember('sal', 'Sal Morris', ['supervisor']),
  staffMember('priya', 'Priya Nair', ['supervisor']),
  staffMember('ola', 'Ola Bright', ['officer']),
  staffMember('wyn', 'Wyn Price', ['warden']),
  staffMember('far', 'Dee Far', ['officer'], 'south'),
  staffMember('ada', 'Ada Quill', ['admin']),
  staffMember('aud', 'Idris Bell', ['auditor']),
  patchNamed('north', 'North patch', 'Ardal y gogledd'),
  patchNamed('south', 'South patch', 'Ardal y de'),
];
