import { defineWords } from './language.ts';

/** Letting somebody in again who cannot unlock or sign in: one asks, another confirms. */
export const recoveryWords = defineWords({
  en: {
    title: 'Let somebody in again',
    notYours: 'Only team leaders and administrators let others in again.',
    intro:
      'For somebody who cannot unlock their phone or has forgotten their password. Two of you do this: one asks, another confirms. Each of you gives them half of a new sign-in code.',
    stays: 'What waits on their phone is still sent.',
    open: 'Waiting to be confirmed',
    none: 'Nothing is waiting.',
    asked: (who: string, until: string) => `Asked by ${who}. Ends ${until}.`,
    askedByYou: (until: string) => `You asked. Somebody else confirms it. Ends ${until}.`,
    aboutYou: (who: string) => `${who} asked this for you. Somebody else confirms it.`,
    confirm: 'Confirm',
    callOff: 'Call off',
    calledOff: 'Called off. Nothing has changed for them.',
    askButton: 'Ask for somebody',
    again: 'Try again',
    ask: {
      title: 'Who cannot get in?',
      person: 'Person',
      choose: 'Choose a person',
      missing: 'Select who cannot get in',
      sure: 'Talk to them first, by voice or face to face. A message can come from anyone.',
      button: 'Ask and show the first half',
    },
    confirming: {
      title: (name: string) => `Let ${name} in again`,
      text: (who: string) => `${who} asked this. Talk to the person yourself before you confirm.`,
      warning:
        'Their password and their PIN stop working at once, and they are signed out everywhere.',
      button: 'Confirm and show the second half',
      gone: 'This is no longer waiting.',
    },
    half: {
      first: 'The first half of the code',
      second: 'The second half of the code',
      shown: 'It is shown only now. Read it to them; do not send it.',
      next: (until: string) =>
        `Now another team leader or administrator confirms it under More, by ${until}.`,
      last: (until: string) =>
        `They choose "I have a sign-in code" where they sign in, by ${until}. They type both halves, the first one first.`,
      done: 'Done',
    },
    faults: {
      no_signal: 'You need a signal to do this',
      signed_out: 'You are signed out. Sign in, then try again',
      not_allowed: 'The rules do not let you do this',
      busy: 'The service is busy. Try again in a few minutes',
      asked_already: 'Somebody else has asked this already. You can confirm it',
      nothing_asked: 'This is no longer waiting. Ask again',
      person_unknown:
        'This person has no account. An administrator gives them a first sign-in code',
    },
  },
  cy: {
    title: 'Gadael rhywun yn ôl i mewn',
    notYours: "Dim ond arweinwyr tîm a gweinyddwyr sy'n gadael eraill yn ôl i mewn.",
    intro:
      'Ar gyfer rhywun na all ddatgloi ei ffôn neu sydd wedi anghofio ei gyfrinair. Mae dau ohonoch yn gwneud hyn: un yn gofyn, un arall yn cadarnhau. Mae pob un yn rhoi hanner cod mewngofnodi newydd iddynt.',
    stays: "Mae'r hyn sy'n aros ar eu ffôn yn dal i gael ei anfon.",
    open: 'Yn aros i gael ei gadarnhau',
    none: 'Nid oes dim yn aros.',
    asked: (who: string, until: string) => `Gofynnwyd gan ${who}. Yn dod i ben ${until}.`,
    askedByYou: (until: string) =>
      `Chi a ofynnodd. Mae rhywun arall yn ei gadarnhau. Yn dod i ben ${until}.`,
    aboutYou: (who: string) =>
      `Gofynnodd ${who} hyn ar eich rhan chi. Mae rhywun arall yn ei gadarnhau.`,
    confirm: 'Cadarnhau',
    callOff: 'Canslo',
    calledOff: 'Wedi ei ganslo. Nid oes dim wedi newid iddynt.',
    askButton: 'Gofyn ar ran rhywun',
    again: 'Rhoi cynnig arall arni',
    ask: {
      title: 'Pwy sydd heb allu mynd i mewn?',
      person: 'Person',
      choose: 'Dewiswch berson',
      missing: 'Dewiswch pwy sydd heb allu mynd i mewn',
      sure: 'Siaradwch â nhw yn gyntaf, dros y ffôn neu wyneb yn wyneb. Gall neges ddod gan unrhyw un.',
      button: 'Gofyn a dangos yr hanner cyntaf',
    },
    confirming: {
      title: (name: string) => `Gadael ${name} yn ôl i mewn`,
      text: (who: string) => `Gofynnodd ${who} hyn. Siaradwch â'r person eich hun cyn cadarnhau.`,
      warning:
        "Mae eu cyfrinair a'u PIN yn peidio â gweithio ar unwaith, ac maent yn cael eu hallgofnodi ym mhobman.",
      button: 'Cadarnhau a dangos yr ail hanner',
      gone: 'Nid yw hwn yn aros mwyach.',
    },
    half: {
      first: 'Hanner cyntaf y cod',
      second: 'Ail hanner y cod',
      shown: "Dim ond nawr y caiff ei ddangos. Darllenwch ef iddynt; peidiwch â'i anfon.",
      next: (until: string) =>
        `Nawr mae arweinydd tîm neu weinyddwr arall yn ei gadarnhau dan Mwy, erbyn ${until}.`,
      last: (until: string) =>
        `Maent yn dewis "Mae gen i god mewngofnodi" wrth fewngofnodi, erbyn ${until}. Maent yn teipio'r ddau hanner, y cyntaf yn gyntaf.`,
      done: 'Wedi gorffen',
    },
    faults: {
      no_signal: 'Mae angen signal arnoch i wneud hyn',
      signed_out: 'Rydych wedi allgofnodi. Mewngofnodwch, yna rhowch gynnig arall',
      not_allowed: "Nid yw'r rheolau'n gadael i chi wneud hyn",
      busy: "Mae'r gwasanaeth yn brysur. Rhowch gynnig arall mewn ychydig funudau",
      asked_already: 'Mae rhywun arall wedi gofyn hyn yn barod. Gallwch ei gadarnhau',
      nothing_asked: 'Nid yw hwn yn aros mwyach. Gofynnwch eto',
      person_unknown:
        'Nid oes cyfrif gan y person hwn. Mae gweinyddwr yn rhoi cod mewngofnodi cyntaf iddynt',
    },
  },
});
