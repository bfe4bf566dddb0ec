import * as z from 'zod/mini';
import { defaultWindows, type Windows } from '../actor.ts';
import type { Json } from '../json.ts';
import { defineRecord, field, type RecordDefinition } from '../record.ts';
import { showKey, stateShown, textOf, valueOf } from '../show.ts';
import { organisationPlace, recordedBy } from './organisation-place.ts';

const days = (most: number) => z.int().check(z.gte(1), z.lte(most));

/** What an organisation may choose: the shape it must have and what holds until it chooses (domain.md 12.1). */
export const settingKeys = {
  organisation_name: {
    shape: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
    initial: '',
  },
  duty_phone: { shape: z.string().check(z.maxLength(30)), initial: '' },
  child_safeguarding_phone: { shape: z.string().check(z.maxLength(30)), initial: '' },
  adult_safeguarding_phone: { shape: z.string().check(z.maxLength(30)), initial: '' },
  crisis_phone: { shape: z.string().check(z.maxLength(30)), initial: '' },
  lock_after_minutes: { shape: z.int().check(z.gte(1), z.lte(15)), initial: 5 },
  lock_hidden_minutes: { shape: z.int().check(z.gte(1), z.lte(15)), initial: 2 },
  lease_hours: { shape: z.int().check(z.gte(24), z.lte(336)), initial: 72 },
  warden_patch_days: { shape: days(365), initial: defaultWindows.wardenPatch },
  warden_own_days: { shape: days(90), initial: defaultWindows.wardenOwn },
  closed_days: { shape: days(365), initial: defaultWindows.closed },
  first_contact_working_days: { shape: z.int().check(z.gte(1), z.lte(10)), initial: 1 },
  draft_days: { shape: days(60), initial: 14 },
} as const;
export type SettingKey = keyof typeof settingKeys;

const keys = z.enum([
  'organisation_name',
  'duty_phone',
  'child_safeguarding_phone',
  'adult_safeguarding_phone',
  'crisis_phone',
  'lock_after_minutes',
  'lock_hidden_minutes',
  'lease_hours',
  'warden_patch_days',
  'warden_own_days',
  'closed_days',
  'first_contact_working_days',
  'draft_days',
]);

const organisational = {
  class: 'operational',
  sensitivity: 'none',
  retention: 'organisation',
  writers: ['admin'],
} as const;

/** One change of one setting. It holds once a second person has approved it; the newest approved counts. */
export const settings: RecordDefinition = defineRecord({
  type: 'settings',
  schema: 1,
  createdBy: ['admin'],
  fields: {
    scope: organisationPlace,
    recorded_by: recordedBy,
    key: field({ ...organisational, shape: keys, merge: 'latest' }),
    value: field({
      ...organisational,
      shape: z.union([z.string().check(z.maxLength(80)), z.int()]),
      merge: 'latest',
    }),
    reason: field({
      ...organisational,
      shape: z.string().check(z.trim(), z.minLength(1), z.maxLength(400)),
      merge: 'latest',
    }),
    status: field({
      class: 'operational',
      sensitivity: 'none',
      retention: 'organisation',
      shape: z.strictObject({ from: z.nullable(z.string()), to: z.string() }),
      merge: 'status',
    }),
  },
  states: ['proposed', 'rejected', 'approved'],
  moves: [
    { does: 'propose', who: ['admin'], from: null, to: 'proposed' },
    {
      does: 'approve',
      who: ['supervisor', 'auditor'],
      from: ['proposed'],
      to: 'approved',
      byAnother: true,
    },
    {
      does: 'reject',
      who: ['supervisor', 'auditor'],
      from: ['proposed'],
      to: 'rejected',
      byAnother: true,
    },
  ],
  people: () => [],
  ready: (fields) =>
    textOf(settings, fields, 'reason') === null
      ? [{ field: 'reason', code: 'setting_reason_missing' }]
      : [],
  summary: (fields) => ({
    key: textOf(settings, fields, 'key'),
    value: valueOf(settings, fields, 'value'),
    reason: textOf(settings, fields, 'reason'),
    status: stateShown(settings, fields),
    by: textOf(settings, fields, 'recorded_by'),
    at: showKey(settings, fields, 'status')?.at ?? null,
    decidedBy: showKey(settings, fields, 'status')?.by ?? null,
  }),
  upgrades: [],
});

/** What lists and rules use of a settings record; `at` is the stamp of its last move. */
export const SettingsSummary = z.object({
  key: z.nullable(keys),
  value: z.union([z.string(), z.number(), z.null()]),
  reason: z.nullable(z.string()),
  status: z.nullable(z.enum(['proposed', 'approved', 'rejected'])),
  by: z.nullable(z.string()),
  at: z.nullable(z.string()),
  decidedBy: z.nullable(z.string()),
});
export type SettingsSummary = z.infer<typeof SettingsSummary>;

/** The value of a setting that holds now: the newest approved one with a fitting shape, else the initial one. */
export function settingInForce(all: readonly Json[], key: SettingKey): string | number {
  const { shape, initial } = settingKeys[key];
  const approved = all
    .flatMap((summary) => {
      const parsed = SettingsSummary.safeParse(summary);
      return parsed.success ? [parsed.data] : [];
    })
    .filter((one) => one.key === key && one.status === 'approved')
    .filter((one) => shape.safeParse(one.value).success)
    .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1));
  return approved[0]?.value ?? initial;
}

/** A setting that is a number. */
export function numberInForce(all: readonly Json[], key: SettingKey): number {
  return Number(settingInForce(all, key));
}

/** How long readers' windows last, by the organisation's settings. */
export function windowsOf(all: readonly Json[]): Windows {
  return {
    wardenPatch: numberInForce(all, 'warden_patch_days'),
    wardenOwn: numberInForce(all, 'warden_own_days'),
    closed: numberInForce(all, 'closed_days'),
  };
}
