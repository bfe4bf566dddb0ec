import { codeList } from './code-list.ts';

export const sources = codeList('source', '2026-01-01', [
  ['officer_saw_victim', 'Person told me', 'Y person a ddywedodd wrthyf'],
  ['officer_witnessed', 'I saw or found it', "Fi a'i gwelodd neu a'i darganfu"],
  ['phone', 'Phone call', 'Galwad ffôn'],
  ['office', 'Visit to the office', "Ymweliad â'r swyddfa"],
  ['web_form', 'Web form', 'Ffurflen ar y we'],
  ['email_or_letter', 'Email or letter', 'E-bost neu lythyr'],
  ['app_self', 'The person, in an app', 'Y person, mewn ap'],
  ['contractor', 'Our contractor or caretaker', 'Ein contractwr neu ofalwr adeilad'],
  ['councillor_mp', 'Councillor, MP or other member', 'Cynghorydd, AS neu aelod arall'],
  ['police', 'The police', 'Yr heddlu'],
  ['third_party_centre', 'Third-party reporting centre', 'Canolfan adrodd trydydd parti'],
  ['voluntary_org', 'Voluntary organisation', 'Sefydliad gwirfoddol'],
  ['school', 'School', 'Ysgol'],
  ['health', 'Health services', 'Gwasanaethau iechyd'],
  ['social_care', 'Social care', 'Gofal cymdeithasol'],
  ['other_landlord', 'Another landlord', 'Landlord arall'],
  ['social_media', 'Social media', 'Cyfryngau cymdeithasol'],
  ['cctv', 'CCTV', 'Teledu cylch cyfyng'],
  ['other', 'Somewhere else', 'Rhywle arall'],
]);
