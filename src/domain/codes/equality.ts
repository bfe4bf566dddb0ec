import { codeList } from './code-list.ts';

// What a person says of themselves, by the harmonised standards of the Government Statistical Service.
// Nothing here is ever why they were targeted: that is `characteristic.ts`.

export const sexes = codeList('sex', '2026-01-01', [
  ['female', 'Female', 'Benyw'],
  ['male', 'Male', 'Gwryw'],
]);

/** Asked one way in Scotland and another elsewhere; never inferred from sex, nor sex from it. */
export const genderIdentities = codeList('gender_identity', '2026-01-01', [
  ['same_as_registered', 'Yes', 'Ydy', { jurisdictions: ['eng', 'wal', 'nir'] }],
  ['not_as_registered', 'No', 'Nac ydy', { jurisdictions: ['eng', 'wal', 'nir'] }],
  ['not_trans', 'No', 'Nac ydw', { jurisdictions: ['sct'] }],
  ['trans_or_trans_history', 'Yes', 'Ydw', { jurisdictions: ['sct'] }],
]);

export const sexualOrientations = codeList('sexual_orientation', '2026-01-01', [
  ['heterosexual', 'Heterosexual or straight', 'Heterorywiol neu strêt'],
  ['gay_or_lesbian', 'Gay or lesbian', 'Hoyw neu lesbiaidd'],
  ['bisexual', 'Bisexual', 'Deurywiol'],
  ['other_orientation', 'Other', 'Arall'],
]);

export const longTermConditions = codeList('long_term_condition', '2026-01-01', [
  ['yes', 'Yes', 'Oes'],
  ['no', 'No', 'Nac oes'],
]);

export const dayToDayEffects = codeList('day_to_day_effect', '2026-01-01', [
  ['a_lot', 'Yes, a lot', 'Ydyn, llawer'],
  ['a_little', 'Yes, a little', 'Ydyn, ychydig'],
  ['not_at_all', 'Not at all', 'Dim o gwbl'],
]);

export const maritalStatuses = codeList('marital_status', '2026-01-01', [
  [
    'never_married',
    'Never married and never in a civil partnership',
    'Erioed wedi priodi na bod mewn partneriaeth sifil',
  ],
  ['married', 'Married', 'Priod'],
  ['civil_partnership', 'In a civil partnership', 'Mewn partneriaeth sifil'],
  [
    'separated_married',
    'Separated, but still married by law',
    'Wedi gwahanu, ond yn dal yn briod yn gyfreithiol',
  ],
  [
    'separated_civil_partnership',
    'Separated, but still in a civil partnership by law',
    'Wedi gwahanu, ond yn dal mewn partneriaeth sifil yn gyfreithiol',
  ],
  ['divorced', 'Divorced', 'Wedi ysgaru'],
  [
    'former_civil_partnership',
    'Civil partnership ended by law',
    'Partneriaeth sifil wedi dod i ben yn gyfreithiol',
  ],
  ['widowed', 'Widowed', 'Gweddw'],
  [
    'surviving_civil_partner',
    'Surviving partner of a civil partnership',
    "Partner sy'n goroesi o bartneriaeth sifil",
  ],
]);

export const pregnancies = codeList('pregnancy', '2026-01-01', [
  ['yes', 'Yes', 'Ydw'],
  ['no', 'No', 'Nac ydw'],
]);
