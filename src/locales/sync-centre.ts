import { defineWords, pluralOf } from './language.ts';

export const waitingWords = defineWords({
  en: {
    title: 'My records',
    lastReceived: (time: string, ago: string) => `Last received ${time}, ${ago}.`,
    mayBeMissing: (time: string) =>
      `An old copy of your organisation's records had to be put back. Words received after ${time} may be missing. Look through what you recorded since then.`,
    neverReceived: 'Nothing has been received from this phone yet.',
    sendNow: 'Send now',
    sendingNow: 'Sending…',
    sent: (received: number) => `${received} sent and received.`,
    refused: (count: number) => `${count} refused – see why.`,
    stillWaiting: (count: number) => `${count} still waiting.`,
    nothingToSend: 'Nothing was waiting. Everything you saved has been received.',
    noSignal: (count: number) => `No signal. ${count} still waiting, safe on this phone.`,
    signedOut: (count: number) => `You are signed out. Sign in to send. ${count} waiting.`,
    updateNeeded: (count: number) =>
      `This app is too old to send. Close it and open it again with a signal. ${count} still waiting.`,
    busy: (count: number) =>
      `The service is busy. It will try again by itself. ${count} still waiting.`,
    busyFor: (wait: string, count: number) =>
      `The service is busy. It will try again in ${wait}. ${count} still waiting.`,
    wait: {
      seconds: (count: number) => pluralOf(count, { one: '{n} second', other: '{n} seconds' }),
      minutes: (count: number) => pluralOf(count, { one: '{n} minute', other: '{n} minutes' }),
    },
    headings: {
      attention: (count: number) => `Needs your attention (${count})`,
      drafts: (count: number) => `Drafts (${count})`,
      waiting: (count: number) => `Waiting to send (${count})`,
      received: (count: number) => `Received today (${count})`,
    },
    empty: {
      drafts: 'You have no drafts.',
      waiting: 'Nothing is waiting to send.',
      received: 'Nothing was received today.',
    },
    decisions: (count: number) =>
      pluralOf(count, {
        one: 'A supervisor has decided on {n} answer of yours',
        other: 'A supervisor has decided on {n} answers of yours',
      }),
    found: {
      text: (count: number) =>
        pluralOf(count, {
          one: '{n} draft from a phone that was closed for good is here. Nobody else can see it.',
          other:
            '{n} drafts from a phone that was closed for good are here. Nobody else can see them.',
        }),
      button: 'Bring them to this phone',
    },
    draftFrom: (time: string) => `Started ${time}`,
    seeWhy: 'See why.',
    receipt: (number: string) => `Receipt ${number}`,
    attention: {
      title: 'Needs your attention',
      empty: 'Nothing needs your attention.',
      explain: 'These answers were not taken in. Your words are kept, here and in the history.',
      wrote: 'You wrote',
      when: 'When',
      outcome: 'What happened',
      refused: 'Not taken in',
      held: 'Kept for a supervisor',
      damaged: 'Arrived damaged',
      why: 'Why',
      read: 'I have read this',
      readOf: (what: string) => `: ${what}`,
    },
    backToWaiting: 'Back to my records',
  },
  cy: {
    title: 'Fy nghofnodion',
    lastReceived: (time: string, ago: string) => `Derbyniwyd ddiwethaf ${time}, ${ago}.`,
    mayBeMissing: (time: string) =>
      `Bu'n rhaid rhoi hen gopi o gofnodion eich sefydliad yn ôl. Gall geiriau a dderbyniwyd ar ôl ${time} fod ar goll. Edrychwch drwy'r hyn a gofnodwyd gennych ers hynny.`,
    neverReceived: "Nid oes dim wedi'i dderbyn o'r ffôn hwn eto.",
    sendNow: 'Anfon nawr',
    sendingNow: 'Yn anfon…',
    sent: (received: number) => `Anfonwyd a derbyniwyd ${received}.`,
    refused: (count: number) => `Gwrthodwyd ${count} – gweler pam.`,
    stillWaiting: (count: number) => `${count} yn aros o hyd.`,
    nothingToSend: "Nid oedd dim yn aros. Mae popeth a gadwoch wedi'i dderbyn.",
    noSignal: (count: number) => `Dim signal. ${count} yn aros o hyd, yn ddiogel ar y ffôn hwn.`,
    signedOut: (count: number) =>
      `Rydych wedi allgofnodi. Mewngofnodwch i anfon. ${count} yn aros.`,
    updateNeeded: (count: number) =>
      `Mae'r ap hwn yn rhy hen i anfon. Caewch ac agorwch ef eto gyda signal. ${count} yn aros o hyd.`,
    busy: (count: number) =>
      `Mae'r gwasanaeth yn brysur. Bydd yn rhoi cynnig arall arni ei hun. ${count} yn aros o hyd.`,
    busyFor: (wait: string, count: number) =>
      `Mae'r gwasanaeth yn brysur. Bydd yn rhoi cynnig arall arni ymhen ${wait}. ${count} yn aros o hyd.`,
    wait: {
      seconds: (count: number) => pluralOf(count, { other: '{n} eiliad' }),
      minutes: (count: number) => pluralOf(count, { two: '{n} funud', other: '{n} munud' }),
    },
    headings: {
      attention: (count: number) => `Angen eich sylw (${count})`,
      drafts: (count: number) => `Drafftiau (${count})`,
      waiting: (count: number) => `Yn aros i gael eu hanfon (${count})`,
      received: (count: number) => `Wedi'u derbyn heddiw (${count})`,
    },
    empty: {
      drafts: 'Nid oes gennych ddrafftiau.',
      waiting: 'Nid oes dim yn aros i gael ei anfon.',
      received: 'Ni dderbyniwyd dim heddiw.',
    },
    decisions: (count: number) =>
      pluralOf(count, { other: "Mae goruchwyliwr wedi penderfynu ar {n} o'ch atebion" }),
    found: {
      text: (count: number) =>
        pluralOf(count, {
          one: 'Mae {n} drafft o ffôn a gaewyd am byth yma. Ni all neb arall ei weld.',
          two: 'Mae {n} ddrafft o ffôn a gaewyd am byth yma. Ni all neb arall eu gweld.',
          other: 'Mae {n} drafft o ffôn a gaewyd am byth yma. Ni all neb arall eu gweld.',
        }),
      button: "Dod â nhw i'r ffôn hwn",
    },
    draftFrom: (time: string) => `Dechreuwyd ${time}`,
    seeWhy: 'Gweler pam.',
    receipt: (number: string) => `Derbynneb ${number}`,
    attention: {
      title: 'Angen eich sylw',
      empty: 'Nid oes dim angen eich sylw.',
      explain:
        "Ni chafodd yr atebion hyn eu derbyn. Mae eich geiriau wedi'u cadw, yma ac yn yr hanes.",
      wrote: 'Ysgrifennoch chi',
      when: 'Pryd',
      outcome: 'Beth ddigwyddodd',
      refused: 'Heb ei dderbyn',
      held: "Wedi'i gadw i oruchwyliwr",
      damaged: "Wedi cyrraedd wedi'i ddifrodi",
      why: 'Pam',
      read: 'Rwyf wedi darllen hyn',
      readOf: (what: string) => `: ${what}`,
    },
    backToWaiting: "Yn ôl i'm cofnodion",
  },
});
