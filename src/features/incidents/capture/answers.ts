import * as z from 'zod/mini';
import { characteristics } from '../../../domain/codes/characteristic.ts';
import { type CodeList, codesOf } from '../../../domain/codes/code-list.ts';
import { effectsNow } from '../../../domain/codes/effect-now.ts';
import { incidentTypes } from '../../../domain/codes/incident-type.ts';
import { occurredDays, partsOfDay } from '../../../domain/codes/occurred.ts';
import { perceivedBy } from '../../../domain/codes/perceived-by.ts';
import { perceivedTargeted } from '../../../domain/codes/perceived-targeted.ts';
import { placeKinds } from '../../../domain/codes/place-kind.ts';
import { repeats } from '../../../domain/codes/repeat.ts';
import { safeContactMethods } from '../../../domain/codes/safe-contact.ts';
import { immediateDangers, safetyFlags } from '../../../domain/codes/safety-flag.ts';
import { shareChoices } from '../../../domain/codes/share.ts';
import type { Json } from '../../../domain/json.ts';
import { ChosenPlace, Here } from '../place/chosen-place.ts';
import { stepNames } from './steps.ts';

const one = <Value extends string>(list: CodeList<Value>) =>
  z._default(z.nullable(z.enum(codesOf(list))), null);
const many = <Value extends string>(list: CodeList<Value>) =>
  z._default(z.array(z.enum(codesOf(list))), []);
const words = z._default(z.string(), '');
const tick = z._default(z.boolean(), false);

/** Everything a person has answered in one form so far, as its draft keeps it. */
export const Answers = z.object({
  /** The step last shown, where an opened draft goes on. */
  step: z._default(z.enum(stepNames), 'danger'),
  /** The id that the person affected will have if there is something to know about them. */
  person: words,
  danger: one(immediateDangers),
  flags: many(safetyFlags),
  types: many(incidentTypes),
  typeOther: words,
  offensive: z._default(z.nullable(z.enum(['yes', 'no', 'not_sure'])), null),
  account: words,
  day: one(occurredDays),
  /** When "Just now" or "Yesterday" was chosen: what they mean does not move with the draft. */
  dayChosenAt: z._default(z.nullable(z.iso.datetime()), null),
  date: z._default(z.object({ day: z.string(), month: z.string(), year: z.string() }), {
    day: '',
    month: '',
    year: '',
  }),
  part: one(partsOfDay),
  place: one(placeKinds),
  landmark: words,
  address: words,
  postcode: words,
  /** A place taken from the list; it stands before an address in words. */
  chosen: z._default(z.nullable(ChosenPlace), null),
  /** Where the phone was when it was asked. */
  here: z._default(z.nullable(Here), null),
  patch: z._default(z.nullable(z.string()), null),
  targeted: one(perceivedTargeted),
  about: many(characteristics),
  aboutOther: words,
  notSaid: tick,
  thoughtBy: many(perceivedBy),
  who: z._default(z.nullable(z.enum(['known_person', 'new_person', 'group', 'staff'])), null),
  /** Somebody who is in a record already, while that is who was targeted. */
  known: z._default(z.nullable(z.string()), null),
  name: words,
  unnamed: tick,
  effect: one(effectsNow),
  feelsSafe: z._default(z.string(), ''),
  repeat: one(repeats),
  contact: many(safeContactMethods),
  phone: words,
  contactThrough: words,
  times: words,
  language: words,
  /** The record this is said to be the same as, for a supervisor to join. */
  sameAs: z._default(z.nullable(z.string()), null),
  /** Records that were looked at and are something else. */
  notSame: z._default(z.array(z.string()), []),
  share: z._default(z.record(z.string(), z.enum(codesOf(shareChoices))), {}),
});
export type Answers = z.infer<typeof Answers>;

/** Nothing answered yet. */
export const noAnswers = (): Answers => z.parse(Answers, {});

/** A draft's contents read back; an answer that no longer fits is asked again, the others stay. */
export function answersFrom(contents: Json): Answers {
  const read = Answers.safeParse(contents);
  if (read.success) return read.data;
  const unfit = new Set(read.error.issues.map((issue) => issue.path[0]));
  const fitting = Object.entries(contents ?? {}).filter(([key]) => !unfit.has(key));
  const again = Answers.safeParse(Object.fromEntries(fitting));
  return again.success ? again.data : noAnswers();
}
