import * as z from 'zod/mini';
import { characteristics } from '../codes/characteristic.ts';
import { codesOf } from '../codes/code-list.ts';
import { perceivedBy } from '../codes/perceived-by.ts';
import { riskBands } from '../codes/risk-band.ts';
import { shareChoices, shareHows, shareRecipients } from '../codes/share.ts';
import { targetingBases } from '../codes/targeting-basis.ts';
import type { Json } from '../json.ts';

export const text = (longest: number) => z.string().check(z.maxLength(longest));
export const instant = z.iso.datetime();
export const link = text(64);

/** One targeted characteristic: why this happened, in whose view; never what the person is. */
export const Targeting = z.strictObject({
  characteristic: z.enum(codesOf(characteristics)),
  sub_value: z.nullable(text(60)),
  weight: z.enum(['main', 'also', 'not_sure']),
  association: z.boolean(),
  mistaken: z.boolean(),
  perceived_by: z.enum(codesOf(perceivedBy)),
  basis: z.array(z.enum(codesOf(targetingBases))),
  other_words: z.optional(text(200)),
});
export type Targeting = z.infer<typeof Targeting>;

/** What a person wants one recipient to be told, and when they said so. */
export const ShareChoice = z.strictObject({
  recipient_type: z.enum(codesOf(shareRecipients)),
  choice: z.enum(codesOf(shareChoices)),
  how_given: z.enum(codesOf(shareHows)),
  given_at: instant,
  limits: text(200),
});
export type ShareChoice = z.infer<typeof ShareChoice>;

const privacy: Record<ShareChoice['choice'], number> = {
  no: 4,
  ask_me_each_time: 3,
  not_asked: 2,
  yes_without_name: 1,
  yes: 0,
};

/** The person's later statement counts, then the more private one (domain.md 4.7). */
export function shareRank(value: Json): number {
  const row = ShareChoice.safeParse(value);
  return row.success ? Date.parse(row.data.given_at) * 10 + privacy[row.data.choice] : 0;
}

const dangerRank: Readonly<Record<string, number>> = { yes: 2, not_sure: 1, no: 0 };

export const dangerOrder = (value: Json): number =>
  typeof value === 'string' ? (dangerRank[value] ?? 0) : 0;

/** Facts that keep a visit safe, with the day they must be looked at again. */
export const StaffSafetyNote = z.strictObject({ facts: text(200), review_on: z.iso.date() });

/** A note that says something protects more than one that has been emptied. */
export function noteRank(value: Json): number {
  const note = StaffSafetyNote.safeParse(value);
  return note.success && note.data.facts.trim() !== '' ? Date.parse(note.data.review_on) : 0;
}

/** Where a phone was; of a block, three decimals, unless the exact point was asked for. */
export const Gps = z.strictObject({
  lat: z.number(),
  lon: z.number(),
  accuracy_m: z.number(),
  at: instant,
  exact: z.boolean(),
});

export const PoliceReference = z.strictObject({
  force: text(60),
  type: z.enum(['incident_log', 'crime_number', 'intel']),
  ref: text(40),
  date: z.nullable(z.iso.date()),
  officer: text(80),
});

export const AllegedPerpetrator = z.strictObject({
  name: text(120),
  description: text(500),
  count: z.nullable(z.int().check(z.gte(1), z.lte(200))),
  is_our_tenant: z.enum(['yes', 'no', 'not_known']),
  is_child: z.enum(['yes', 'no', 'not_known']),
});

export const Witness = z.strictObject({
  person: z.nullable(link),
  name: text(120),
  willingness: text(40),
});

export const OnlinePost = z.strictObject({
  platform: text(60),
  brand: text(60),
  url: text(500),
  handle: text(100),
  post_kind: text(60),
  still_up: z.enum(['yes', 'no', 'not_known']),
  reported_to_platform: z.enum(['yes', 'no', 'not_known']),
});

export const EvidenceItem = z.strictObject({ type: text(40), status: text(40), note: text(200) });

export const Amendment = z.strictObject({
  fields: z.array(text(80)).check(z.minLength(1), z.maxLength(50)),
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
});

/** How serious it is in a supervisor's or specialist's view, with their reason (domain.md 3.3). */
export const RiskBandGiven = z.strictObject({
  band: z.enum(codesOf(riskBands)),
  reason: z.string().check(z.trim(), z.minLength(20), z.maxLength(200)),
});

/** Of two bands given apart the higher stands until somebody looks (domain.md 4.7). */
export function riskRank(value: Json): number {
  const given = RiskBandGiven.safeParse(value);
  return given.success ? -codesOf(riskBands).indexOf(given.data.band) : 1;
}
