import { defineWords, pluralOf } from './language.ts';

const characters = (count: number): string =>
  pluralOf(count, { one: '{n} character', other: '{n} characters' });
const nodau = (count: number): string => pluralOf(count, { other: '{n} nod' });

export const partsWords = defineWords({
  en: {
    errorPrefix: 'Error: ',
    error: 'Error',
    problemTitle: 'There is a problem',
    back: 'Back',
    continue: 'Continue',
    change: 'Change',
    notProvided: 'Not provided',
    showWords: 'Show words used',
    someone: 'Someone',
    you: 'You',
    yes: 'Yes',
    no: 'No',
    important: 'Important',
    success: 'Success',
    warning: 'Warning',
    and: 'and',
    reEnrolment: {
      you: (when: string, asker: string, confirmer: string) =>
        `You were let in again on ${when} by ${asker} and ${confirmer}. If that was not you, tell your supervisor now.`,
      other: (name: string, when: string, asker: string, confirmer: string) =>
        `${name} was let in again on ${when} by ${asker} and ${confirmer}.`,
    },
    size: { bytes: 'bytes', kilobytes: 'KB', megabytes: 'MB', gigabytes: 'GB' },
    notFoundTitle: 'You cannot see this record',
    notFoundText:
      'It may have been moved, or the time in which you could see it is over. Ask your supervisor if you need it.',
    loading: 'Opening…',
    faults: {
      full: 'Your phone is nearly full. Remove photos or apps that you do not need, then try again. What you have typed is still on the screen.',
      closed: 'Alongside was closed in this window. Open it again.',
      not_available:
        'This phone does not let Alongside keep anything here. Open it in another browser.',
      not_allowed: 'You are not allowed to make this change.',
      too_large: 'This is too much for one record. Shorten what you have written.',
    },
    sending: {
      draft: 'Draft',
      waiting: 'Waiting to send',
      sending: 'Sending',
      received: 'Received',
      attention: 'Needs your attention',
    },
    sendingMeaning: {
      draft: 'Not finished. Only on this phone.',
      waiting: 'Finished. Only on this phone.',
      sending: 'On its way.',
      attention: 'See why under Waiting.',
    },
    reason: {
      checking: 'Reason: checking the connection.',
      idle: 'It will send when you have signal.',
      sending: 'It is being sent now.',
      no_signal: 'Reason: no signal.',
      signed_out: 'Reason: you are signed out.',
      busy: 'Reason: service busy.',
      update_needed: 'Reason: app update needed.',
    },
    listAge: {
      from: (when: string) => `Your records are from ${when}.`,
      today: (time: string) => `${time} today`,
      yesterday: (time: string) => `yesterday, ${time}`,
      connect: 'Find a signal to see what has changed.',
    },
    receivedAt: (time: string) => `Received ${time}`,
    receivedMeaning: (receipt: string) => `The council has this. Receipt ${receipt}.`,
    removed: (what: string) => `${what} taken away`,
    charactersLeft: (left: number) =>
      left < 0
        ? `You have ${characters(-left)} too many`
        : `You have ${characters(left)} remaining`,
    charactersMost: (most: number) => `You can enter up to ${characters(most)}`,
  },
  cy: {
    errorPrefix: 'Gwall: ',
    error: 'Gwall',
    problemTitle: 'Mae problem',
    back: 'Yn ôl',
    continue: 'Parhau',
    change: 'Newid',
    notProvided: 'Heb ei ddarparu',
    showWords: 'Dangos y geiriau a ddefnyddiwyd',
    someone: 'Rhywun',
    you: 'Chi',
    yes: 'Ie',
    no: 'Nage',
    important: 'Pwysig',
    success: 'Llwyddiant',
    warning: 'Rhybudd',
    and: 'a',
    reEnrolment: {
      you: (when: string, asker: string, confirmer: string) =>
        `Cawsoch eich gadael yn ôl i mewn ar ${when} gan ${asker} a ${confirmer}. Os nad chi oedd hynny, dywedwch wrth eich goruchwyliwr nawr.`,
      other: (name: string, when: string, asker: string, confirmer: string) =>
        `Cafodd ${name} ei adael yn ôl i mewn ar ${when} gan ${asker} a ${confirmer}.`,
    },
    size: { bytes: 'beit', kilobytes: 'KB', megabytes: 'MB', gigabytes: 'GB' },
    notFoundTitle: 'Ni allwch weld y cofnod hwn',
    notFoundText:
      "Efallai ei fod wedi'i symud, neu fod yr amser pan allech ei weld ar ben. Gofynnwch i'ch goruchwyliwr os oes ei angen arnoch.",
    loading: 'Yn agor…',
    faults: {
      full: "Mae eich ffôn bron yn llawn. Tynnwch luniau neu apiau nad oes eu hangen arnoch, yna rhowch gynnig arall arni. Mae'r hyn rydych wedi'i deipio ar y sgrin o hyd.",
      closed: 'Caewyd Alongside yn y ffenestr hon. Agorwch ef eto.',
      not_available:
        "Nid yw'r ffôn hwn yn gadael i Alongside gadw dim yma. Agorwch ef mewn porwr arall.",
      not_allowed: 'Nid oes gennych hawl i wneud y newid hwn.',
      too_large: 'Mae hyn yn ormod i un cofnod. Byrhewch yr hyn rydych wedi ei ysgrifennu.',
    },
    sending: {
      draft: 'Drafft',
      waiting: 'Yn aros i gael ei anfon',
      sending: 'Yn anfon',
      received: "Wedi'i dderbyn",
      attention: 'Angen eich sylw',
    },
    sendingMeaning: {
      draft: 'Heb ei orffen. Ar y ffôn hwn yn unig.',
      waiting: "Wedi'i orffen. Ar y ffôn hwn yn unig.",
      sending: 'Ar ei ffordd.',
      attention: 'Gweler pam o dan Yn aros.',
    },
    reason: {
      checking: "Rheswm: yn gwirio'r cysylltiad.",
      idle: 'Bydd yn cael ei anfon pan fydd gennych signal.',
      sending: "Mae'n cael ei anfon nawr.",
      no_signal: 'Rheswm: dim signal.',
      signed_out: 'Rheswm: rydych wedi allgofnodi.',
      busy: 'Rheswm: gwasanaeth yn brysur.',
      update_needed: "Rheswm: mae angen diweddaru'r ap.",
    },
    listAge: {
      from: (when: string) => `Mae eich cofnodion fel yr oedden nhw ${when}.`,
      today: (time: string) => `am ${time} heddiw`,
      yesterday: (time: string) => `ddoe am ${time}`,
      connect: 'Ewch i rywle â signal i weld beth sydd wedi newid.',
    },
    receivedAt: (time: string) => `Wedi'i dderbyn ${time}`,
    receivedMeaning: (receipt: string) => `Mae hwn gan y cyngor. Derbynneb ${receipt}.`,
    removed: (what: string) => `Tynnwyd ${what}`,
    charactersLeft: (left: number) =>
      left < 0 ? `Mae gennych ${nodau(-left)} yn ormod` : `Mae gennych ${nodau(left)} ar ôl`,
    charactersMost: (most: number) => `Gallwch roi hyd at ${most} nod`,
  },
});
