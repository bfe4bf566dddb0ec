import { type CodeOf, codeList } from './code-list.ts';

export const shareRecipients = codeList('recipient_type', '2026-01-01', [
  ['police', 'The police', 'Yr heddlu'],
  [
    'council_community_safety',
    "The council's community safety team",
    'Tîm diogelwch cymunedol y cyngor',
  ],
  ['landlord_other', 'Another landlord', 'Landlord arall'],
  ['adult_social_care', 'Adult social care', 'Gofal cymdeithasol i oedolion'],
  ['children_social_care', "Children's social care", 'Gofal cymdeithasol i blant'],
  ['victim_support_service', 'A support service', 'Gwasanaeth cymorth'],
  ['specialist_charity', 'A specialist charity', 'Elusen arbenigol'],
  ['health', 'Health services', 'Gwasanaethau iechyd'],
  ['school', 'A school', 'Ysgol'],
  ['interpreter_service', 'An interpreter service', 'Gwasanaeth cyfieithu ar y pryd'],
  ['repairs_contractor', 'A repairs contractor', 'Contractwr atgyweirio'],
  ['anonymous_statistics', 'Figures that name nobody', 'Ffigurau nad ydynt yn enwi neb'],
]);

/** The three recipients that the field screen asks about, in its order. */
export const quickShareRecipients: readonly CodeOf<typeof shareRecipients>[] = [
  'police',
  'victim_support_service',
  'council_community_safety',
];

export const shareChoices = codeList('share_choice', '2026-01-01', [
  ['yes', 'Yes', 'Cewch'],
  ['yes_without_name', 'Yes, without the name', 'Cewch, heb yr enw'],
  ['no', 'No', 'Na chewch'],
  ['ask_me_each_time', 'Ask me each time', 'Gofynnwch i mi bob tro'],
  ['not_asked', 'Not asked', 'Heb ei ofyn'],
]);

export const shareHows = codeList('how_given', '2026-01-01', [
  ['spoken', 'Spoken', 'Ar lafar'],
  ['written', 'Written', 'Yn ysgrifenedig'],
  ['bsl_video', 'BSL video', 'Fideo BSL'],
  ['via_advocate', 'Through an advocate', 'Drwy eiriolwr'],
]);

/** The only grounds for telling someone against a person's wish; a second person approves. */
export const shareOverrideReasons = codeList('share_override_reason', '2026-01-01', [
  ['safeguarding', 'Safeguarding a child or an adult', 'Diogelu plentyn neu oedolyn'],
  ['vital_interests', "To protect someone's life", 'I ddiogelu bywyd rhywun'],
  ['serious_crime', 'Serious crime', 'Trosedd ddifrifol'],
  ['legal_duty', 'The law says we must', "Mae'r gyfraith yn dweud bod rhaid"],
]);
