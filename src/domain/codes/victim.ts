import { codeList } from './code-list.ts';

export const victimKinds = codeList('victim_kind', '2026-01-01', [
  ['resident', 'Someone who lives here', "Rhywun sy'n byw yma"],
  ['visitor', 'Visitor', 'Ymwelydd'],
  ['worker_contractor', 'Worker or contractor', 'Gweithiwr neu gontractwr'],
  ['our_staff', 'Me or a colleague', 'Fi neu gydweithiwr'],
  ['business', 'Business', 'Busnes'],
  ['group_or_community', 'A group or the whole community', "Grŵp neu'r gymuned gyfan"],
  ['building_or_symbol', 'Building or symbol', 'Adeilad neu symbol'],
  ['no_known_victim', 'Nobody we know of', 'Neb y gwyddom amdano'],
]);

export const victimAgeBands = codeList('victim_age_band', '2026-01-01', [
  ['0-9', '0 to 9', '0 i 9'],
  ['10-15', '10 to 15', '10 i 15'],
  ['16-17', '16 or 17', '16 neu 17'],
  ['18-24', '18 to 24', '18 i 24'],
  ['25-34', '25 to 34', '25 i 34'],
  ['35-44', '35 to 44', '35 i 44'],
  ['45-54', '45 to 54', '45 i 54'],
  ['55-64', '55 to 64', '55 i 64'],
  ['65-74', '65 to 74', '65 i 74'],
  ['75-84', '75 to 84', '75 i 84'],
  ['85+', '85 or over', '85 neu hŷn'],
  ['not_known', 'Not known', 'Ddim yn hysbys'],
]);

export const othersAffected = codeList('others_affected', '2026-01-01', [
  ['partner', 'Partner', 'Partner'],
  ['child', 'Child', 'Plentyn'],
  ['older_relative', 'Older relative', 'Perthynas hŷn'],
  ['carer', 'Carer', 'Gofalwr'],
  ['visitor', 'Visitor', 'Ymwelydd'],
  ['neighbours', 'Neighbours', 'Cymdogion'],
  ['wider_group', 'Wider group', 'Grŵp ehangach'],
]);

export const childrenPresent = codeList('children_present', '2026-01-01', [
  ['none', 'No children', 'Dim plant'],
  ['saw_or_heard', 'Saw or heard it', "Wedi'i weld neu ei glywed"],
  ['directly_targeted', 'Were targeted', "Wedi'u targedu"],
  ['live_there_not_present', 'Live there but were not present', 'Yn byw yno ond ddim yn bresennol'],
  ['not_known', 'Not known', 'Ddim yn hysbys'],
]);

/** Capacity is presumed, and is about one decision at one time. */
export const capacityConcerns = codeList('capacity_concern', '2026-01-01', [
  ['no_concern', 'No concern', 'Dim pryder'],
  ['concern_about_this_decision', 'Concern about this decision', 'Pryder am y penderfyniad hwn'],
  ['not_assessed', 'Not looked at', 'Heb edrych ar hyn'],
]);

export const anonymousLevels = codeList('anonymous_level', '2026-01-01', [
  ['named', 'Named', "Wedi'i enwi"],
  ['known_to_us_not_to_police', 'Known to us, not to the police', "Yn hysbys i ni, nid i'r heddlu"],
  [
    'known_to_third_party_only',
    'Known only to another organisation',
    'Yn hysbys i sefydliad arall yn unig',
  ],
  ['fully_anonymous', 'Known to nobody', 'Ddim yn hysbys i neb'],
]);
