import { type CodeOf, codeList } from './code-list.ts';

export const injuries = codeList('injury', '2026-01-01', [
  ['none', 'None', 'Dim'],
  ['emotional_distress', 'Emotional distress', 'Trallod emosiynol'],
  ['panic_or_fear_symptoms', 'Panic or fear', 'Panig neu ofn'],
  ['minor_pain_bruise', 'Minor pain or a bruise', 'Mân boen neu glais'],
  ['cut_or_bleeding', 'Cut or bleeding', 'Briw neu waedu'],
  ['burn', 'Burn', 'Llosg'],
  [
    'head_injury_or_unconscious',
    'Head injury or passed out',
    "Anaf i'r pen neu golli ymwybyddiaeth",
  ],
  ['fracture', 'Broken bone', 'Torri asgwrn'],
  ['strangulation_or_choking', 'Strangled or choked', 'Tagu neu fygu'],
  [
    'miscarriage_or_pregnancy_concern',
    'Miscarriage or worry about a pregnancy',
    'Camesgoriad neu bryder am feichiogrwydd',
  ],
  [
    'harm_to_assistance_animal_or_pet',
    'Harm to an assistance animal or pet',
    'Niwed i anifail cymorth neu anifail anwes',
  ],
  ['other', 'Something else', 'Rhywbeth arall'],
  ['not_known', 'Not known', 'Ddim yn hysbys'],
]);

/** The injuries that need medical help and a call to the police within minutes. */
export const urgentInjuries: readonly CodeOf<typeof injuries>[] = [
  'head_injury_or_unconscious',
  'strangulation_or_choking',
  'miscarriage_or_pregnancy_concern',
];

export const medicalHelp = codeList('medical_help', '2026-01-01', [
  ['none', 'None', 'Dim'],
  ['first_aid', 'First aid', 'Cymorth cyntaf'],
  ['gp', 'GP', 'Meddyg teulu'],
  ['pharmacy', 'Pharmacy', 'Fferyllfa'],
  ['999', 'Ambulance (999)', 'Ambiwlans (999)'],
  ['hospital', 'Hospital', 'Ysbyty'],
  ['refused', 'They did not want any', 'Doedden nhw ddim eisiau dim'],
]);
