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
