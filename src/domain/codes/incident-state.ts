import { codeList } from './code-list.ts';

/** How far the review of an incident has come; whether it has been sent is another matter. */
export const incidentStates = codeList('incident_state', '2026-01-01', [
  [
    'started',
    'Started',
    'Wedi dechrau',
    {
      helpEn: 'Sent early because someone may be in danger',
      helpCy: "Wedi'i anfon yn gynnar gan y gallai rhywun fod mewn perygl",
    },
  ],
  ['recorded', 'Recorded', "Wedi'i gofnodi"],
  ['asked', 'Question asked', "Cwestiwn wedi'i ofyn"],
  ['answered', 'Question answered', "Cwestiwn wedi'i ateb"],
  ['accepted', 'Accepted', "Wedi'i dderbyn i'w drin"],
  ['duplicate', 'Same as another', 'Yr un fath ag un arall'],
  [
    'void',
    'Set aside',
    "Wedi'i roi o'r neilltu",
    {
      helpEn: 'A test, or recorded in error',
      helpCy: "Prawf, neu wedi'i gofnodi mewn camgymeriad",
    },
  ],
]);
