import * as z from 'zod/mini';
import { defineRecord, field, type RecordDefinition } from '../record.ts';
import { rowIdsOf, textOf } from '../show.ts';
import { patchPlace, recordedBy } from './organisation-place.ts';

const about = {
  class: 'operational',
  sensitivity: 'none',
  retention: 'incident',
  writers: ['recorder'],
} as const;

/** A question, an answer or a note on an incident (domain.md 4.0). */
export const reviewNote: RecordDefinition = defineRecord({
  type: 'review-note',
  schema: 1,
  createdBy: ['warden', 'officer', 'supervisor', 'specialist'],
  fields: {
    scope: patchPlace,
    recorded_by: recordedBy,
    recorded_at: field({ ...about, shape: z.iso.datetime(), merge: 'latest' }),
    incident: field({ ...about, shape: z.string().check(z.maxLength(64)), merge: 'latest' }),
    kind: field({ ...about, shape: z.enum(['question', 'answer', 'note']), merge: 'latest' }),
    answers: field({ ...about, shape: z.string().check(z.maxLength(64)), merge: 'latest' }),
    text: field({
      shape: z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000)),
      merge: 'versions',
      class: 'identity',
      sensitivity: 'special',
      retention: 'incident',
      writers: ['recorder'],
    }),
    to: field({
      shape: z.literal(true),
      merge: 'union',
      class: 'operational',
      sensitivity: 'personal',
      retention: 'incident',
      writers: ['recorder', 'supervisor', 'specialist'],
    }),
  },
  people: (fields) => [
    ...[textOf(reviewNote, fields, 'recorded_by')].filter((person) => person !== null),
    ...rowIdsOf(reviewNote, fields, 'to'),
  ],
  partOf: (fields) => textOf(reviewNote, fields, 'incident'),
  ready: (fields) =>
    textOf(reviewNote, fields, 'text') === null
      ? [{ field: 'text', code: 'note_text_missing' }]
      : [],
  summary: (fields) => ({
    incident: textOf(reviewNote, fields, 'incident'),
    kind: textOf(reviewNote, fields, 'kind'),
    by: textOf(reviewNote, fields, 'recorded_by'),
    at: textOf(reviewNote, fields, 'recorded_at'),
    answers: textOf(reviewNote, fields, 'answers'),
    to: rowIdsOf(reviewNote, fields, 'to'),
  }),
  upgrades: [],
});

/** What lists use of a review note. */
export const NoteSummary = z.object({
  incident: z.nullable(z.string()),
  kind: z.nullable(z.enum(['question', 'answer', 'note'])),
  by: z.nullable(z.string()),
  at: z.nullable(z.string()),
  answers: z.nullable(z.string()),
  to: z.array(z.string()),
});
export type NoteSummary = z.infer<typeof NoteSummary>;
