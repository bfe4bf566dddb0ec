import * as z from 'zod/mini';
import { defineRecord, field, type RecordDefinition } from '../record.ts';
import { valueOf } from '../show.ts';
import { organisationPlace, recordedBy } from './organisation-place.ts';

const noted = {
  shape: z.int().check(z.gte(0)),
  merge: 'latest',
  class: 'operational',
  sensitivity: 'none',
  retention: 'organisation',
  writers: ['recorder'],
} as const;

/**
 * The organisation's records were put back from a copy older than the newest one known to be good: words
 * received since then may be missing. The server alone makes one, and every phone tells its person.
 */
export const restoration: RecordDefinition = defineRecord({
  type: 'restoration',
  schema: 1,
  createdBy: [],
  fields: {
    scope: organisationPlace,
    recorded_by: recordedBy,
    /** When the copy was made, and when it was put back: milliseconds since 1970. */
    copied_at: field(noted),
    put_back_at: field(noted),
  },
  people: () => [],
  ready: () => [],
  summary: (fields) => ({
    copiedAt: valueOf(restoration, fields, 'copied_at'),
    putBackAt: valueOf(restoration, fields, 'put_back_at'),
  }),
  upgrades: [],
});

/** What a phone says of it. */
export const RestorationSummary = z.object({ copiedAt: z.int(), putBackAt: z.int() });
