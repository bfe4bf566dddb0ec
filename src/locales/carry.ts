import { defineWords, pluralOf } from './language.ts';

const saves = (count: number): string => pluralOf(count, { one: '{n} save', other: '{n} saves' });
const arbediadau = (count: number): string =>
  pluralOf(count, { one: '{n} cofnodiad', two: '{n} gofnodiad', other: '{n} cofnodiad' });

/** What waits, as a locked file that anybody may carry. */
export const carryWords = defineWords({
  en: {
    summary: 'No signal for days?',
    explain:
      'Save what waits as a locked copy. Nobody can read it, whoever carries it. Take it to a desk or phone with a signal and bring it in there.',
    save: 'Save a locked copy',
    saved: (count: number) =>
      `A locked copy of ${saves(count)} is in your downloads. Everything stays on this phone too.`,
    notSaved: 'The copy could not be made. Try again.',
    bringLink: 'Bring in a locked copy from another phone',
    bringTitle: 'Bring in a locked copy',
    bringExplain:
      'It goes in under the name of the person who wrote it. You will not see what is in it. Bringing the same copy in twice changes nothing.',
    file: 'Locked copy',
    opened: 'You opened a locked copy. Bring it in to go on.',
    fileHint: 'A file whose name begins with alongside-locked-copy.',
    fileMissing: 'Select a locked copy',
    bring: 'Bring in',
    bringing: 'Bringing in…',
    faults: {
      not_ours:
        'This file is not a locked copy, or it is broken. Save it again on the phone it is from.',
      newer: 'This copy is from a newer version. Update Alongside, then try again.',
      no_signal: 'You need a signal to bring this in.',
      signed_out: 'You are signed out. Sign in, then try again.',
      not_allowed: 'The service did not take this copy.',
      busy: 'The service is busy. Bring the same copy in again in a few minutes.',
    },
    brought: {
      received: (count: number) => `${saves(count)} received.`,
      known: (count: number) => `${saves(count)} had been received before.`,
      attention: (count: number) =>
        `${saves(count)} kept for a supervisor or turned away. The author will be told.`,
      damaged: (count: number) =>
        `${saves(count)} arrived damaged. The phone will send them again.`,
      earlier_missing: (count: number) =>
        `${saves(count)} not taken in: an earlier one is missing. Save a new copy on the phone.`,
      device: (count: number) => `${saves(count)} not taken in: the phone is not known here.`,
    },
  },
  cy: {
    summary: 'Dim signal ers dyddiau?',
    explain:
      "Cadwch yr hyn sy'n aros fel copi wedi'i gloi. Ni all neb ei ddarllen, pwy bynnag sy'n ei gario. Ewch ag ef at ddesg neu ffôn â signal a dewch ag ef i mewn yno.",
    save: "Cadw copi wedi'i gloi",
    saved: (count: number) =>
      `Mae copi wedi'i gloi o ${arbediadau(count)} yn eich lawrlwythiadau. Mae popeth yn aros ar y ffôn hwn hefyd.`,
    notSaved: 'Ni ellid gwneud y copi. Rhowch gynnig arall arni.',
    bringLink: "Dod â chopi wedi'i gloi o ffôn arall i mewn",
    bringTitle: "Dod â chopi wedi'i gloi i mewn",
    bringExplain:
      "Mae'n mynd i mewn yn enw'r person a'i hysgrifennodd. Ni welwch beth sydd ynddo. Nid yw dod â'r un copi i mewn ddwywaith yn newid dim.",
    file: "Copi wedi'i gloi",
    opened: 'Rydych chi wedi agor copi dan glo. Dewch ag ef i mewn i fynd ymlaen.',
    fileHint: "Ffeil y mae ei henw'n dechrau ag alongside-locked-copy.",
    fileMissing: "Dewiswch gopi wedi'i gloi",
    bring: 'Dod i mewn',
    bringing: 'Yn dod i mewn…',
    faults: {
      not_ours:
        "Nid yw'r ffeil hon yn gopi wedi'i gloi, neu mae wedi torri. Cadwch hi eto ar y ffôn y daw ohono.",
      newer:
        "Mae'r copi hwn o fersiwn mwy newydd. Diweddarwch Alongside, yna rhowch gynnig arall arni.",
      no_signal: 'Mae angen signal arnoch i ddod â hwn i mewn.',
      signed_out: 'Rydych wedi allgofnodi. Mewngofnodwch, yna rhowch gynnig arall arni.',
      not_allowed: 'Ni chymerodd y gwasanaeth y copi hwn.',
      busy: "Mae'r gwasanaeth yn brysur. Dewch â'r un copi i mewn eto mewn ychydig funudau.",
    },
    brought: {
      received: (count: number) => `Derbyniwyd ${arbediadau(count)}.`,
      known: (count: number) => `Roedd ${arbediadau(count)} wedi'i dderbyn o'r blaen.`,
      attention: (count: number) =>
        `Cadwyd ${arbediadau(count)} i oruchwyliwr neu fe'i gwrthodwyd. Dywedir wrth yr awdur.`,
      damaged: (count: number) =>
        `Cyrhaeddodd ${arbediadau(count)} wedi'i ddifrodi. Bydd y ffôn yn ei anfon eto.`,
      earlier_missing: (count: number) =>
        `Ni chymerwyd ${arbediadau(count)}: mae un cynharach ar goll. Cadwch gopi newydd ar y ffôn.`,
      device: (count: number) => `Ni chymerwyd ${arbediadau(count)}: nid yw'r ffôn yn hysbys yma.`,
    },
  },
});
