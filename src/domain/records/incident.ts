import * as z from 'zod/mini';
import { stampTime } from '../clock.ts';
import { codesOf } from '../codes/code-list.ts';
import { type RiskBand, riskBands } from '../codes/risk-band.ts';
import type { Fields } from '../fold.ts';
import { keysOf } from '../fold.ts';
import {
  defineRecord,
  type FieldDefinition,
  type Issue,
  type RecordDefinition,
} from '../record.ts';
import { entriesOf, rowIdsOf, rowsOf, showKey, stateShown, textOf } from '../show.ts';
import { incidentFields } from './incident-fields.ts';
import { RiskBandGiven, ShareChoice, Targeting } from './incident-shapes.ts';

const open = ['started', 'recorded', 'asked', 'answered'] as const;

/** One event, or one reported run of events, as told (domain.md 2 and 4.0). */
export const incident: RecordDefinition = defineRecord({
  type: 'incident',
  schema: 1,
  createdBy: ['warden', 'officer', 'supervisor', 'specialist'],
  fields: incidentFields,
  states: [...open, 'accepted', 'duplicate', 'void'],
  closedStates: ['duplicate', 'void'],
  moves: [
    { does: 'raise', who: ['recorder'], from: null, to: 'started' },
    { does: 'record', who: ['recorder'], from: null, to: 'recorded' },
    { does: 'record', who: ['recorder'], from: ['started'], to: 'recorded' },
    { does: 'ask', who: ['supervisor', 'specialist'], from: ['recorded', 'answered'], to: 'asked' },
    { does: 'answer', who: ['recorder', 'owner'], from: ['asked'], to: 'answered' },
    { does: 'accept', who: ['supervisor', 'specialist'], from: open, to: 'accepted' },
    { does: 'join', who: ['supervisor', 'specialist'], from: open, to: 'duplicate' },
    {
      does: 'void',
      who: ['supervisor'],
      from: [...open, 'duplicate'],
      to: 'void',
      needsReason: true,
    },
    {
      does: 'correct',
      who: ['recorder', 'owner'],
      from: ['accepted'],
      to: 'accepted',
      needsReason: true,
    },
  ],
  people: (fields) => [
    ...[textOf(incident, fields, 'recorded_by'), textOf(incident, fields, 'owner')].filter(
      (person) => person !== null,
    ),
    ...rowIdsOf(incident, fields, 'assigned'),
  ],
  ready: missingAnswers,
  summary: (fields) => ({
    ref: textOf(incident, fields, 'ref'),
    state: stateShown(incident, fields),
    recordedAt: textOf(incident, fields, 'recorded_at'),
    recordedBy: textOf(incident, fields, 'recorded_by'),
    owner: textOf(incident, fields, 'owner'),
    place: textOf(incident, fields, 'place_kind'),
    landmark: textOf(incident, fields, 'landmark'),
    scope: textOf(incident, fields, 'scope'),
    types: rowIdsOf(incident, fields, 'incident_types'),
    targeted: textOf(incident, fields, 'perceived_targeted'),
    about: characteristicsOf(fields),
    danger: isUrgent(fields),
    repeat: textOf(incident, fields, 'repeat'),
    occurred: textOf(incident, fields, 'occurred_from'),
    victim: textOf(incident, fields, 'victim_person'),
    earlier: rowIdsOf(incident, fields, 'previous_incident_ids').slice(0, mostEarlier),
    agreed: isAgreementAsked(fields),
    since: stateSince(fields),
    risk: riskGiven(fields),
  }),
  upgrades: [],
});

/** What lists, filters and search use of an incident. */
export const IncidentSummary = z.object({
  ref: z.nullable(z.string()),
  state: z.nullable(z.string()),
  recordedAt: z.nullable(z.string()),
  recordedBy: z.nullable(z.string()),
  owner: z.nullable(z.string()),
  place: z.nullable(z.string()),
  landmark: z.nullable(z.string()),
  scope: z.nullable(z.string()),
  types: z.array(z.string()),
  targeted: z.nullable(z.string()),
  about: z.array(z.string()),
  danger: z.boolean(),
  repeat: z.nullable(z.string()),
  occurred: z.nullable(z.string()),
  /** What a list made by an older release does not say. */
  victim: z._default(z.nullable(z.string()), null),
  earlier: z._default(z.array(z.string()), []),
  agreed: z._default(z.boolean(), true),
  since: z._default(z.nullable(z.number()), null),
  risk: z._default(z.nullable(z.enum(codesOf(riskBands))), null),
});
export type IncidentSummary = z.infer<typeof IncidentSummary>;

/** When it came to the state it is in, in seconds since 1970; null before its first save. */
function stateSince(fields: Fields): number | null {
  const status = showKey(incident, fields, 'status');
  return status === null ? null : Math.floor(stampTime(status.at) / 1_000);
}

/** The band that somebody gave; null before that, and once a red flag came after it: nobody looked at that one yet. */
export function riskGiven(fields: Fields): RiskBand | null {
  const shown = showKey(incident, fields, 'risk_band');
  const given = RiskBandGiven.safeParse(shown?.value);
  if (shown === null || !given.success) return null;
  const alarms = ['immediate_danger', 'immediate_safety_flags'].flatMap((name) =>
    keysOf(fields, name).flatMap((key) => fields[key]?.heads ?? []),
  );
  const isOvertaken = isUrgent(fields) && alarms.some(({ at }) => at > shown.at);
  return isOvertaken ? null : given.data.band;
}

/** A summary stays short: so many earlier records are enough to know that it is not the first. */
const mostEarlier = 3;

/** True once somebody has said what at least one other body may be told. */
function isAgreementAsked(fields: Fields): boolean {
  return keysOf(fields, 'share_choices').some((key) => {
    const row = ShareChoice.safeParse(showKey(incident, fields, key)?.value);
    return row.success && row.data.choice !== 'not_asked';
  });
}

/** The fields one is asked for before an incident is ready; any draft can be kept (domain.md 2.1). */
export const requiredFields = Object.entries<FieldDefinition>(incidentFields).flatMap(
  ([name, definition]) => (definition.required ? [name] : []),
);

function missingAnswers(fields: Fields): Issue[] {
  return requiredFields
    .filter((name) => !keysOf(fields, name).some((key) => showKey(incident, fields, key)))
    .map((name) => ({ field: name, code: `${name}_missing` }));
}

/** The characteristics it is said to be about, each once, sorted. */
export function characteristicsOf(fields: Fields): string[] {
  const rows = rowsOf(incident, fields, 'targeting').flatMap(({ shown }) => {
    const row = Targeting.safeParse(shown.value);
    return row.success ? [row.data.characteristic] : [];
  });
  return [...new Set(rows)].sort();
}

/** The combination it counts under: sorted codes joined by `+`, or null when nothing was said. */
export function combinationKey(fields: Fields): string | null {
  const codes = characteristicsOf(fields);
  return codes.length > 0 ? codes.join('+') : null;
}

/** True when someone may be in danger, or any flag but "none seen" was raised (domain.md 3.4). */
export function isUrgent(fields: Fields): boolean {
  const flags = rowIdsOf(incident, fields, 'immediate_safety_flags');
  return (
    textOf(incident, fields, 'immediate_danger') === 'yes' ||
    flags.some((flag) => flag !== 'none_seen')
  );
}

/** What was said happened, oldest first; nothing until someone writes it. */
export function accountOf(fields: Fields): string[] {
  return entriesOf(fields, 'account_text').flatMap((entry) =>
    typeof entry.value === 'string' && entry.value.trim() !== '' ? [entry.value] : [],
  );
}
