import * as z from 'zod/mini';
import { defineRecord, field, type RecordDefinition } from '../record.ts';
import { textOf } from '../show.ts';
import { patchPlace, recordedBy } from './organisation-place.ts';

const noted = {
  merge: 'latest',
  class: 'operational',
  sensitivity: 'none',
  retention: 'incident',
  writers: ['recorder'],
} as const;

const id = z.string().check(z.maxLength(120));

/**
 * What became of one change that was kept for a supervisor. It lies with the change's author, who is told by
 * it on every phone; the server alone makes one, when somebody decides, and the first one stands.
 */
export const heldDecision: RecordDefinition = defineRecord({
  type: 'held-decision',
  schema: 1,
  createdBy: [],
  fields: {
    scope: patchPlace,
    recorded_by: recordedBy,
    recorded_at: field({ ...noted, shape: z.iso.datetime() }),
    change: field({ ...noted, shape: id }),
    about: field({ ...noted, shape: id }),
    answer: field({ ...noted, shape: id }),
    decision: field({ ...noted, shape: z.enum(['accepted', 'rejected']) }),
    /** The change by which the words went in. */
    released: field({ ...noted, shape: z.nullable(id) }),
    reason: field({
      ...noted,
      shape: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
      class: 'identity',
      sensitivity: 'special',
    }),
  },
  people: () => [],
  partOf: (fields) => textOf(heldDecision, fields, 'about'),
  ready: () => [],
  summary: (fields) => ({
    author: textOf(heldDecision, fields, 'scope')?.slice('user:'.length) ?? null,
    change: textOf(heldDecision, fields, 'change'),
    about: textOf(heldDecision, fields, 'about'),
    answer: textOf(heldDecision, fields, 'answer'),
    decision: textOf(heldDecision, fields, 'decision'),
    by: textOf(heldDecision, fields, 'recorded_by'),
    at: textOf(heldDecision, fields, 'recorded_at'),
  }),
  upgrades: [],
});

/** What lists use of a decision. */
export const DecisionSummary = z.object({
  author: z.nullable(z.string()),
  change: z.nullable(z.string()),
  about: z.nullable(z.string()),
  answer: z.nullable(z.string()),
  decision: z.nullable(z.enum(['accepted', 'rejected'])),
  by: z.nullable(z.string()),
  at: z.nullable(z.string()),
});
export type DecisionSummary = z.infer<typeof DecisionSummary>;
