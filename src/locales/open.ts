import { defineWords, pluralOf } from './language.ts';

/** The way around an open vault: its rooms, what lies under More, and pages that are not there. */
export const openWords = defineWords({
  en: {
    hide: 'Hide',
    hideLabel: 'Hide this screen now',
    themes: {
      legend: 'Colours',
      device: 'As the phone is set',
      light: 'Light',
      dark: 'Dark',
      bright: 'For bright sun',
    },
    navigation: 'Main',
    notFoundTitle: 'This page is not here',
    notFound: 'The address may be mistyped, or the record may no longer be yours to see.',
    toStart: 'Go to the start',
    nav: {
      record: 'Record',
      records: 'Records',
      waiting: 'Waiting',
      review: 'Review',
      people: 'People',
      patches: 'Patches',
      settings: 'Settings',
      phones: 'Phones',
      more: 'More',
    },
    more: {
      title: 'More',
      signedInAs: (name: string) => `You are working as ${name}.`,
      lock: 'Lock now',
      lockHelp: (count: number) =>
        count === 0
          ? 'Everything here has been sent.'
          : pluralOf(count, {
              one: '{n} record will still be sent. Nothing is deleted.',
              other: '{n} records will still be sent. Nothing is deleted.',
            }),
      versions: 'Records with two versions',
      held: 'Answers kept for a decision',
      help: 'Help',
      start: 'Getting started',
      practice: 'Practice mode',
      ways: 'Ways to unlock',
      recovery: 'Let somebody in again',
      erasure: 'Requests to erase',
      thisPhone: 'What is on this phone',
      noRoom: 'Your role has no pages here yet. Your administrator can give you another role.',
    },
  },
  cy: {
    hide: 'Cuddio',
    hideLabel: "Cuddio'r sgrin hon nawr",
    themes: {
      legend: 'Lliwiau',
      device: "Fel y mae'r ffôn wedi'i osod",
      light: 'Golau',
      dark: 'Tywyll',
      bright: 'Ar gyfer haul llachar',
    },
    navigation: 'Prif ddewislen',
    notFoundTitle: "Nid yw'r dudalen hon yma",
    notFound: "Efallai fod y cyfeiriad yn anghywir, neu nad yw'r cofnod i chi ei weld mwyach.",
    toStart: "Mynd i'r dechrau",
    nav: {
      record: 'Cofnodi',
      records: 'Cofnodion',
      waiting: 'Yn aros',
      review: 'Adolygu',
      people: 'Pobl',
      patches: 'Ardaloedd',
      settings: 'Gosodiadau',
      phones: 'Ffonau',
      more: 'Mwy',
    },
    more: {
      title: 'Mwy',
      signedInAs: (name: string) => `Rydych chi'n gweithio fel ${name}.`,
      lock: 'Cloi nawr',
      lockHelp: (count: number) =>
        count === 0
          ? "Mae popeth yma wedi'i anfon."
          : pluralOf(count, {
              one: 'Bydd {n} cofnod yn dal i gael ei anfon. Does dim yn cael ei ddileu.',
              two: 'Bydd {n} gofnod yn dal i gael eu hanfon. Does dim yn cael ei ddileu.',
              other: 'Bydd {n} cofnod yn dal i gael eu hanfon. Does dim yn cael ei ddileu.',
            }),
      versions: 'Cofnodion â dau fersiwn',
      held: "Atebion sydd wedi'u cadw i'w penderfynu",
      help: 'Help',
      start: 'Cychwyn arni',
      practice: 'Modd ymarfer',
      ways: 'Ffyrdd o ddatgloi',
      recovery: 'Gadael rhywun yn ôl i mewn',
      erasure: 'Ceisiadau i ddileu',
      thisPhone: 'Beth sydd ar y ffôn hwn',
      noRoom: "Nid oes tudalennau i'ch rôl chi yma eto. Gall eich gweinyddwr roi rôl arall i chi.",
    },
  },
});
