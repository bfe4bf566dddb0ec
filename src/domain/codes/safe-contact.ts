import { codeList, inGroup } from './code-list.ts';

export const safeContactMethods = codeList('safe_contact_method', '2026-01-01', [
  ...inGroup('quick', [['mobile_call', 'Call', 'Galw']]),
  ['landline', 'Call a landline', 'Galw llinell dir'],
  ...inGroup('quick', [['text', 'Text', 'Neges destun']]),
  ['email', 'Email', 'E-bost'],
  ...inGroup('quick', [
    ['letter_plain_envelope', 'Plain letter', 'Llythyr plaen'],
    ['visit_home', 'Visit', 'Ymweliad'],
  ]),
  ['meet_elsewhere', 'Meet somewhere else', 'Cwrdd rhywle arall'],
  ...inGroup('quick', [['via_supporter', 'Through someone', 'Drwy rywun']]),
  ['app_message', 'Message in an app', 'Neges mewn ap'],
  ...inGroup('quick', [['no_contact', 'Do not contact', 'Peidiwch â chysylltu']]),
]);

export const safeContactFlags = codeList('safe_contact_flag', '2026-01-01', [
  ['phone_may_be_checked', 'Someone may check their phone', 'Gallai rhywun edrych ar eu ffôn'],
  ['perpetrator_lives_here', 'The person named lives here', "Mae'r person a enwyd yn byw yma"],
  [
    'perpetrator_is_neighbour',
    'The person named is a neighbour',
    "Mae'r person a enwyd yn gymydog",
  ],
  ['do_not_leave_voicemail', 'Do not leave a voicemail', 'Peidiwch â gadael neges llais'],
  ['do_not_say_who_you_are', 'Do not say who you are', 'Peidiwch â dweud pwy ydych chi'],
  ['use_code_word', 'Use the code word', 'Defnyddiwch y gair cod'],
]);
