import * as z from 'zod/mini';
import { codesOf } from '../codes/code-list.ts';
import { safeContactFlags, safeContactMethods } from '../codes/safe-contact.ts';
import type { Fields } from '../fold.ts';
import type { Json } from '../json.ts';
import { defineRecord, field, type RecordDefinition } from '../record.ts';
import { textOf, valueOf } from '../show.ts';
import { patchPlace, recordedBy } from './organisation-place.ts';

const method = z.enum(codesOf(safeContactMethods));

/** How a person may be reached safely. No answer at all means: do not contact until we know how. */
export const SafeContact = z.strictObject({
  methods: z.array(method),
  never: z.array(method),
  times: z.string().check(z.maxLength(120)),
  code_word: z.string().check(z.maxLength(40)),
  leave_message: z.nullable(z.boolean()),
  sender_name: z.string().check(z.maxLength(60)),
  post_ok: z.nullable(z.boolean()),
  visit_ok: z.nullable(z.boolean()),
  other_person: z.string().check(z.maxLength(120)),
  flags: z.array(z.enum(codesOf(safeContactFlags))),
});
export type SafeContact = z.infer<typeof SafeContact>;

/** The safe contact nobody has filled in yet: every part unanswered. */
export const noSafeContact: SafeContact = {
  methods: [],
  never: [],
  times: '',
  code_word: '',
  leave_message: null,
  sender_name: '',
  post_ok: null,
  visit_ok: null,
  other_person: '',
  flags: [],
};

/** The narrower of two answers protects more: more ways ruled out or not allowed, more warnings. */
export function protection(value: Json): number {
  const contact = SafeContact.safeParse(value);
  if (!contact.success) return Number.MAX_SAFE_INTEGER;
  const { methods, never, flags, leave_message, post_ok, visit_ok } = contact.data;
  const closed = methods.includes('no_contact') || never.includes('no_contact') ? 1_000 : 0;
  const notAllowed = [leave_message, post_ok, visit_ok].filter((allowed) => allowed !== true);
  return closed + (never.length + flags.length + notAllowed.length) * 10 - methods.length;
}

const identity = {
  class: 'identity',
  sensitivity: 'personal',
  retention: 'person',
  merge: 'versions',
} as const;

const text = (longest: number) => z.string().check(z.maxLength(longest));

/** A human known to us, kept apart from everything else: how to name them and how to reach them. */
export const person: RecordDefinition = defineRecord({
  type: 'person',
  schema: 1,
  createdBy: ['warden', 'officer', 'supervisor', 'specialist'],
  fields: {
    scope: patchPlace,
    recorded_by: recordedBy,
    name: field({ ...identity, shape: text(120) }),
    name_to_use: field({ ...identity, shape: text(80) }),
    phone: field({ ...identity, shape: text(40) }),
    email: field({ ...identity, shape: text(120) }),
    home: field({ ...identity, shape: text(300) }),
    language: field({ ...identity, class: 'sensitive', sensitivity: 'special', shape: text(80) }),
    safe_contact: field({
      ...identity,
      class: 'safety',
      merge: 'safer',
      shape: SafeContact,
      rank: protection,
    }),
    owner: field({
      shape: text(64),
      merge: 'latest',
      class: 'operational',
      sensitivity: 'personal',
      retention: 'person',
      writers: ['supervisor', 'specialist'],
    }),
  },
  people: (fields) =>
    [textOf(person, fields, 'recorded_by'), textOf(person, fields, 'owner')].filter(
      (one) => one !== null,
    ),
  ready: () => [],
  summary: (fields) => ({
    name: textOf(person, fields, 'name_to_use') ?? textOf(person, fields, 'name'),
  }),
  upgrades: [],
});

/** The safe contact that stands, or null when nobody has asked. */
export function safeContactOf(fields: Fields): SafeContact | null {
  const contact = SafeContact.safeParse(valueOf(person, fields, 'safe_contact'));
  return contact.success ? contact.data : null;
}
