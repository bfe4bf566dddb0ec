import * as z from 'zod/mini';
import { defineRecord, field, type RecordDefinition } from '../record.ts';
import { textOf } from '../show.ts';
import { organisationPlace, recordedBy } from './organisation-place.ts';

const organisational = {
  class: 'operational',
  sensitivity: 'none',
  retention: 'organisation',
  writers: ['admin'],
} as const;

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));

/** An area that people work: its name in both languages and its nation. */
export const patch: RecordDefinition = defineRecord({
  type: 'patch',
  schema: 1,
  createdBy: ['admin'],
  fields: {
    scope: organisationPlace,
    recorded_by: recordedBy,
    name: field({ ...organisational, shape: name, merge: 'versions' }),
    name_cy: field({ ...organisational, shape: name, merge: 'versions' }),
    jurisdiction: field({
      ...organisational,
      shape: z.enum(['eng', 'wal', 'sct']),
      merge: 'versions',
    }),
    ended: field({ ...organisational, shape: z.nullable(z.iso.date()), merge: 'latest' }),
  },
  people: () => [],
  ready: (fields) =>
    textOf(patch, fields, 'name') === null ? [{ field: 'name', code: 'patch_name_missing' }] : [],
  summary: (fields) => ({
    name: textOf(patch, fields, 'name'),
    name_cy: textOf(patch, fields, 'name_cy'),
    jurisdiction: textOf(patch, fields, 'jurisdiction'),
    ended: textOf(patch, fields, 'ended'),
  }),
  upgrades: [],
});

/** What lists use of a patch. */
export const PatchSummary = z.object({
  name: z.nullable(z.string()),
  name_cy: z.nullable(z.string()),
  jurisdiction: z.nullable(z.enum(['eng', 'wal', 'sct'])),
  ended: z.nullable(z.string()),
});
export type PatchSummary = z.infer<typeof PatchSummary>;
