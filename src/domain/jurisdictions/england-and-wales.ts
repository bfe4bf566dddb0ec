import type { Strand } from './pack.ts';

const agreed = '2007-01-01';

/** The five centrally monitored strands, in the definition that police and prosecutors share. */
export const sharedStrands: readonly Strand[] = [
  { strand: 'disability', characteristic: 'disability', from: agreed, to: null },
  { strand: 'race', characteristic: 'race', from: agreed, to: null },
  { strand: 'religion', characteristic: 'religion_belief', from: agreed, to: null },
  {
    strand: 'sexual_orientation',
    characteristic: 'sexual_orientation',
    from: agreed,
    to: null,
  },
  {
    strand: 'transgender_identity',
    characteristic: 'gender_reassignment',
    from: agreed,
    to: null,
  },
];

/** Banking and Financial Dealings Act 1971: one calendar for both nations, substitute days included. */
export const sharedBankHolidays: readonly string[] = [
  '2025-01-01',
  '2025-04-18',
  '2025-04-21',
  '2025-05-05',
  '2025-05-26',
  '2025-08-25',
  '2025-12-25',
  '2025-12-26',

  '2026-01-01',
  '2026-04-03',
  '2026-04-06',
  '2026-05-04',
  '2026-05-25',
  '2026-08-31',
  '2026-12-25',
  '2026-12-28',

  '2027-01-01',
  '2027-03-26',
  '2027-03-29',
  '2027-05-03',
  '2027-05-31',
  '2027-08-30',
  '2027-12-27',
  '2027-12-28',

  '2028-01-03',
  '2028-04-14',
  '2028-04-17',
  '2028-05-01',
  '2028-05-29',
  '2028-08-28',
  '2028-12-25',
  '2028-12-26',
];
