import * as z from 'zod/mini';
import { assessedClassifications, crimeSuspected } from '../codes/assessed-classification.ts';
import { type CodeList, codesOf } from '../codes/code-list.ts';
import { communityTensions } from '../codes/community-tension.ts';
import { directedAt } from '../codes/directed-at.ts';
import { effectsNow } from '../codes/effect-now.ts';
import { medicalHelp } from '../codes/injury.ts';
import { noAnswers } from '../codes/no-answer.ts';
import { occurredPrecisions } from '../codes/occurred.ts';
import { perceivedTargeted } from '../codes/perceived-targeted.ts';
import { perpetratorKnown } from '../codes/perpetrator-known.ts';
import { placeKinds } from '../codes/place-kind.ts';
import { policeReported } from '../codes/police-reported.ts';
import { damageCostBands } from '../codes/property-damage.ts';
import { relationships } from '../codes/relationship.ts';
import { gettingWorse, repeatPeriods, repeats } from '../codes/repeat.ts';
import { reporterRoles } from '../codes/reporter-role.ts';
import { restrictedReasons } from '../codes/restricted-reason.ts';
import { immediateDangers } from '../codes/safety-flag.ts';
import { shareOverrideReasons } from '../codes/share.ts';
import { sources } from '../codes/source.ts';
import {
  anonymousLevels,
  capacityConcerns,
  childrenPresent,
  victimAgeBands,
  victimKinds,
} from '../codes/victim.ts';
import { type FieldDefinition, field } from '../record.ts';
import {
  AllegedPerpetrator,
  Amendment,
  dangerOrder,
  EvidenceItem,
  Gps,
  instant,
  link,
  noteRank,
  OnlinePost,
  PoliceReference,
  RiskBandGiven,
  riskRank,
  ShareChoice,
  StaffSafetyNote,
  shareRank,
  Targeting,
  text,
  Witness,
} from './incident-shapes.ts';
import { patchPlace, recordedBy } from './organisation-place.ts';
import { protection, SafeContact } from './person.ts';

type Kind = Pick<FieldDefinition, 'class' | 'sensitivity' | 'retention'>;

const facts: Kind = { class: 'operational', sensitivity: 'none', retention: 'incident' };
const about: Kind = { class: 'operational', sensitivity: 'personal', retention: 'incident' };
const identity: Kind = { class: 'identity', sensitivity: 'personal', retention: 'person' };
const told: Kind = { class: 'identity', sensitivity: 'special', retention: 'incident' };
const sensitive: Kind = { class: 'sensitive', sensitivity: 'special', retention: 'incident' };
const allegation: Kind = { class: 'allegation', sensitivity: 'criminal', retention: 'allegation' };
const safety: Kind = { class: 'safety', sensitivity: 'special', retention: 'safety_marker' };
const restricted: Kind = { class: 'restricted', sensitivity: 'special', retention: 'incident' };

const one = (kind: Kind, shape: z.ZodMiniType) => field({ ...kind, shape, merge: 'versions' });
const choice = (kind: Kind, list: CodeList) => one(kind, z.enum(codesOf(list)));
/** A question that can be left with a reason: not asked, would rather not say or not known, kept apart. */
const asked = (kind: Kind, codes: readonly string[]) =>
  one(kind, z.enum([...new Set([...codes, ...codesOf(noAnswers)])]));
const set = (kind: Kind, shape: z.ZodMiniType = z.literal(true)) =>
  field({ ...kind, shape, merge: 'union' });
const entry = (kind: Kind, shape: z.ZodMiniType) => field({ ...kind, shape, merge: 'append' });
const mark = (shape: z.ZodMiniType) => field({ ...facts, shape, merge: 'latest' });

const lead = ['supervisor', 'specialist'] as const;

/** Every field of domain.md 2.3 with its class, sensitivity and retention, in that table's order. */
export const incidentFields = {
  scope: patchPlace,
  recorded_by: recordedBy,
  status: field({
    ...facts,
    merge: 'status',
    shape: z.strictObject({
      from: z.nullable(z.string()),
      to: z.string(),
      reason: z.optional(text(200)),
    }),
  }),
  ref: mark(text(20)),
  recorded_at: mark(instant),
  recorded_at_offset: mark(text(6)),
  device_id: mark(text(40)),
  app_version: mark(text(20)),
  form_version: mark(text(20)),
  source: asked(facts, codesOf(sources)),
  reporter_role: asked(told, codesOf(reporterRoles)),
  immediate_danger: field({
    ...safety,
    shape: z.enum(codesOf(immediateDangers)),
    merge: 'safer',
    rank: dangerOrder,
    required: true,
  }),
  immediate_safety_flags: set(safety),
  occurred_from: one(facts, instant),
  occurred_to: one(facts, instant),
  occurred_precision: { ...choice(facts, occurredPrecisions), required: true },
  place_kind: { ...choice(facts, placeKinds), required: true },
  place_uprn: one(identity, text(12)),
  place_address: one(identity, text(300)),
  postcode: one(identity, text(10)),
  gps: one(identity, Gps),
  landmark: one(facts, text(120)),
  jurisdiction: one(facts, z.enum(['eng', 'wal', 'sct', 'nir'])),
  ward: one(facts, text(20)),
  lsoa_or_dz: one(facts, text(20)),
  la: one(facts, text(20)),
  incident_types: {
    ...set(facts, z.strictObject({ main: z.boolean() })),
    required: true,
  },
  type_other: one(told, text(200)),
  account_text: entry(told, text(4_000)),
  words_or_symbols: entry(sensitive, text(2_000)),
  perceived_targeted: { ...choice(facts, perceivedTargeted), required: true },
  perceived_by: set(facts),
  targeting: set(sensitive, Targeting),
  targeting_not_said: one(sensitive, z.boolean()),
  directed_at: asked(facts, codesOf(directedAt)),
  victim_kind: asked(facts, codesOf(victimKinds)),
  victim_person: one(identity, link),
  victim_token: one(identity, text(40)),
  victim_age_band: asked(sensitive, codesOf(victimAgeBands)),
  others_affected: set(told, z.strictObject({ count: z.int().check(z.gte(1), z.lte(500)) })),
  children_present: asked(told, codesOf(childrenPresent)),
  perpetrator_known: asked(facts, codesOf(perpetratorKnown)),
  alleged_perpetrators: set(allegation, AllegedPerpetrator),
  relationship: asked(allegation, codesOf(relationships)),
  group_incident: one(
    allegation,
    z.union([
      z.strictObject({
        group: z.boolean(),
        number: z.nullable(z.int().check(z.gte(1), z.lte(500))),
      }),
      z.enum(codesOf(noAnswers)),
    ]),
  ),
  repeat: asked(facts, codesOf(repeats)),
  repeat_period: asked(facts, codesOf(repeatPeriods)),
  getting_worse: asked(facts, codesOf(gettingWorse)),
  previous_incident_ids: set(told),
  reported_before_to: set(told),
  injury: set(sensitive),
  medical_help: asked(sensitive, codesOf(medicalHelp)),
  property_damage: set(facts),
  damage_cost_band: asked(facts, codesOf(damageCostBands)),
  offensive_material_present: asked(facts, ['yes', 'no', 'not_sure']),
  evidence: set(allegation, EvidenceItem),
  witnesses: set(restricted, Witness),
  impact_first_words: one(sensitive, text(500)),
  effect_now: { ...choice(sensitive, effectsNow), required: true },
  feel_safe_now_0_10: one(
    sensitive,
    z.union([z.int().check(z.gte(0), z.lte(10)), z.enum(['declined', 'not_known', 'not_asked'])]),
  ),
  wants: set(told),
  police_reported: asked(facts, codesOf(policeReported)),
  police_refs: set(told, PoliceReference),
  share_choices: field({ ...safety, shape: ShareChoice, merge: 'safer', rank: shareRank }),
  lawful_basis_set: mark(text(60)),
  share_override: one(
    restricted,
    z.strictObject({
      reason_code: z.enum(codesOf(shareOverrideReasons)),
      text: text(500),
      approved_by: z.nullable(link),
    }),
  ),
  language_spoken: one(sensitive, text(80)),
  language_written: one(sensitive, text(80)),
  interpreter: one(sensitive, text(80)),
  welsh_choice: asked(sensitive, ['yes', 'no']),
  communication_needs: set(safety),
  safe_contact: field({ ...safety, shape: SafeContact, merge: 'safer', rank: protection }),
  capacity_concern: choice(safety, capacityConcerns),
  advocate_or_supporter: one(
    told,
    z.strictObject({ person: z.nullable(link), authority: text(80) }),
  ),
  online: set(allegation, OnlinePost),
  third_party_centre: one(facts, text(60)),
  anonymous_level: asked(told, codesOf(anonymousLevels)),
  staff_safety_note: field({ ...safety, shape: StaffSafetyNote, merge: 'safer', rank: noteRank }),
  community_tension: asked(facts, codesOf(communityTensions)),
  community_tension_note: one(facts, text(300)),
  assessed_classification: field({
    ...facts,
    merge: 'versions',
    writers: [...lead, 'owner'],
    shape: z.strictObject({
      classification: z.enum(codesOf(assessedClassifications)),
      crime_suspected: z.enum(codesOf(crimeSuspected)),
      reasons: text(1_000),
    }),
  }),
  risk_band: field({
    ...told,
    merge: 'safer',
    shape: RiskBandGiven,
    rank: riskRank,
    writers: lead,
    notWhen: ['duplicate', 'void'],
  }),
  officer_observation: entry(told, text(2_000)),
  duplicate_of: field({ ...facts, shape: link, merge: 'versions', writers: lead }),
  linked_incidents: set(facts),
  restricted_reason: choice(restricted, restrictedReasons),
  named_people: { ...set(restricted), writers: lead, notForOneself: 'row' },
  staff_involved: field({
    ...allegation,
    merge: 'safer',
    shape: z.enum(['no', 'not_known', 'yes']),
    rank: (value) => ['no', 'not_known', 'yes'].indexOf(String(value)),
    writers: [...lead, 'recorder', 'owner'],
  }),
  owner: field({ ...about, shape: link, merge: 'latest', writers: lead, notWhen: ['void'] }),
  assigned: field({
    ...about,
    shape: z.literal(true),
    merge: 'union',
    writers: lead,
    notWhen: ['void'],
  }),
  amendment: entry(told, Amendment),
} as const satisfies Record<string, FieldDefinition>;
