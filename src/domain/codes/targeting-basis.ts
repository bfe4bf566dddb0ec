import { codeList } from './code-list.ts';

/** What made the person think so; that they just feel it is an answer equal to all others. */
export const targetingBases = codeList('targeting_basis', '2026-01-01', [
  ['words_used', 'Words used', 'Geiriau a ddefnyddiwyd'],
  ['symbols_or_images', 'Symbols or images', 'Symbolau neu ddelweddau'],
  ['gestures_mimicry', 'Gestures or mimicry', 'Ystumiau neu ddynwared'],
  ['said_it_themselves', 'They said it themselves', 'Nhw eu hunain a ddywedodd hynny'],
  [
    'only_this_group_targeted',
    'Only this group was targeted',
    'Dim ond y grŵp hwn a gafodd ei dargedu',
  ],
  ['no_other_reason', 'There is no other reason', 'Does dim rheswm arall'],
  ['timing_event_or_date', 'The timing, an event or a date', 'Yr amseru, digwyddiad neu ddyddiad'],
  [
    'location_linked',
    'The place',
    'Y lle',
    {
      helpEn: 'For example, a mosque or a day centre',
      helpCy: 'Er enghraifft, mosg neu ganolfan ddydd',
    },
  ],
  [
    'item_linked',
    'A thing they had with them',
    'Rhywbeth oedd ganddynt gyda nhw',
    {
      helpEn: 'An aid, clothing, a flag or a pet',
      helpCy: 'Cymhorthyn, dillad, baner neu anifail anwes',
    },
  ],
  ['history_with_this_person', 'History with this person', "Hanes gyda'r person hwn"],
  ['known_views_of_perpetrator', 'Known views of the person named', 'Barn hysbys y person a enwyd'],
  ['online_content', 'Something online', 'Rhywbeth ar-lein'],
  [
    'exploiting_perceived_weakness',
    'They were seen as easy to take advantage of',
    'Roedd yn ymddangos yn hawdd manteisio arnynt',
  ],
  ['other', 'Something else', 'Rhywbeth arall'],
  ['person_just_feels_it', 'They just feel it', "Maen nhw'n ei deimlo"],
]);

/** How much one characteristic weighs beside others; nobody is made to pick a main one. */
export const targetingWeights = codeList('targeting_weight', '2026-01-01', [
  ['main', 'The main reason', 'Y prif reswm'],
  ['also', 'Also a reason', 'Yn rheswm hefyd'],
  ['not_sure', 'Not sure', 'Ddim yn siŵr'],
]);
