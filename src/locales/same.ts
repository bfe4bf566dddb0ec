import { defineWords, pluralOf } from './language.ts';

/** The words about two records of one incident, asked while the second is being recorded. */
export const sameWords = defineWords({
  en: {
    title: 'Is this the same incident?',
    near: (count: number) =>
      pluralOf(count, {
        one: '{n} record near here this week.',
        other: '{n} records near here this week.',
      }),
    nearThen: (count: number) =>
      pluralOf(count, {
        one: '{n} record near here in the same week.',
        other: '{n} records near here in the same week.',
      }),
    ask: 'Is this the same?',
    compare: 'Look at both',
    lead: 'Look at both before you choose. Nothing you typed is lost.',
    mine: 'What you are recording',
    theirs: (ref: string) => `Record ${ref}`,
    noRef: 'Another record',
    keys: {
      types: 'What happened',
      when: 'When',
      place: 'Kind of place',
      where: 'Exact place',
      words: 'In their words',
      recorded: 'Recorded',
      state: 'How far the review has come',
    },
    adds: 'What you typed goes onto this record. Where answers differ, both are kept.',
    links: 'You cannot add to this record. Yours is saved whole, and a supervisor joins the two.',
    add: 'Same – add to it',
    link: 'Same – a supervisor will join them',
    different: 'Different',
    gone: 'There is no other record here that you can see.',
    goOn: 'Go on',
    linked: (ref: string) => `You said this is the same as record ${ref}.`,
    change: 'Change this',
    added: 'Added to the record on this phone',
  },
  cy: {
    title: "Ai'r un digwyddiad yw hwn?",
    near: (count: number) =>
      pluralOf(count, {
        two: '{n} gofnod ger fan hyn yr wythnos hon.',
        other: '{n} cofnod ger fan hyn yr wythnos hon.',
      }),
    nearThen: (count: number) =>
      pluralOf(count, {
        two: '{n} gofnod ger fan hyn yn yr un wythnos.',
        other: '{n} cofnod ger fan hyn yn yr un wythnos.',
      }),
    ask: "Ai'r un peth yw hwn?",
    compare: 'Edrych ar y ddau',
    lead: "Edrychwch ar y ddau cyn dewis. Nid oes dim a deipioch chi'n cael ei golli.",
    mine: "Yr hyn rydych chi'n ei gofnodi",
    theirs: (ref: string) => `Cofnod ${ref}`,
    noRef: 'Cofnod arall',
    keys: {
      types: 'Beth ddigwyddodd',
      when: 'Pryd',
      place: 'Math o le',
      where: 'Union le',
      words: 'Yn eu geiriau nhw',
      recorded: 'Cofnodwyd',
      state: "Pa mor bell y mae'r adolygiad wedi dod",
    },
    adds: "Bydd yr hyn a deipioch chi'n mynd ar y cofnod hwn. Lle mae atebion yn wahanol, cedwir y ddau.",
    links:
      "Ni allwch ychwanegu at y cofnod hwn. Cedwir eich un chi'n gyfan, a bydd goruchwyliwr yn uno'r ddau.",
    add: 'Yr un – ychwanegu ato',
    link: 'Yr un – bydd goruchwyliwr yn eu huno',
    different: 'Gwahanol',
    gone: 'Nid oes cofnod arall yma y gallwch ei weld.',
    goOn: 'Mynd ymlaen',
    linked: (ref: string) => `Dywedoch mai'r un peth yw hwn â chofnod ${ref}.`,
    change: 'Newid hyn',
    added: "Wedi'i ychwanegu at y cofnod ar y ffôn hwn",
  },
});
