import { defineWords } from './language.ts';

/** Practice mode: the same form over a database of its own, from which nothing is ever sent. */
export const practiceWords = defineWords({
  en: {
    banner: 'Practice – nothing is sent',
    leave: 'Leave practice',
    title: 'Practice mode',
    lead: 'This is the real form, with people and places that are made up. What you do here stays on this phone.',
    real: 'Do not write about a real incident here. Nobody will see it.',
    record: 'Record a practice incident',
    list: 'Practice records',
    again: 'Start again',
    againHelp: 'This clears all that you did in practice. Your real records stay.',
    cleared: 'Practice has been cleared.',
    opening: 'Getting practice ready',
    noCall: 'In practice no call is made.',
    notHere: 'That page is not part of practice. Leave practice to see it.',
    fault: 'Practice cannot be opened on this phone now. Your real records are not touched.',
    try: 'First time here?',
    tryLink: 'Try it in practice mode',
    tryEnd: 'Nothing you do there is sent.',
    patch: 'Practice patch',
    me: 'You, in practice',
    colleague: 'A made-up colleague',
    examples: {
      mine: {
        landmark: 'Second floor landing, block B',
        account: 'Two people shouted at her about her stick as she went up the stairs.',
      },
      theirs: {
        landmark: 'Bin store behind block B',
        account: 'He was told to get out of here, and a bin was pushed at him.',
      },
    },
  },
  cy: {
    banner: 'Ymarfer – nid oes dim yn cael ei anfon',
    leave: 'Gadael ymarfer',
    title: 'Modd ymarfer',
    lead: "Dyma'r ffurflen go iawn, gyda phobl a lleoedd dychmygol. Mae'r hyn a wnewch yma yn aros ar y ffôn hwn.",
    real: 'Peidiwch ag ysgrifennu am ddigwyddiad go iawn yma. Ni fydd neb yn ei weld.',
    record: 'Cofnodi digwyddiad ymarfer',
    list: 'Cofnodion ymarfer',
    again: 'Dechrau eto',
    againHelp:
      'Mae hyn yn clirio popeth a wnaethoch wrth ymarfer. Mae eich cofnodion go iawn yn aros.',
    cleared: "Mae'r ymarfer wedi'i glirio.",
    opening: "Paratoi'r ymarfer",
    noCall: 'Wrth ymarfer ni wneir unrhyw alwad.',
    notHere: "Nid yw'r dudalen honno'n rhan o'r ymarfer. Gadewch yr ymarfer i'w gweld.",
    fault: "Ni ellir agor yr ymarfer ar y ffôn hwn nawr. Ni chyffyrddir â'ch cofnodion go iawn.",
    try: 'Y tro cyntaf yma?',
    tryLink: 'Rhowch gynnig arni yn y modd ymarfer',
    tryEnd: "Nid oes dim a wnewch yno'n cael ei anfon.",
    patch: 'Ardal ymarfer',
    me: 'Chi, wrth ymarfer',
    colleague: 'Cydweithiwr dychmygol',
    examples: {
      mine: {
        landmark: 'Landin yr ail lawr, bloc B',
        account: "Gwaeddodd dau berson arni am ei ffon wrth iddi fynd i fyny'r grisiau.",
      },
      theirs: {
        landmark: 'Storfa finiau y tu ôl i floc B',
        account: 'Dywedwyd wrtho am adael, a gwthiwyd bin ato.',
      },
    },
  },
});
