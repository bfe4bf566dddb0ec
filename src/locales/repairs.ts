import { defineWords } from './language.ts';

/** The neutral page that a hidden screen leaves for: nothing on it says what this app is. */
export const repairsWords = defineWords({
  en: {
    lead: 'Before you call about a repair, have these three things ready.',
    ready: [
      'What is broken, and since when.',
      'The room or the part of the building it is in.',
      'Days and times when somebody can be let in.',
    ].join('\n'),
    soon: 'What to report first',
    kinds: [
      'No heating or hot water.',
      'A leak that you cannot stop.',
      'A door or window that does not lock.',
      'No lights on the stairs.',
    ].join('\n'),
    signIn: 'Sign in',
  },
  cy: {
    lead: "Cyn i chi ffonio am atgyweiriad, byddwch â'r tri pheth hyn yn barod.",
    ready: [
      'Beth sydd wedi torri, ac ers pryd.',
      "Yr ystafell neu'r rhan o'r adeilad lle mae.",
      'Diwrnodau ac amserau pan all rhywun gael ei adael i mewn.',
    ].join('\n'),
    soon: "Beth i'w adrodd yn gyntaf",
    kinds: [
      'Dim gwres na dŵr poeth.',
      'Gollyngiad na allwch ei atal.',
      'Drws neu ffenestr nad yw yn cloi.',
      'Dim goleuadau ar y grisiau.',
    ].join('\n'),
    signIn: 'Mewngofnodi',
  },
});
