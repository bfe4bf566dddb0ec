import { defineWords } from './language.ts';

export const versionsWords = defineWords({
  en: {
    title: 'Two versions',
    empty: 'No records have two versions.',
    explain: 'Two people changed the same answer. Nothing is replaced until you choose.',
    tag: 'Two versions',
    yours: (when: string) => `Your version – changed ${when}`,
    yoursHere: (when: string) => `Your version – changed ${when} on this phone`,
    theirs: (name: string, when: string) => `${name}'s version – changed ${when}`,
    today: (time: string) => `${time} today`,
    keepBoth: 'Keep both as notes',
    keepBothHint: 'Both are kept, one below the other.',
    error: 'Select which version to use',
    step: (number: number, all: number) => `Answer ${number} of ${all}`,
    difference: 'Words that differ are in bold and underlined.',
    arrived:
      'Another version of this answer came in while you were deciding. Your choices are kept.',
    arrivedCheck:
      'Another version came in while you were deciding. Your choices are kept. Look at these answers again:',
    notYours: 'Somebody else must choose between these. You can see them, and nothing is lost.',
    check: {
      title: 'These answers will be used',
      history: 'Both versions stay in the history.',
      button: 'Use these answers',
      missing: (label: string) => `Select which version to use: ${label}`,
      none: 'Not chosen yet',
    },
    done: 'Your answers are used. Both versions stay in the history.',
    settled: 'Somebody has chosen already. There is nothing left to choose.',
    moves: {
      raise: (who: string | null, at: string) => `${who ?? 'you'} raised this at ${at}`,
      record: (who: string | null, at: string) => `${who ?? 'you'} saved this at ${at}`,
      asked: (who: string | null, at: string) => `${who ?? 'you'} asked for more at ${at}`,
      answered: (who: string | null, at: string) => `${who ?? 'you'} answered at ${at}`,
      accepted: (who: string | null, at: string) => `${who ?? 'you'} accepted this at ${at}`,
      duplicate: (who: string | null, at: string) =>
        `${who ?? 'you'} marked this as the same as another at ${at}`,
      void: (who: string | null, at: string) => `${who ?? 'you'} set this aside at ${at}`,
      proposed: (who: string | null, at: string) => `${who ?? 'you'} proposed this at ${at}`,
      approved: (who: string | null, at: string) => `${who ?? 'you'} approved this at ${at}`,
      rejected: (who: string | null, at: string) => `${who ?? 'you'} turned this down at ${at}`,
    },
  },
  cy: {
    title: 'Dau fersiwn',
    empty: 'Nid oes gan unrhyw gofnod ddau fersiwn.',
    explain: 'Newidiodd dau berson yr un ateb. Nid oes dim yn cael ei ddisodli nes i chi ddewis.',
    tag: 'Dau fersiwn',
    yours: (when: string) => `Eich fersiwn chi – newidiwyd ${when}`,
    yoursHere: (when: string) => `Eich fersiwn chi – newidiwyd ${when} ar y ffôn hwn`,
    theirs: (name: string, when: string) => `Fersiwn ${name} – newidiwyd ${when}`,
    today: (time: string) => `${time} heddiw`,
    keepBoth: "Cadw'r ddau fel nodiadau",
    keepBothHint: 'Cedwir y ddau, y naill o dan y llall.',
    error: "Dewiswch pa fersiwn i'w ddefnyddio",
    step: (number: number, all: number) => `Ateb ${number} o ${all}`,
    difference: "Mae geiriau sy'n wahanol mewn print trwm ac wedi'u tanlinellu.",
    arrived:
      "Daeth fersiwn arall o'r ateb hwn i mewn tra oeddech yn penderfynu. Mae eich dewisiadau wedi'u cadw.",
    arrivedCheck:
      "Daeth fersiwn arall i mewn tra oeddech yn penderfynu. Mae eich dewisiadau wedi'u cadw. Edrychwch ar yr atebion hyn eto:",
    notYours:
      "Rhaid i rywun arall ddewis rhwng y rhain. Gallwch eu gweld, ac nid oes dim wedi'i golli.",
    check: {
      title: 'Bydd yr atebion hyn yn cael eu defnyddio',
      history: "Mae'r ddau fersiwn yn aros yn yr hanes.",
      button: "Defnyddio'r atebion hyn",
      missing: (label: string) => `Dewiswch pa fersiwn i'w ddefnyddio: ${label}`,
      none: 'Heb ei ddewis eto',
    },
    done: "Mae eich atebion yn cael eu defnyddio. Mae'r ddau fersiwn yn aros yn yr hanes.",
    settled: "Mae rhywun wedi dewis yn barod. Nid oes dim ar ôl i'w ddewis.",
    moves: {
      raise: (who: string | null, at: string) =>
        who === null ? `codoch chi hwn am ${at}` : `cododd ${who} hwn am ${at}`,
      record: (who: string | null, at: string) =>
        who === null ? `cadwoch chi hwn am ${at}` : `cadwodd ${who} hwn am ${at}`,
      asked: (who: string | null, at: string) =>
        who === null ? `gofynnoch chi am fwy am ${at}` : `gofynnodd ${who} am fwy am ${at}`,
      answered: (who: string | null, at: string) =>
        who === null ? `ateboch chi am ${at}` : `atebodd ${who} am ${at}`,
      accepted: (who: string | null, at: string) =>
        who === null ? `derbynioch chi hwn am ${at}` : `derbyniodd ${who} hwn am ${at}`,
      duplicate: (who: string | null, at: string) =>
        who === null
          ? `nodoch chi fod hwn yr un fath ag un arall am ${at}`
          : `nododd ${who} fod hwn yr un fath ag un arall am ${at}`,
      void: (who: string | null, at: string) =>
        who === null
          ? `rhoesoch chi hwn o'r neilltu am ${at}`
          : `rhoddodd ${who} hwn o'r neilltu am ${at}`,
      proposed: (who: string | null, at: string) =>
        who === null ? `cynigioch chi hwn am ${at}` : `cynigiodd ${who} hwn am ${at}`,
      approved: (who: string | null, at: string) =>
        who === null ? `cymeradwyoch chi hwn am ${at}` : `cymeradwyodd ${who} hwn am ${at}`,
      rejected: (who: string | null, at: string) =>
        who === null ? `gwrthodoch chi hwn am ${at}` : `gwrthododd ${who} hwn am ${at}`,
    },
  },
});
