import type { JurisdictionPack } from './pack.ts';

const hateCrimeAct = '2024-04-01';

/** Hate Crime and Public Order (Scotland) Act 2021; sex as in the regulations laid in January 2026. */
export const sct: JurisdictionPack = {
  nation: 'sct',
  version: '2026-06',
  strands: [
    { strand: 'age', characteristic: 'age', from: hateCrimeAct, to: null },
    { strand: 'disability', characteristic: 'disability', from: hateCrimeAct, to: null },
    { strand: 'race', characteristic: 'race', from: hateCrimeAct, to: null },
    { strand: 'religion', characteristic: 'religion_belief', from: hateCrimeAct, to: null },
    {
      strand: 'sexual_orientation',
      characteristic: 'sexual_orientation',
      from: hateCrimeAct,
      to: null,
    },
    {
      strand: 'transgender_identity',
      characteristic: 'gender_reassignment',
      from: hateCrimeAct,
      to: null,
    },
    {
      strand: 'variations_in_sex_characteristics',
      characteristic: 'other_monitored',
      subValue: 'variations_in_sex_characteristics',
      from: hateCrimeAct,
      to: null,
    },
    { strand: 'sex', characteristic: 'sex', from: '2027-04-05', to: null },
  ],
  bankHolidays: [
    '2025-01-01',
    '2025-01-02',
    '2025-04-18',
    '2025-05-05',
    '2025-05-26',
    '2025-08-04',
    '2025-12-01',
    '2025-12-25',
    '2025-12-26',

    '2026-01-01',
    '2026-01-02',
    '2026-04-03',
    '2026-05-04',
    '2026-05-25',
    '2026-06-15', // by proclamation of February 2026, for this year only
    '2026-08-03',
    '2026-11-30',
    '2026-12-25',
    '2026-12-28',

    '2027-01-01',
    '2027-01-04',
    '2027-03-26',
    '2027-05-03',
    '2027-05-31',
    '2027-08-02',
    '2027-11-30',
    '2027-12-27',
    '2027-12-28',

    '2028-01-03',
    '2028-01-04',
    '2028-04-14',
    '2028-05-01',
    '2028-05-29',
    '2028-08-07',
    '2028-11-30',
    '2028-12-25',
    '2028-12-26',
  ],
  calendarUntil: '2028-12-31',
};
