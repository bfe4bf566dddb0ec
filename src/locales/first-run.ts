import { defineWords, pluralOf } from './language.ts';

/** The first opening of a new vault: what is coming, when recording can begin, and three short steps. */
export const firstRunWords = defineWords({
  en: {
    title: 'Getting your work ready',
    readyTitle: 'Your work is ready',
    standing: {
      coming: 'Your work is coming to this phone.',
      here: 'All of it is on this phone, locked. You can work without a signal.',
      no_signal: 'There is no signal just now. The rest comes by itself when there is one.',
      signed_out: 'You are signed out. The rest comes when you have signed in again.',
      busy: 'The service is busy. The rest comes by itself in a while.',
      update_needed: 'The rest comes when the app is up to date. Close it, then open it again.',
      stopped: 'Not all of it has come yet. This phone tries again by itself.',
    },
    keepOpen: 'Keep the app open until all of it is here. If it closes, it goes on from there.',
    rows: {
      places: 'Places',
      records: 'Records',
      people: 'People',
      rest: 'Lists, notes and settings',
      read: 'Read so far',
      left: 'Time left',
    },
    partOf: (here: string, all: string) => `${here} of ${all}`,
    soFar: (here: string) => `${here} so far`,
    read: (size: string, pages: number) =>
      `${size} ${pluralOf(pages, { one: 'in {n} part', other: 'in {n} parts' })}`,
    lessThanMinute: 'Less than a minute',
    aboutMinutes: (count: number) =>
      pluralOf(count, { one: 'About {n} minute', other: 'About {n} minutes' }),
    mayRecord: 'You can start recording now.',
    record: 'Record an incident',
    placesLater: 'The list of places is still coming. Until then, say in words where it was.',
    tooSmall: (needed: string, free: string) =>
      `This phone may be too full. Your work takes about ${needed} more, and ${free} is free. Remove photos or apps that you do not need.`,
    noRoom: (needed: string, free: string) =>
      `There is no room on this phone. It needs ${needed} to begin, and ${free} is free. Remove photos or apps, then try again`,
    steps: {
      ways: {
        title: 'Add another way to unlock',
        words: 'Your five words always open this phone, with or without a signal.',
        touch: 'Your fingerprint, your face or the screen lock can open it too.',
        addTouch: 'Use fingerprint, face or screen lock',
        noTouch: 'This phone cannot use a fingerprint or a face here.',
        pin: 'Choose a PIN, which works when there is a signal',
        done: 'This is done. You have another way besides your five words.',
      },
      home: {
        title: 'Put the app on your home screen',
        why: 'So that the phone does not delete records that wait to be sent.',
        how: 'How to put it there',
        done: 'This is done. You opened the app from your home screen.',
      },
      practice: {
        title: 'Make a practice record',
        text: 'It takes two minutes. The people are made up, and nothing is sent.',
        link: 'Try it in practice mode',
      },
    },
    startWork: 'Start work',
  },
  cy: {
    title: 'Paratoi eich gwaith',
    readyTitle: 'Mae eich gwaith yn barod',
    standing: {
      coming: "Mae eich gwaith yn dod i'r ffôn hwn.",
      here: "Mae'r cyfan ar y ffôn hwn, dan glo. Gallwch weithio heb signal.",
      no_signal: "Nid oes signal ar hyn o bryd. Daw'r gweddill ohono'i hun pan fydd un.",
      signed_out: "Rydych wedi allgofnodi. Daw'r gweddill ar ôl i chi fewngofnodi eto.",
      busy: "Mae'r gwasanaeth yn brysur. Daw'r gweddill ohono'i hun cyn hir.",
      update_needed:
        "Daw'r gweddill pan fydd yr ap wedi'i ddiweddaru. Caewch ef, yna agorwch ef eto.",
      stopped: "Nid yw'r cyfan wedi dod eto. Mae'r ffôn hwn yn rhoi cynnig arall ei hun.",
    },
    keepOpen:
      "Cadwch yr ap ar agor nes bod y cyfan yma. Os bydd yn cau, mae'n mynd ymlaen o'r fan honno.",
    rows: {
      places: 'Lleoedd',
      records: 'Cofnodion',
      people: 'Pobl',
      rest: 'Rhestrau, nodiadau a gosodiadau',
      read: 'Darllenwyd hyd yma',
      left: "Amser sy'n weddill",
    },
    partOf: (here: string, all: string) => `${here} o ${all}`,
    soFar: (here: string) => `${here} hyd yma`,
    read: (size: string, pages: number) => `${size} ${pluralOf(pages, { other: 'mewn {n} rhan' })}`,
    lessThanMinute: 'Llai na munud',
    aboutMinutes: (count: number) =>
      pluralOf(count, { two: 'Tua {n} funud', other: 'Tua {n} munud' }),
    mayRecord: 'Gallwch ddechrau cofnodi nawr.',
    record: 'Cofnodi digwyddiad',
    placesLater:
      "Mae'r rhestr lleoedd yn dal i ddod. Tan hynny, dywedwch mewn geiriau ble y digwyddodd.",
    tooSmall: (needed: string, free: string) =>
      `Efallai fod y ffôn hwn yn rhy llawn. Mae eich gwaith yn cymryd tua ${needed} eto, ac mae ${free} yn rhydd. Tynnwch luniau neu apiau nad oes eu hangen arnoch.`,
    noRoom: (needed: string, free: string) =>
      `Nid oes lle ar y ffôn hwn. Mae angen ${needed} i ddechrau, ac mae ${free} yn rhydd. Tynnwch luniau neu apiau, yna rhowch gynnig arall`,
    steps: {
      ways: {
        title: 'Ychwanegu ffordd arall o ddatgloi',
        words: 'Mae eich pum gair bob amser yn agor y ffôn hwn, gyda signal neu hebddo.',
        touch: 'Gall eich ôl bys, eich wyneb neu glo eich sgrin ei agor hefyd.',
        addTouch: 'Defnyddio ôl bys, wyneb neu glo sgrin',
        noTouch: 'Ni all y ffôn hwn ddefnyddio ôl bys nac wyneb yma.',
        pin: "Dewis PIN, sy'n gweithio pan fydd signal",
        done: "Mae hyn wedi'i wneud. Mae gennych ffordd arall heblaw eich pum gair.",
      },
      home: {
        title: "Rhoi'r ap ar eich sgrin gartref",
        why: "Fel nad yw'r ffôn yn dileu cofnodion sy'n aros i gael eu hanfon.",
        how: "Sut i'w roi yno",
        done: "Mae hyn wedi'i wneud. Agoroch chi'r ap o'ch sgrin gartref.",
      },
      practice: {
        title: 'Gwneud cofnod ymarfer',
        text: "Mae'n cymryd dwy funud. Pobl ddychmygol sydd ynddo, ac nid oes dim yn cael ei anfon.",
        link: 'Rhowch gynnig arni yn y modd ymarfer',
      },
    },
    startWork: 'Dechrau gweithio',
  },
});
