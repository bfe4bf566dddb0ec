import { codeList } from './code-list.ts';

export const communicationNeeds = codeList('communication_needs', '2026-01-01', [
  ['bsl', 'British Sign Language (BSL)', 'Iaith Arwyddion Prydain (BSL)'],
  ['lipreading', 'Lipreading', 'Darllen gwefusau'],
  ['large_print', 'Large print', 'Print bras'],
  ['easy_read', 'Easy Read', 'Hawdd ei Ddeall'],
  ['audio', 'Audio', 'Sain'],
  ['braille', 'Braille', 'Braille'],
  ['text_only', 'Texts, not calls', 'Negeseuon testun, nid galwadau'],
  ['no_text', 'No texts', 'Dim negeseuon testun'],
  ['slow_plain_speech', 'Slow, plain speech', 'Siarad yn araf ac yn blaen'],
  ['extra_time', 'Extra time', 'Amser ychwanegol'],
  ['quiet_space', 'A quiet place', 'Lle tawel'],
  ['picture_cards_aac', 'Picture cards or a device', 'Cardiau llun neu ddyfais'],
  ['supporter_present', 'A supporter with them', 'Cefnogwr gyda nhw'],
  ['hearing_loop', 'Hearing loop', 'Dolen glyw'],
  ['female_worker_preferred', 'Would rather see a woman', "Byddai'n well ganddynt weld menyw"],
  ['male_worker_preferred', 'Would rather see a man', "Byddai'n well ganddynt weld dyn"],
  [
    'no_visit_during_prayer_or_festival',
    'No visits during prayers or festivals',
    'Dim ymweliadau yn ystod gweddïau neu wyliau crefyddol',
  ],
  [
    'trans_name_and_pronoun',
    'Use the name and pronoun they gave',
    "Defnyddiwch yr enw a'r rhagenw a roddwyd",
  ],
  ['cannot_read_letters', 'Cannot read letters', 'Methu darllen llythyrau'],
  ['digital_excluded', 'Not online', 'Ddim ar-lein'],
  ['other', 'Something else', 'Rhywbeth arall'],
]);

/** How an interpreter is needed; a child or a relative never interprets an account. */
export const interpreterModes = codeList('interpreter', '2026-01-01', [
  ['not_needed', 'Not needed', 'Dim angen'],
  ['face_to_face', 'Face to face', 'Wyneb yn wyneb'],
  ['phone', 'By phone', 'Dros y ffôn'],
  ['video', 'By video', 'Drwy fideo'],
]);
