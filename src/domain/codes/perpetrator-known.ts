import { codeList } from './code-list.ts';

export const perpetratorKnown = codeList('perpetrator_known', '2026-01-01', [
  ['known_named', 'Yes, by name', 'Ydyn, wrth eu henw'],
  ['known_by_sight', 'Yes, by sight', "Ydyn, o'u gweld"],
  ['thinks_they_know', 'They think they know', "Maen nhw'n meddwl eu bod yn gwybod"],
  ['stranger', 'No, a stranger', 'Nac ydyn, dieithryn'],
  ['group_some_known', 'A group, some known', "Grŵp, rhai'n hysbys"],
  ['not_seen', 'Nobody was seen', 'Ni welwyd neb'],
  ['prefer_not_to_say', 'I would rather not say', "Byddai'n well gen i beidio â dweud"],
]);
