import type { UnsignedChange } from '../../src/domain/change.ts';
import type { Json } from '../../src/domain/json.ts';
import { edits } from './device-wire.ts';
import { startTime } from './server-world.ts';

/** An incident as its recorder first saves it: creation, who and when, and a landmark to change later. */
export function newIncident(
  record: string,
  person: string,
  values: Readonly<Record<string, Json>> = {},
  place = 'patch:near',
): UnsignedChange[] {
  const first = { recorded_by: person, status: { from: null, to: 'recorded' } };
  const target = { type: 'incident', record, at: startTime, place };
  return edits(target, { ...first, landmark: 'By the bins', ...values });
}

/** One edit of one field of an incident. */
export function edit(
  record: string,
  field: string,
  value: Json,
  over: readonly string[] = [],
): UnsignedChange[] {
  return edits(
    { type: 'incident', record, at: startTime + 1_000 },
    { [field]: value },
    {
      [field]: over,
    },
  );
}
