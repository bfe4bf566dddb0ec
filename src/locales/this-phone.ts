import { defineWords } from './language.ts';

/** What lies on this phone, how much of it there is, and whether it stays. */
export const thisPhoneWords = defineWords({
  en: {
    title: 'What is on this phone',
    backToMore: 'Back to More',
    explain:
      'It all lies here locked. Nobody can read it without your way to unlock. It leaves this phone when you may no longer see it.',
    rows: {
      records: 'Records',
      people: 'People',
      drafts: 'Drafts',
      waiting: 'Waiting to send',
      read: 'Last read',
      since: 'In use since',
      space: 'Space used',
    },
    never: 'Not yet',
    unknown: 'This browser does not say',
    space: (used: string, all: string) => `${used} of ${all}`,
    nearlyFull:
      'This phone is nearly full. Send what waits. Then remove photos or apps that you do not need.',
    keptTitle: 'Does it stay?',
    kept: 'The browser keeps what is here until you remove the app.',
    notKept: 'The browser may remove what is here when the phone is nearly full. Send soon.',
    install: 'Add it to your home screen',
  },
  cy: {
    title: 'Beth sydd ar y ffôn hwn',
    backToMore: 'Yn ôl i Mwy',
    explain:
      "Mae'r cyfan yma dan glo. Ni all neb ei ddarllen heb eich ffordd chi o ddatgloi. Mae'n gadael y ffôn hwn pan na chewch ei weld mwyach.",
    rows: {
      records: 'Cofnodion',
      people: 'Pobl',
      drafts: 'Drafftiau',
      waiting: 'Yn aros i gael eu hanfon',
      read: 'Darllenwyd ddiwethaf',
      since: 'Yn cael ei ddefnyddio ers',
      space: "Lle sy'n cael ei ddefnyddio",
    },
    never: 'Ddim eto',
    unknown: "Nid yw'r porwr hwn yn dweud",
    space: (used: string, all: string) => `${used} o ${all}`,
    nearlyFull:
      "Mae'r ffôn hwn bron yn llawn. Anfonwch yr hyn sy'n aros. Yna tynnwch luniau neu apiau nad oes eu hangen arnoch.",
    keptTitle: "A yw'n aros?",
    kept: "Mae'r porwr yn cadw'r hyn sydd yma nes i chi dynnu'r ap.",
    notKept: "Gall y porwr dynnu'r hyn sydd yma pan fydd y ffôn bron yn llawn. Anfonwch yn fuan.",
    install: 'Ei ychwanegu at eich sgrin gartref',
  },
});
