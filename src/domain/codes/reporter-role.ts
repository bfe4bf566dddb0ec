import { codeList } from './code-list.ts';

export const reporterRoles = codeList('reporter_role', '2026-01-01', [
  ['victim', 'Person affected', 'Y person yr effeithiwyd arno'],
  ['parent_guardian', 'Parent or guardian', 'Rhiant neu warcheidwad'],
  ['family', 'Another relative', 'Perthynas arall'],
  ['friend', 'Friend', 'Ffrind'],
  ['neighbour', 'Neighbour', 'Cymydog'],
  ['carer_paid', 'Paid carer', 'Gofalwr cyflogedig'],
  ['carer_unpaid', 'Unpaid carer', 'Gofalwr di-dâl'],
  ['advocate', 'Advocate', 'Eiriolwr'],
  ['interpreter', 'Interpreter', 'Cyfieithydd ar y pryd'],
  ['support_worker', 'Support worker', 'Gweithiwr cymorth'],
  ['bystander', 'Someone who was there', 'Rhywun a oedd yno'],
  ['staff', 'Member of staff', 'Aelod o staff'],
  ['anonymous', 'Someone who gave no name', 'Rhywun na roddodd enw'],
  ['other', 'Someone else', 'Rhywun arall'],
]);
