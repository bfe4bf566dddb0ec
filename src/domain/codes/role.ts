import { codeList } from './code-list.ts';

/** The help text is one plain sentence of what the role does. */
export const roles = codeList('role', '2026-01-01', [
  [
    'officer',
    'Housing officer',
    'Swyddog tai',
    {
      helpEn: 'Records what happened and looks after the people and cases they are given.',
      helpCy: "Yn cofnodi beth ddigwyddodd ac yn gofalu am y bobl a'r achosion a roddir iddynt.",
    },
  ],
  [
    'warden',
    'Neighbourhood warden',
    'Warden cymdogaeth',
    {
      helpEn: 'Records what happened, and sees their own records and what keeps visits safe.',
      helpCy:
        "Yn cofnodi beth ddigwyddodd, ac yn gweld eu cofnodion eu hunain a'r hyn sy'n cadw ymweliadau'n ddiogel.",
    },
  ],
  [
    'supervisor',
    'Team leader',
    'Arweinydd tîm',
    {
      helpEn: 'Reads what comes in from their patches, accepts it and decides who looks after it.',
      helpCy:
        "Yn darllen yr hyn a ddaw i mewn o'u hardaloedd, yn ei dderbyn ac yn penderfynu pwy sy'n gofalu amdano.",
    },
  ],
  [
    'specialist',
    'Specialist',
    'Arbenigwr',
    {
      helpEn: 'Leads on hate crime, anti-social behaviour or safeguarding across all patches.',
      helpCy:
        'Yn arwain ar droseddau casineb, ymddygiad gwrthgymdeithasol neu ddiogelu ar draws pob ardal.',
    },
  ],
  [
    'analyst',
    'Analyst',
    'Dadansoddwr',
    {
      helpEn: 'Looks for patterns in figures and never sees who anyone is.',
      helpCy: 'Yn chwilio am batrymau mewn ffigurau a byth yn gweld pwy yw neb.',
    },
  ],
  [
    'partner',
    'Partner',
    'Partner',
    {
      helpEn: 'Works for another agency and sees only what was shared with them.',
      helpCy: 'Yn gweithio i asiantaeth arall ac yn gweld dim ond yr hyn a rannwyd â nhw.',
    },
  ],
  [
    'engagement',
    'Engagement worker',
    'Gweithiwr ymgysylltu',
    {
      helpEn: 'Listens to people at risk and writes down what they ask for.',
      helpCy: "Yn gwrando ar bobl sydd mewn perygl ac yn nodi'r hyn y maent yn gofyn amdano.",
    },
  ],
  [
    'senior',
    'Senior manager or councillor',
    'Uwch reolwr neu gynghorydd',
    {
      helpEn: 'Agrees plans and reports, and sees figures but no cases.',
      helpCy: 'Yn cytuno ar gynlluniau ac adroddiadau, ac yn gweld ffigurau ond dim achosion.',
    },
  ],
  [
    'trainer',
    'Trainer',
    'Hyfforddwr',
    {
      helpEn: 'Looks after what people learn and sees how far each team has come.',
      helpCy:
        'Yn gofalu am yr hyn y mae pobl yn ei ddysgu ac yn gweld pa mor bell y mae pob tîm wedi dod.',
    },
  ],
  [
    'admin',
    'Administrator',
    'Gweinyddwr',
    {
      helpEn: 'Looks after people, phones and settings, and cannot open a case.',
      helpCy: 'Yn gofalu am bobl, ffonau a gosodiadau, ac ni all agor achos.',
    },
  ],
  [
    'auditor',
    'Auditor or data protection officer',
    'Archwilydd neu swyddog diogelu data',
    {
      helpEn: 'Checks who saw and changed what, and changes nothing.',
      helpCy: 'Yn gwirio pwy a welodd ac a newidiodd beth, ac yn newid dim.',
    },
  ],
  [
    'public',
    'Member of the public',
    "Aelod o'r cyhoedd",
    {
      helpEn: 'Reads published reports and can tell us what happened.',
      helpCy: 'Yn darllen adroddiadau cyhoeddedig ac yn gallu dweud wrthym beth ddigwyddodd.',
    },
  ],
]);
