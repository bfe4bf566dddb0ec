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
    'officer_observation',
  ],
  when: ['place_kind', 'landmark', 'place_address', 'postcode', 'place_uprn', 'gps', 'scope'],
  because: ['perceived_targeted', 'perceived_by', 'targeting', 'targeting_not_said', 'directed_at'],
  effect: ['victim_kind', 'effect_now', 'feel_safe_now_0_10', 'repeat', 'repeat_period', 'wants'],
  sharing: ['share_choices', 'language_spoken', 'interpreter', 'communication_needs'],
};

/** What was answered, by group; a field that belongs to none stands with how the record is handled. */
export function answerGroups(desk: Desk, view: View): { name: GroupName; rows: AnsweredRow[] }[] {
  const rows = answeredRows(desk, view).filter(({ field }) => !elsewhere.has(field));
  const taken = new Set(Object.values(fieldsByGroup).flat());
  const named = (['safety', 'what', 'when', 'because', 'effect', 'sharing'] as const).map(
    (name) => ({
      name,
      rows: rows.filter(({ field }) => fieldsByGroup[name].includes(field)),
    }),
  );
  return [...named, { name: 'handling', rows: rows.filter(({ field }) => !taken.has(field)) }];
}
