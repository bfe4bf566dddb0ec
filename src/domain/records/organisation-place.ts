import * as z from 'zod/mini';
import { field } from '../record.ts';

/** The place of an organisation's own records: everyone who works here holds it. */
export const organisationPlace = field({
  shape: z.literal('org'),
  merge: 'versions',
  class: 'operational',
  sensitivity: 'none',
  retention: 'organisation',
  writers: ['admin'],
});

/** The place of a large list: its patch's, or, once nobody needs it, no patch's. */
export const listPlace = field({
  shape: z.string().check(z.regex(/^lists(:[\w-]{1,64})?$/)),
  merge: 'versions',
  class: 'operational',
  sensitivity: 'none',
  retention: 'organisation',
  writers: ['admin'],
});

/** The place of a record about people: a patch, or its recorder until someone places it. */
export const patchPlace = field({
  shape: z.string().check(z.regex(/^(patch|user):[\w-]{1,64}$/)),
  merge: 'versions',
  class: 'operational',
  sensitivity: 'none',
  retention: 'incident',
  writers: ['supervisor', 'specialist'],
});

/** Who made a record, as its author says; the rules hold it to be true. */
export const recordedBy = field({
  shape: z.string().check(z.maxLength(64)),
  merge: 'latest',
  class: 'operational',
  sensitivity: 'personal',
  retention: 'incident',
  writers: ['recorder'],
});
