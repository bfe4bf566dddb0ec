import * as z from 'zod/mini';
import { defineRecord, field, type RecordDefinition } from '../record.ts';
import { textOf, valueOf } from '../show.ts';
import { recordedBy } from './organisation-place.ts';

const written = {
  merge: 'latest',
  class: 'restricted',
  sensitivity: 'special',
  retention: 'incident',
  writers: [],
} as const;

const id = z.string().check(z.maxLength(120));

/**
 * What somebody was typing in a vault that can never be opened again. It names its author as the one person
 * who may see it, lies in no place but theirs, and is made by the server alone; the author says when it is taken.
 */
export const keptDraft: RecordDefinition = defineRecord({
  type: 'kept-draft',
  schema: 1,
  createdBy: [],
  fields: {
    scope: field({
      shape: z.string().check(z.maxLength(80)),
      merge: 'latest',
      class: 'operational',
      sensitivity: 'none',
      retention: 'incident',
      writers: [],
    }),
    recorded_by: recordedBy,
    named_people: field({ ...written, merge: 'union', shape: z.literal(true) }),
    draft: field({ ...written, shape: id }),
    form: field({ ...written, shape: id }),
    about: field({ ...written, shape: id }),
    contents: field({ ...written, shape: z.string().check(z.maxLength(400_000)) }),
    typed_at: field({ ...written, shape: z.int() }),
    taken: field({ ...written, shape: z.literal(true), writers: ['recorder'] }),
  },
  people: () => [],
  partOf: (fields) => textOf(keptDraft, fields, 'about'),
  ready: () => [],
  summary: (fields) => ({
    form: textOf(keptDraft, fields, 'form'),
    typedAt: valueOf(keptDraft, fields, 'typed_at'),
    isTaken: valueOf(keptDraft, fields, 'taken') === true,
  }),
  upgrades: [],
});

/** What lists use of a draft that was kept. */
export const KeptDraftSummary = z.object({
  form: z.nullable(z.string()),
  typedAt: z.nullable(z.number()),
  isTaken: z.boolean(),
});
