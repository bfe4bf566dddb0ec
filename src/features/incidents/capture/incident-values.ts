import { quickShareRecipients } from '../../../domain/codes/share.ts';
import type { Json } from '../../../domain/json.ts';
import { noSafeContact, type SafeContact } from '../../../domain/records/person.ts';
import { hereValues } from '../place/exact-values.ts';
import type { Answers } from './answers.ts';
import { occurredOf } from './when.ts';

/** A field and the value it is to have. */
export type Value = readonly [field: string, value: Json];

const optional = (field: string, value: Json): Value[] =>
  value === null || value === '' ? [] : [[field, value]];

const text = (field: string, typed: string): Value[] => optional(field, typed.trim());

/** Somebody known already who was targeted, or null. */
export const knownPerson = ({ who, known }: Answers): string | null =>
  who === 'known_person' ? known : null;

/** The person affected: known already, or the one whom this form makes. */
export const personOf = (answers: Answers): string => knownPerson(answers) ?? answers.person;

/** True when there is something to keep about a person: that they are known, a name they gave, or a number. */
export function hasPerson(answers: Answers): boolean {
  const isKnown = knownPerson(answers) !== null;
  return isKnown || nameGiven(answers) !== '' || phoneGiven(answers) !== '';
}

/** The name, unless they do not want to be named or nobody single was targeted. */
export const nameGiven = ({ who, unnamed, name }: Answers): string =>
  who === 'new_person' && !unnamed ? name.trim() : '';

const mayCall = ({ contact }: Answers): boolean => contact.includes('mobile_call');

/** The number, while calling is among the ways chosen. */
export const phoneGiven = (answers: Answers): string =>
  mayCall(answers) ? answers.phone.trim() : '';

/** The safe contact as answered, or null for no answer, which means: do not contact until we know how. */
function safeContactGiven(answers: Answers, before = noSafeContact): SafeContact | null {
  const { contact, times, contactThrough } = answers;
  const through = contact.includes('via_supporter') ? contactThrough.trim() : '';
  if (contact.length === 0) return null;
  return { ...before, methods: [...contact], times: times.trim(), other_person: through };
}

/** What the answers say of the person; what the form does not ask of safe contact stays as it was. */
export const personValues = (answers: Answers, before = noSafeContact): Value[] => [
  ...text('name', nameGiven(answers)),
  ...text('phone', phoneGiven(answers)),
  ...optional('safe_contact', safeContactGiven(answers, before)),
];

/** What the answers say of the incident, safe contact included when there is no person to keep it. */
export function incidentValues(answers: Answers, now: number): Value[] {
  return [
    ['source', 'officer_saw_victim'],
    ...optional('immediate_danger', answers.danger),
    ...answers.flags.map((flag): Value => [`immediate_safety_flags/${flag}`, true]),
    ...whatValues(answers),
    ...whenValues(answers),
    ...optional('place_kind', answers.place),
    ...text('landmark', answers.landmark),
    ...hereValues(answers),
    ...targetedValues(answers),
    ...victimValues(answers),
    ...optional('effect_now', answers.effect),
    ...feelsSafe(answers),
    ...optional('repeat', answers.repeat),
    ...text('language_spoken', answers.language),
    ...shareValues(answers, now),
    ...(answers.sameAs === null ? [] : [[`linked_incidents/${answers.sameAs}`, true] as const]),
    ...(hasPerson(answers) ? [] : optional('safe_contact', safeContactGiven(answers))),
  ];
}

function whatValues({ types, typeOther, offensive, account }: Answers): Value[] {
  return [
    ...types.map((type, at): Value => [`incident_types/${type}`, { main: at === 0 }]),
    ...(types.includes('quick_other') ? text('type_other', typeOther) : []),
    ...(types.includes('quick_damage') ? optional('offensive_material_present', offensive) : []),
    ...text('account_text/', account),
  ];
}

function whenValues(answers: Answers): Value[] {
  const occurred = occurredOf(answers);
  if (occurred === null) return [];
  return [
    ['occurred_from', occurred.from],
    ...optional('occurred_to', occurred.to),
    ['occurred_precision', occurred.precision],
  ];
}

/** What was perceived; what it is about only where the screen asks for it. */
function targetedValues(answers: Answers): Value[] {
  const { targeted, notSaid, thoughtBy } = answers;
  const isAsked = targeted === 'yes' || targeted === 'not_sure';
  if (!isAsked) return optional('perceived_targeted', targeted);
  return [
    ['perceived_targeted', targeted],
    ...thoughtBy.map((by): Value => [`perceived_by/${by}`, true]),
    ...(notSaid ? [['targeting_not_said', true] as const] : aboutValues(answers)),
  ];
}

/** A row for each characteristic in each view: what two people think is two rows, never one. */
function aboutValues({ about, aboutOther, thoughtBy }: Answers): Value[] {
  const views = thoughtBy.length > 0 ? thoughtBy : (['recording_officer'] as const);
  const otherWords = aboutOther.trim();
  return about.flatMap((characteristic) =>
    views.map((by): Value => {
      const row = {
        characteristic,
        sub_value: null,
        weight: 'not_sure',
        association: false,
        mistaken: false,
        perceived_by: by,
        basis: [],
      };
      const isOther = characteristic === 'other_monitored' && otherWords !== '';
      const value = isOther ? { ...row, other_words: otherWords } : row;
      return [`targeting/${characteristic}-${by}`, value];
    }),
  );
}

function victimValues(answers: Answers): Value[] {
  const { who, unnamed } = answers;
  const isNobodyKnown = who === 'new_person' && unnamed && !hasPerson(answers);
  return [
    ...(who === 'group' ? [['victim_kind', 'group_or_community'] as const] : []),
    ...(who === 'staff' ? [['victim_kind', 'our_staff'] as const] : []),
    ...(hasPerson(answers) ? [['victim_person', personOf(answers)] as const] : []),
    ...(nameGiven(answers) !== '' ? [['anonymous_level', 'named'] as const] : []),
    ...(isNobodyKnown ? [['anonymous_level', 'fully_anonymous'] as const] : []),
  ];
}

function feelsSafe({ feelsSafe: felt }: Answers): Value[] {
  if (felt === '') return [];
  return [['feel_safe_now_0_10', /^\d+$/.test(felt) ? Number(felt) : felt]];
}

function shareValues({ share }: Answers, now: number): Value[] {
  return quickShareRecipients.flatMap((recipient): Value[] => {
    const choice = share[recipient];
    if (choice === undefined) return [];
    const given = new Date(now).toISOString();
    const row = { recipient_type: recipient, choice, how_given: 'spoken', given_at: given };
    return [[`share_choices/${recipient}`, { ...row, limits: '' }]];
  });
}
