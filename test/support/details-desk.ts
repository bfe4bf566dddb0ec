import type { Json } from '../../src/domain/json.ts';
import { incident } from '../../src/domain/records/incident.ts';
import type { OpenedOn } from '../../src/features/details/reading.ts';
import type { View } from '../../src/storage/desk.ts';
import { makeFakeDesk } from './fake-desk-for-review.ts';
import { makeFields } from './record-states.ts';
import { incidentOf, noon, people } from './review-people.ts';

/** Somebody's desk, and an incident that Wyn recorded as it stands before it is sent. */
export const detailsDesk = (values: Record<string, Json> = {}, id = 'wyn') => {
  const desk = makeFakeDesk({
    person: id,
    now: noon,
    records: [...people, incidentOf('i1', '7K3-00F-Q', values), incidentOf('i2', '7K3-00G-N')],
  });
  const view: View = {
    id: 'i1',
    type: 'incident',
    definition: incident,
    fields: makeFields({
      scope: 'patch:north',
      recorded_by: 'wyn',
      status: { from: null, to: 'recorded' },
      ...values,
    }),
    level: null,
    first: null,
  };
  return { desk, view, opened: { incident: view, person: null } satisfies OpenedOn };
};
