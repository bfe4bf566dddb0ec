import { defineWords, pluralOf } from './language.ts';

const answers = (count: number): string =>
  pluralOf(count, { one: '{n} answer', other: '{n} answers' });
const atebion = (count: number): string => pluralOf(count, { one: '{n} ateb', other: '{n} ateb' });

/** What was kept for a supervisor, and deciding on it. */
export const heldWords = defineWords({
  en: {
    title: 'Kept for a decision',
    explain:
      'These were written by someone whose right to do so had ended or never was. Nothing of it is in a record until you decide.',
    empty: 'Nothing is waiting for a decision.',
    more: 'There are more behind these. They appear once you have decided some.',
    backToList: 'Back to what is kept for a decision',
    newRecord: (kind: string, reference: string) =>
      reference === ''
        ? `${kind}, not in the records yet`
        : `${kind} ${reference}, not in the records yet`,
    wroteAt: (who: string, at: string) => `Written by ${who}, ${at}.`,
    answers,
    unshown: 'Not shown, so that nobody who works on the record sees them.',
    who: 'Written by',
    when: 'When',
    why: 'Why it is kept',
    again: 'Try again',
    faults: {
      no_signal: 'You need a signal to see and decide this.',
      signed_out: 'You are signed out. Sign in, then try again.',
      not_allowed: 'The rules do not let you do this.',
      busy: 'The service is busy. Try again in a few minutes.',
    },
    decide: {
      legend: 'What should happen to it?',
      accept: 'Accept',
      acceptHint: 'It goes into the record in the name of the person who wrote it.',
      reject: 'Reject',
      reason: 'Why do you reject it?',
      reasonHint: 'The person who wrote it will read this. Their words are kept.',
      button: 'Save decision',
      missing: 'Select whether to accept or reject it',
      reasonMissing: 'Enter why you reject it',
      reasonLong: 'The reason must be 500 characters or fewer',
    },
    outcome: {
      accepted: (count: number) => `${answers(count)} accepted.`,
      rejected: (count: number) => `${answers(count)} rejected. The author will be told why.`,
      earlier_first: (count: number) =>
        `${answers(count)} written over others that still wait. Decide the older ones first.`,
      unknown: (count: number) => `${answers(count)} not yours to decide any more.`,
      decided: (who: string, at: string, isAccepted: boolean) =>
        `${who} was faster and ${isAccepted ? 'accepted' : 'rejected'} it, ${at}.`,
      refused: (rule: string) => `The rules do not let this in: ${rule} You can reject it.`,
    },
    troubles: {
      heading: 'Ask about these',
      explain: 'Nobody here can read what was in these. Only the person who wrote it knows.',
      damaged: (who: string) => `A save by ${who} arrived damaged`,
      damagedMore: (at: string, n: number, kilobytes: number) =>
        `It arrived ${at}. It is save ${n} from their phone, about ${kilobytes} KB.`,
      damagedNext:
        'Ask what they wrote. They can find it under Waiting, then Needs your attention.',
      lost: (who: string) => `The phone of ${who} lost what it kept`,
      lostMore: (at: string) => `Their browser had removed it when it was opened ${at}.`,
      received: (count: number) =>
        pluralOf(count, {
          one: 'The service has {n} save from that phone.',
          other: 'The service has {n} saves from that phone.',
        }),
      heard: (at: string, count: number) =>
        pluralOf(count, {
          one: `It was last heard from ${at}. {n} save was waiting to send then.`,
          other: `It was last heard from ${at}. {n} saves were waiting to send then.`,
        }),
      lostNext: 'Ask what they saved after that. They may have to write it down again.',
      nobodyNamed: (who: string) => `${who} wrote something that few may read`,
      nobodyNamedMore: (at: string, reference: string) =>
        reference === ''
          ? `It was written ${at}, in a record without a number.`
          : `It was written ${at}, in record ${reference}.`,
      nobodyNamedNext:
        'It waits, since nobody is named who may read it. Ask a supervisor to name someone.',
      asked: 'I have asked them',
      askedOf: (who: string) => ` (${who})`,
    },
    told: {
      heading: 'What supervisors decided',
      accepted: (who: string, at: string) => `Accepted by ${who}, ${at}.`,
      rejected: (who: string, at: string) => `Rejected by ${who}, ${at}.`,
      reason: 'Reason',
    },
  },
  cy: {
    title: "Wedi'i gadw i'w benderfynu",
    explain:
      'Ysgrifennwyd y rhain gan rywun yr oedd ei hawl i wneud hynny wedi dod i ben, neu nad oedd ganddo hawl erioed. Nid oes dim ohono mewn cofnod nes i chi benderfynu.',
    empty: 'Nid oes dim yn aros am benderfyniad.',
    more: "Mae rhagor y tu ôl i'r rhain. Byddant yn ymddangos pan fyddwch wedi penderfynu rhai.",
    backToList: "Yn ôl i'r hyn sydd wedi'i gadw i'w benderfynu",
    newRecord: (kind: string, reference: string) =>
      reference === ''
        ? `${kind}, heb fod yn y cofnodion eto`
        : `${kind} ${reference}, heb fod yn y cofnodion eto`,
    wroteAt: (who: string, at: string) => `Ysgrifennwyd gan ${who}, ${at}.`,
    answers: atebion,
    unshown: "Ni chânt eu dangos, fel na all neb sy'n gweithio ar y cofnod eu gweld.",
    who: 'Ysgrifennwyd gan',
    when: 'Pryd',
    why: "Pam y mae wedi'i gadw",
    again: 'Rhoi cynnig arall arni',
    faults: {
      no_signal: 'Mae angen signal arnoch i weld a phenderfynu hyn.',
      signed_out: 'Rydych wedi allgofnodi. Mewngofnodwch, yna rhowch gynnig arall arni.',
      not_allowed: "Nid yw'r rheolau'n gadael i chi wneud hyn.",
      busy: "Mae'r gwasanaeth yn brysur. Rhowch gynnig arall arni mewn ychydig funudau.",
    },
    decide: {
      legend: 'Beth ddylai ddigwydd iddo?',
      accept: 'Derbyn',
      acceptHint: "Mae'n mynd i'r cofnod yn enw'r person a'i hysgrifennodd.",
      reject: 'Gwrthod',
      reason: 'Pam rydych yn ei wrthod?',
      reasonHint: "Bydd y person a'i hysgrifennodd yn darllen hyn. Cedwir ei eiriau.",
      button: "Cadw'r penderfyniad",
      missing: "Dewiswch a ydych yn ei dderbyn neu'n ei wrthod",
      reasonMissing: 'Rhowch pam rydych yn ei wrthod',
      reasonLong: "Rhaid i'r rheswm fod yn 500 nod neu lai",
    },
    outcome: {
      accepted: (count: number) => `Derbyniwyd ${atebion(count)}.`,
      rejected: (count: number) => `Gwrthodwyd ${atebion(count)}. Dywedir wrth yr awdur pam.`,
      earlier_first: (count: number) =>
        `${atebion(count)} wedi'u hysgrifennu dros eraill sy'n dal i aros. Penderfynwch y rhai hynaf yn gyntaf.`,
      unknown: (count: number) => `${atebion(count)} nad chi sydd i'w penderfynu mwyach.`,
      decided: (who: string, at: string, isAccepted: boolean) =>
        `Roedd ${who} yn gyflymach a'i ${isAccepted ? 'dderbyn' : 'wrthod'}, ${at}.`,
      refused: (rule: string) => `Nid yw'r rheolau'n gadael hyn i mewn: ${rule} Gallwch ei wrthod.`,
    },
    troubles: {
      heading: 'Gofynnwch am y rhain',
      explain:
        "Ni all neb yma ddarllen yr hyn oedd ynddynt. Dim ond y sawl a'i hysgrifennodd sy'n gwybod.",
      damaged: (who: string) => `Cyrhaeddodd cofnod gan ${who} wedi'i ddifrodi`,
      damagedMore: (at: string, n: number, kilobytes: number) =>
        `Cyrhaeddodd ${at}. Cofnod ${n} o'i ffôn yw hwn, tua ${kilobytes} KB.`,
      damagedNext:
        "Gofynnwch beth a ysgrifennwyd. Mae i'w weld ar y ffôn o dan Yn aros, yna Angen eich sylw.",
      lost: (who: string) => `Collodd ffôn ${who} yr hyn yr oedd yn ei gadw`,
      lostMore: (at: string) => `Roedd y porwr wedi ei dynnu pan agorwyd y ffôn ${at}.`,
      received: (count: number) =>
        pluralOf(count, {
          two: "Mae gan y gwasanaeth {n} gofnod o'r ffôn hwnnw.",
          other: "Mae gan y gwasanaeth {n} cofnod o'r ffôn hwnnw.",
        }),
      heard: (at: string, count: number) =>
        pluralOf(count, {
          two: `Clywyd ganddo ddiwethaf ${at}. Roedd {n} gofnod yn aros i'w hanfon bryd hynny.`,
          other: `Clywyd ganddo ddiwethaf ${at}. Roedd {n} cofnod yn aros i'w hanfon bryd hynny.`,
        }),
      lostNext: 'Gofynnwch beth a gadwyd ar ôl hynny. Efallai y bydd rhaid ei ysgrifennu eto.',
      nobodyNamed: (who: string) => `Ysgrifennodd ${who} rywbeth na chaiff ond ychydig ei ddarllen`,
      nobodyNamedMore: (at: string, reference: string) =>
        reference === ''
          ? `Ysgrifennwyd ef ${at}, mewn cofnod heb rif.`
          : `Ysgrifennwyd ef ${at}, yng nghofnod ${reference}.`,
      nobodyNamedNext:
        "Mae'n aros, gan nad oes neb wedi'i enwi a gaiff ei ddarllen. Gofynnwch i oruchwyliwr enwi rhywun.",
      asked: 'Rwyf wedi gofyn iddynt',
      askedOf: (who: string) => ` (${who})`,
    },
    told: {
      heading: 'Beth benderfynodd goruchwylwyr',
      accepted: (who: string, at: string) => `Derbyniwyd gan ${who}, ${at}.`,
      rejected: (who: string, at: string) => `Gwrthodwyd gan ${who}, ${at}.`,
      reason: 'Rheswm',
    },
  },
});
