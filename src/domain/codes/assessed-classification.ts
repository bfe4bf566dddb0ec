import { codeList } from './code-list.ts';

/** What the case owner judges, beside what was perceived and never in its place. */
export const assessedClassifications = codeList('assessed_classification', '2026-01-01', [
  ['targeted', 'Targeted', "Wedi'i dargedu"],
  ['not_targeted', 'Not targeted', 'Heb ei dargedu'],
  ['unclear', 'Not clear', 'Ddim yn glir'],
]);

export const crimeSuspected = codeList('crime_suspected', '2026-01-01', [
  ['yes', 'Yes', 'Oes'],
  ['no', 'No', 'Nac oes'],
  ['unclear', 'Not clear', 'Ddim yn glir'],
]);
