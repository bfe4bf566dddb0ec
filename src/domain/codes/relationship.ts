import { type CodeOf, codeList } from './code-list.ts';

/** Who the person named is to the person affected. */
export const relationships = codeList('relationship', '2026-01-01', [
  ['neighbour_same_block', 'Neighbour in the same block', 'Cymydog yn yr un bloc'],
  ['neighbour_nearby', 'Neighbour nearby', 'Cymydog gerllaw'],
  ['visitor_of_neighbour', 'Visitor of a neighbour', 'Ymwelydd â chymydog'],
  ['partner', 'Partner', 'Partner'],
  ['ex_partner', 'Former partner', 'Cyn-bartner'],
  ['family_member', 'Relative', 'Perthynas'],
  ['household_member', 'Someone they live with', 'Rhywun y maent yn byw gyda nhw'],
  ['carer_family', 'Carer in the family', 'Gofalwr yn y teulu'],
  ['carer_paid', 'Paid carer', 'Gofalwr cyflogedig'],
  ['friend_or_was_friend', 'Friend, or was a friend', 'Ffrind, neu gyn-ffrind'],
  ['local_young_people', 'Young people from the area', "Pobl ifanc o'r ardal"],
  ['local_adults', 'Adults from the area', "Oedolion o'r ardal"],
  ['landlord_or_staff', 'Landlord or staff', 'Landlord neu staff'],
  ['contractor', 'Contractor', 'Contractwr'],
  ['work_colleague', 'Colleague at work', 'Cydweithiwr'],
  ['school_peer', 'Pupil or student', 'Disgybl neu fyfyriwr'],
  ['shop_or_service_worker', 'Shop or service worker', 'Gweithiwr siop neu wasanaeth'],
  ['customer', 'Customer', 'Cwsmer'],
  ['stranger', 'Stranger', 'Dieithryn'],
  ['online_only', 'Known only online', 'Yn hysbys ar-lein yn unig'],
  ['organised_group', 'Organised group', 'Grŵp trefnedig'],
  ['other', 'Someone else', 'Rhywun arall'],
  ['not_known', 'Not known', 'Ddim yn hysbys'],
]);

/** The relationships that bring up the domestic abuse card and close the record to most. */
export const domesticRelationships: readonly CodeOf<typeof relationships>[] = [
  'partner',
  'ex_partner',
  'family_member',
  'household_member',
  'carer_family',
];
