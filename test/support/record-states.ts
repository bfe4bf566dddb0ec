import { type Actor, defaultWindows, type Role } from '../../src/domain/actor.ts';
import { makeStamp } from '../../src/domain/clock.ts';
import type { Fields } from '../../src/domain/fold.ts';
import type { Json } from '../../src/domain/json.ts';
import type { Head } from '../../src/domain/protocol.ts';
import type { RecordDefinition, RecordState } from '../../src/domain/record.ts';
import { incident } from '../../src/domain/records/incident.ts';

/** The moment at which every rule is asked, unless a test says otherwise. */
export const now = Date.parse('2026-11-25T10:00:00.000Z');

const day = 86_400_000;
export const daysAgo = (count: number): number => now - count * day;

/** A person of some roles who works the patch `oak`. */
export const makeActor = (roles: readonly Role[], more: Partial<Actor> = {}): Actor => ({
  id: 'me',
  roles,
  patches: [{ patch: 'oak', from: '2026-01-01', to: null }],
  named: [],
  active: true,
  windows: defaultWindows,
  ...more,
});

/** A version of a field; its stamp is that of a moment. */
export const makeHead = (op: string, value: Json, by = 'someone', at = daysAgo(1)): Head => ({
  op,
  at: makeStamp(at, 0),
  by,
  value,
});

/** Fields written once each. */
export const makeFields = (values: Readonly<Record<string, Json>>, at = daysAgo(1)): Fields =>
  Object.fromEntries(
    Object.entries(values).map(([key, value], index) => [
      key,
      { heads: [makeHead(`op${index}`, value, 'someone', at)], ghosts: [] },
    ]),
  );

export const stateOf = (definition: RecordDefinition, fields: Fields): RecordState => ({
  id: 'r1',
  definition,
  fields,
});

/** An incident that someone recorded, in the patch `oak` unless the values say otherwise. */
export const makeIncident = (
  values: Readonly<Record<string, Json>> = {},
  at = daysAgo(1),
): RecordState =>
  stateOf(
    incident,
    makeFields(
      {
        scope: 'patch:oak',
        recorded_by: 'someone',
        status: { from: null, to: 'recorded' },
        ...values,
      },
      at,
    ),
  );

/** A move as a change: what its author saw and what they want. */
export const move = (from: string | null, to: string, reason?: string) => ({
  field: 'status',
  value: reason === undefined ? { from, to } : { from, to, reason },
  over: [],
});

/** A change of one field, as a rule is asked about it. */
export const write = (field: string, value: Json, over: readonly string[] = []) => ({
  field,
  value,
  over,
});

export const ok = { result: 'ok' };
export const refused = (code: string) => ({ result: 'refused', code });
export const held = (code: string) => ({ result: 'held', code });
