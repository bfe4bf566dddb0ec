import * as z from 'zod/mini';
import type { Fields } from '../fold.ts';
import { defineRecord, field, type RecordDefinition } from '../record.ts';
import { textOf, valueOf } from '../show.ts';
import { instant, link, text } from './incident-shapes.ts';
import { listPlace, recordedBy } from './organisation-place.ts';

const organisational = {
  class: 'operational',
  sensitivity: 'personal',
  retention: 'organisation',
  writers: ['admin'],
} as const;

const fixed = (shape: z.ZodMiniType) => field({ ...organisational, shape, merge: 'latest' });
const count = z.int().check(z.gte(0), z.lte(100_000));

/** Most lines in one row of a part. */
export const mostLinesInRow = 1_000;

/** A part of one import of a patch's places; the file is in use where all of its parts are (decision 27). */
export const placesPart: RecordDefinition = defineRecord({
  type: 'places-part',
  schema: 1,
  createdBy: ['admin'],
  fields: {
    scope: listPlace,
    recorded_by: recordedBy,
    file: fixed(link),
    imported_at: fixed(instant),
    part: fixed(count),
    parts: fixed(count),
    count: fixed(count),
    lines: field({
      ...organisational,
      shape: z.array(text(400)).check(z.maxLength(mostLinesInRow)),
      merge: 'union',
    }),
  },
  people: () => [],
  ready: () => [],
  summary: (fields) => ({
    scope: textOf(placesPart, fields, 'scope'),
    file: textOf(placesPart, fields, 'file'),
    at: textOf(placesPart, fields, 'imported_at'),
    by: textOf(placesPart, fields, 'recorded_by'),
    part: numberOf(fields, 'part'),
    parts: numberOf(fields, 'parts'),
    count: numberOf(fields, 'count'),
  }),
  upgrades: [],
});

function numberOf(fields: Fields, name: string): number {
  const value = valueOf(placesPart, fields, name);
  return typeof value === 'number' ? value : 0;
}

/** What lists use of a part. */
export const PlacesPartSummary = z.object({
  scope: z.nullable(z.string()),
  file: z.nullable(z.string()),
  at: z.nullable(z.string()),
  by: z.nullable(z.string()),
  part: z.number(),
  parts: z.number(),
  count: z.number(),
});
