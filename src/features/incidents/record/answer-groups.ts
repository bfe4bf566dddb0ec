import type { incidentsWords } from '../../../locales/incidents.ts';
import { type AnsweredRow, answeredRows } from '../../../parts/answered-rows.ts';
import type { Desk, View } from '../../../storage/desk.ts';

export type GroupName = keyof (typeof incidentsWords)['en']['page']['groups'];

/** Shown in their own places on the page: masked, behind a tap, or put together in one line. */
const elsewhere = new Set([
  'account_text',
  'words_or_symbols',
  'impact_first_words',
  'occurred_from',
  'occurred_to',
  'victim_person',
  'safe_contact',
  'staff_safety_note',
]);

const fieldsByGroup: Readonly<Record<Exclude<GroupName, 'handling'>, readonly string[]>> = {
  safety: ['immediate_danger', 'immediate_safety_flags'],
  what: [
    'incident_types',
    'type_other',
    'offensive_material_present',
    'property_damage',
    'damage_cost_band',
    'injury',
    'medical_help',
    'online',
    'evidence',
  ],
  when: ['place_kind', 'landmark', 'place_address', 'postcode', 'place_uprn', 'gps', 'scope'],
  because: ['perceived_targeted', 'perceived_by', 'targeting', 'targeting_not_said', 'directed_at'],
  person: [
    'victim_kind',
    'victim_age_band',
    'anonymous_level',
    'others_affected',
    'children_present',
    'advocate_or_supporter',
    'capacity_concern',
  ],
  who: [
    'perpetrator_known',
    'relationship',
    'group_incident',
    'alleged_perpetrators',
    'witnesses',
    'staff_involved',
  ],
  effect: [
    'effect_now',
    'feel_safe_now_0_10',
    'repeat',
    'repeat_period',
    'getting_worse',
    'previous_incident_ids',
    'reported_before_to',
    'wants',
    'police_reported',
    'police_refs',
  ],
  sharing: [
    'share_choices',
    'language_spoken',
    'language_written',
    'interpreter',
    'welsh_choice',
    'communication_needs',
  ],
  view: [
    'officer_observation',
    'assessed_classification',
    'risk_band',
    'community_tension',
    'community_tension_note',
    'linked_incidents',
  ],
};

const order = [
  'safety',
  'what',
  'when',
  'because',
  'person',
  'who',
  'effect',
  'sharing',
  'view',
] as const;

/** What was answered, by group; a field that belongs to none stands with how the record is handled. */
export function answerGroups(desk: Desk, view: View): { name: GroupName; rows: AnsweredRow[] }[] {
  const rows = answeredRows(desk, view).filter(({ field }) => !elsewhere.has(field));
  const taken = new Set(Object.values(fieldsByGroup).flat());
  const named = order.map((name) => ({
    name,
    rows: rows.filter(({ field }) => fieldsByGroup[name].includes(field)),
  }));
  return [...named, { name: 'handling', rows: rows.filter(({ field }) => !taken.has(field)) }];
}
