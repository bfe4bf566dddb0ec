import * as z from 'zod/mini';
import { defineRecord, field, type RecordDefinition } from '../record.ts';
import { textOf, valueOf } from '../show.ts';
import { recordedBy } from './organisation-place.ts';

const noted = {
  merge: 'latest',
  class: 'restricted',
  sensitivity: 'personal',
  retention: 'organisation',
  writers: [],
} as const;

const id = z.string().check(z.maxLength(120));

/**
 * Somebody who could not get in was given new ways to by two others. It is told to them and to the data
 * protection officers, whom it names; nobody else is sent it. The server alone makes one.
 */
export const reEnrolment: RecordDefinition = defineRecord({
  type: 're-enrolment',
  schema: 1,
  createdBy: [],
  fields: {
    scope: field({
      shape: z.string().check(z.maxLength(80)),
      merge: 'latest',
      class: 'operational',
      sensitivity: 'none',
      retention: 'organisation',
      writers: [],
    }),
    recorded_by: recordedBy,
    named_people: field({ ...noted, merge: 'union', shape: z.literal(true) }),
    person: field({ ...noted, shape: id }),
    asked_by: field({ ...noted, shape: id }),
    confirmed_by: field({ ...noted, shape: id }),
    happened_at: field({ ...noted, shape: z.int().check(z.gte(0)) }),
  },
  people: () => [],
  ready: () => [],
  summary: (fields) => ({
    person: textOf(reEnrolment, fields, 'person'),
    askedBy: textOf(reEnrolment, fields, 'asked_by'),
    confirmedBy: textOf(reEnrolment, fields, 'confirmed_by'),
    happenedAt: valueOf(reEnrolment, fields, 'happened_at'),
  }),
  upgrades: [],
});

/** What a notice says of it. */
export const ReEnrolmentSummary = z.object({
  person: z.string(),
  askedBy: z.string(),
  confirmedBy: z.string(),
  happenedAt: z.int(),
});
