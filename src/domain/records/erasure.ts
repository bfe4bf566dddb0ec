import * as z from 'zod/mini';
import { codesOf } from '../codes/code-list.ts';
import { erasureExtents, erasureReasons, erasureRefusals } from '../codes/erasure.ts';
import { defineRecord, field, type RecordDefinition } from '../record.ts';
import { showKey, stateShown, textOf, valueOf } from '../show.ts';
import { organisationPlace, recordedBy } from './organisation-place.ts';

const asked = {
  merge: 'latest',
  class: 'operational',
  sensitivity: 'none',
  retention: 'organisation',
  writers: ['recorder'],
} as const;

/**
 * Somebody asks that an incident be erased, and a data protection officer, another person, agrees or refuses
 * (domain.md 6.4, four eyes). It holds no word of the incident and stays when that is gone, as the certificate of
 * who asked, who agreed, why, and how many records went. The service alone writes what it has done.
 */
export const erasure: RecordDefinition = defineRecord({
  type: 'erasure',
  schema: 1,
  createdBy: ['supervisor', 'specialist'],
  fields: {
    scope: organisationPlace,
    recorded_by: recordedBy,
    about: field({ ...asked, shape: z.string().check(z.maxLength(64)) }),
    /** What people call the incident by: no name and no place is in it. */
    reference: field({ ...asked, shape: z.string().check(z.maxLength(20)) }),
    extent: field({ ...asked, shape: z.enum(codesOf(erasureExtents)) }),
    reason: field({ ...asked, shape: z.enum(codesOf(erasureReasons)) }),
    status: field({
      ...asked,
      merge: 'status',
      shape: z.strictObject({
        from: z.nullable(z.string()),
        to: z.string(),
        reason: z.optional(z.enum(codesOf(erasureRefusals))),
      }),
    }),
    erased_at: field({ ...asked, writers: [], shape: z.int().check(z.gte(0)) }),
    /** 0 where there was nothing that the one who asked may see. */
    erased_count: field({ ...asked, writers: [], shape: z.int().check(z.gte(0)) }),
  },
  states: ['asked', 'called_off', 'refused', 'erased'],
  moves: [
    { does: 'ask', who: ['recorder'], from: null, to: 'asked' },
    { does: 'call_off', who: ['recorder'], from: ['asked'], to: 'called_off' },
    { does: 'erase', who: ['auditor'], from: ['asked'], to: 'erased', byAnother: true },
    {
      does: 'refuse',
      who: ['auditor'],
      from: ['asked'],
      to: 'refused',
      byAnother: true,
      needsReason: true,
    },
  ],
  people: () => [],
  ready: (fields) =>
    textOf(erasure, fields, 'reason') === null
      ? [{ field: 'reason', code: 'erasure_reason_missing' }]
      : [],
  summary: (fields) => ({
    about: textOf(erasure, fields, 'about'),
    reference: textOf(erasure, fields, 'reference'),
    extent: textOf(erasure, fields, 'extent'),
    reason: textOf(erasure, fields, 'reason'),
    status: stateShown(erasure, fields),
    by: textOf(erasure, fields, 'recorded_by'),
    at: showKey(erasure, fields, 'status')?.at ?? null,
    decidedBy: showKey(erasure, fields, 'status')?.by ?? null,
    refusal: refusalOf(valueOf(erasure, fields, 'status')),
    erasedAt: valueOf(erasure, fields, 'erased_at'),
    count: valueOf(erasure, fields, 'erased_count'),
  }),
  upgrades: [],
});

const refusalOf = (status: unknown): string | null => {
  const parsed = z.object({ reason: z.string() }).safeParse(status);
  return parsed.success ? parsed.data.reason : null;
};

/** What lists and pages use of a request to erase; `at` is the stamp of its last move. */
export const ErasureSummary = z.object({
  about: z.nullable(z.string()),
  reference: z.nullable(z.string()),
  extent: z.nullable(z.enum(codesOf(erasureExtents))),
  reason: z.nullable(z.enum(codesOf(erasureReasons))),
  status: z.nullable(z.enum(['asked', 'called_off', 'refused', 'erased'])),
  by: z.nullable(z.string()),
  at: z.nullable(z.string()),
  decidedBy: z.nullable(z.string()),
  refusal: z.nullable(z.enum(codesOf(erasureRefusals))),
  erasedAt: z.nullable(z.int()),
  count: z.nullable(z.int()),
});
export type ErasureSummary = z.infer<typeof ErasureSummary>;
