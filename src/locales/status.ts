import { defineWords, pluralOf } from './language.ts';

/** The one sentence of every page, worst first (journeys.md 4.3), and why nothing moves. */
export const statusWords = defineWords({
  en: {
    attention: (count: number) =>
      pluralOf(count, { one: '{n} needs your attention', other: '{n} need your attention' }),
    twoVersions: (count: number) =>
      pluralOf(count, { one: '{n} has two versions', other: '{n} have two versions' }),
    signedOutWaiting: (count: number) => `Signed out – ${count} waiting`,
    signedOut: 'Signed out',
    waiting: (count: number) => `${count} waiting to send`,
    because: {
      no_signal: 'no signal',
      busy: 'service busy',
      update_needed: 'app update needed',
    },
    sending: (sent: number, all: number) => `Sending ${sent} of ${all}`,
    checking: 'Checking…',
    allReceived: (time: string) => `All received · ${time}`,
    nothingWaiting: 'Nothing waiting to send',
  },
  cy: {
    attention: (count: number) =>
      pluralOf(count, { one: '{n} angen eich sylw', other: '{n} angen eich sylw' }),
    twoVersions: (count: number) =>
      pluralOf(count, { one: '{n} â dau fersiwn', other: '{n} â dau fersiwn' }),
    signedOutWaiting: (count: number) => `Wedi allgofnodi – ${count} yn aros`,
    signedOut: 'Wedi allgofnodi',
    waiting: (count: number) =>
      count === 1 ? '1 yn aros i gael ei anfon' : `${count} yn aros i gael eu hanfon`,
    because: {
      no_signal: 'dim signal',
      busy: 'gwasanaeth yn brysur',
      update_needed: "angen diweddaru'r ap",
    },
    sending: (sent: number, all: number) => `Yn anfon ${sent} o ${all}`,
    checking: 'Yn gwirio…',
    allReceived: (time: string) => `Popeth wedi'i dderbyn · ${time}`,
    nothingWaiting: "Dim byd yn aros i'w anfon",
  },
});
