import {
  assessedClassifications,
  crimeSuspected,
} from '../../domain/codes/assessed-classification.ts';
import { communityTensions } from '../../domain/codes/community-tension.ts';
import { directedAt } from '../../domain/codes/directed-at.ts';
import { evidenceStatuses, evidenceTypes } from '../../domain/codes/evidence-type.ts';
import { incidentTypes } from '../../domain/codes/incident-type.ts';
import { injuries, medicalHelp } from '../../domain/codes/injury.ts';
import { onlinePlatforms } from '../../domain/codes/online-platform.ts';
import { perceivedBy } from '../../domain/codes/perceived-by.ts';
import { policeReferenceTypes, policeReported } from '../../domain/codes/police-reported.ts';
import { damageCostBands, propertyDamages } from '../../domain/codes/property-damage.ts';
import { gettingWorse, repeatPeriods, repeats } from '../../domain/codes/repeat.ts';
import { safetyFlags } from '../../domain/codes/safety-flag.ts';
import { shareRecipients } from '../../domain/codes/share.ts';
import { wants } from '../../domain/codes/wants.ts';
import type { Part, Question } from './question.ts';

type Screens = readonly (readonly Question[])[];

const kinds = (group: string): Question => ({
  kind: 'several',
  field: 'incident_types',
  list: incidentTypes,
  group,
  bare: true,
});

export const happenedScreens: Screens = [
  [
    { kind: 'entry', field: 'account_text', most: 4_000 },
    { kind: 'entry', field: 'words_or_symbols', most: 2_000 },
  ],
  [kinds('words'), kinds('near_person'), kinds('physical')],
  [kinds('property_and_home'), kinds('exploitation'), kinds('remote')],
  [kinds('community'), kinds('service_related')],
];

const yesNoOrNot = ['yes', 'no', 'not_known'] as const;

const post: readonly Part[] = [
  { name: 'platform', kind: 'code', list: onlinePlatforms, first: '' },
  { name: 'brand', kind: 'text', most: 60 },
  { name: 'url', kind: 'text', most: 500 },
  { name: 'handle', kind: 'text', most: 100 },
  { name: 'post_kind', kind: 'text', most: 60 },
  { name: 'still_up', kind: 'code', list: yesNoOrNot, first: 'not_known' },
  { name: 'reported_to_platform', kind: 'code', list: yesNoOrNot, first: 'not_known' },
];

export const onlineScreens: Screens = [
  [{ kind: 'rows', field: 'online', parts: post, needs: 'platform' }],
];

/** In whose view, and at whom; what it is about follows, a screen for each row. */
export const becauseFirst: readonly Question[] = [
  { kind: 'several', field: 'perceived_by', list: perceivedBy, bare: true },
  { kind: 'one', field: 'directed_at', list: directedAt },
];

/** What one characteristic on this incident is about, and what made somebody think so. */
export const targetScreen = (row: string): readonly Question[] => [
  { kind: 'target', field: 'targeting', row, part: 'sub_value' },
  { kind: 'target', field: 'targeting', row, part: 'basis' },
  { kind: 'target', field: 'targeting', row, part: 'also' },
];

export const harmScreens: Screens = [
  [
    { kind: 'several', field: 'injury', list: injuries },
    { kind: 'one', field: 'medical_help', list: medicalHelp },
  ],
  [
    { kind: 'several', field: 'property_damage', list: propertyDamages },
    { kind: 'one', field: 'damage_cost_band', list: damageCostBands },
    { kind: 'one', field: 'offensive_material_present', list: ['yes', 'no', 'not_sure'] },
  ],
];

export const effectScreens: Screens = [
  [
    { kind: 'words', field: 'impact_first_words', most: 500 },
    { kind: 'scale', field: 'feel_safe_now_0_10' },
  ],
  [
    { kind: 'one', field: 'repeat', list: repeats },
    { kind: 'one', field: 'repeat_period', list: repeatPeriods },
    { kind: 'one', field: 'getting_worse', list: gettingWorse },
  ],
  [
    { kind: 'several', field: 'reported_before_to', list: shareRecipients },
    { kind: 'records', field: 'previous_incident_ids' },
  ],
];

const policeReference: readonly Part[] = [
  { name: 'ref', kind: 'text', most: 40 },
  { name: 'type', kind: 'code', list: policeReferenceTypes, first: 'incident_log' },
  { name: 'force', kind: 'text', most: 60 },
  { name: 'date', kind: 'date' },
  { name: 'officer', kind: 'text', most: 80 },
];

export const wantsScreens: Screens = [
  [{ kind: 'several', field: 'wants', list: wants }],
  [
    { kind: 'one', field: 'police_reported', list: policeReported },
    { kind: 'rows', field: 'police_refs', parts: policeReference, needs: 'ref' },
  ],
];

const threes = <T>(all: readonly T[]): T[][] =>
  all.flatMap((_, at) => (at % 3 === 0 ? [all.slice(at, at + 3)] : []));

export const sharingScreens: Screens = threes(
  shareRecipients.codes.map(
    ({ code }): Question => ({ kind: 'share', field: 'share_choices', recipient: code }),
  ),
);

export const evidenceScreens: Screens = [
  [
    {
      kind: 'rows',
      field: 'evidence',
      parts: [
        { name: 'type', kind: 'code', list: evidenceTypes, first: '' },
        { name: 'status', kind: 'code', list: evidenceStatuses, first: 'held' },
        { name: 'note', kind: 'text', most: 200 },
      ],
      needs: 'type',
    },
  ],
];

export const safetyScreens: Screens = [
  [{ kind: 'several', field: 'immediate_safety_flags', list: safetyFlags, bare: true }],
  [
    {
      kind: 'parts',
      field: 'staff_safety_note',
      parts: [
        { name: 'facts', kind: 'long', most: 200 },
        { name: 'review_on', kind: 'date', after: 183 },
      ],
      needs: 'facts',
    },
  ],
];

export const seenScreens: Screens = [
  [{ kind: 'entry', field: 'officer_observation', most: 2_000 }],
  [
    { kind: 'one', field: 'community_tension', list: communityTensions },
    { kind: 'words', field: 'community_tension_note', most: 300 },
  ],
];

/** Beside what was perceived, never in its place. */
export const viewScreens: Screens = [
  [
    {
      kind: 'parts',
      field: 'assessed_classification',
      parts: [
        { name: 'classification', kind: 'code', list: assessedClassifications, first: '' },
        { name: 'crime_suspected', kind: 'code', list: crimeSuspected, first: '' },
        { name: 'reasons', kind: 'long', most: 1_000 },
      ],
      needs: 'classification',
    },
  ],
];
