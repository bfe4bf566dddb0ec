import { codeList, inGroup } from './code-list.ts';

export const perceivedBy = codeList('perceived_by', '2026-01-01', [
  ...inGroup('quick', [['victim', 'The person', 'Y person']]),
  ['family_or_friend', 'A relative or friend', 'Perthynas neu ffrind'],
  ...inGroup('quick', [['witness', 'A witness', 'Tyst']]),
  ['carer_or_supporter', 'A carer or supporter', 'Gofalwr neu gefnogwr'],
  ...inGroup('quick', [['recording_officer', 'Me', 'Fi']]),
  ['other_staff', 'Another member of staff', 'Aelod arall o staff'],
  ['police', 'The police', 'Yr heddlu'],
  ['third_party_org', 'Another organisation', 'Sefydliad arall'],
  ['other', 'Someone else', 'Rhywun arall'],
]);
