import {
  type Code,
  type CodeList,
  currentCodes,
  type Nation,
} from '../../domain/codes/code-list.ts';
import { backgroundsOf } from '../../domain/codes/ethnic-group.ts';
import { equalityWords } from '../../locales/equality.ts';
import { wordsIn } from '../../locales/language.ts';
import { codeListOfField } from '../../parts/code-list-of-field.ts';

/** The questions about oneself, in the order in which they are asked. */
export const questionNames = [
  'age_band',
  'sex',
  'gender_identity',
  'sexual_orientation',
  'long_term_condition',
  'day_to_day_effect',
  'ethnic_group',
  'ethnic_background',
  'religion',
  'marital_status',
  'pregnancy',
] as const;
export type QuestionName = (typeof questionNames)[number];

/** The screens between the start and the check, each with its questions. */
export const screens = {
  'age-and-sex': ['age_band', 'sex'],
  identity: ['gender_identity', 'sexual_orientation'],
  health: ['long_term_condition', 'day_to_day_effect'],
  'ethnic-group': ['ethnic_group', 'ethnic_background'],
  religion: ['religion'],
  family: ['marital_status', 'pregnancy'],
} as const satisfies Readonly<Record<string, readonly QuestionName[]>>;
export type ScreenName = keyof typeof screens;

export const screenNames = Object.keys(screens).filter(isScreen);

export function isScreen(name: string | undefined): name is ScreenName {
  return name !== undefined && Object.hasOwn(screens, name);
}

export const screenOf = (question: QuestionName): ScreenName =>
  screenNames.find((name) => questionsOn(name).includes(question)) ?? 'age-and-sex';

export const questionsOn = (screen: ScreenName): readonly QuestionName[] => screens[screen];

/** What was chosen so far, by question; nothing for one that was skipped. */
export type Chosen = Readonly<Partial<Record<QuestionName, string>>>;

/** What a question offers in a nation on a day; nothing when an earlier answer leaves nothing to ask. */
export function offered(
  question: QuestionName,
  chosen: Chosen,
  where: { day: string; nation: Nation },
): readonly Code[] {
  const { day, nation } = where;
  if (question === 'ethnic_background') {
    return backgroundsOf(chosen.ethnic_group ?? '', day, nation);
  }
  if (question === 'day_to_day_effect' && chosen.long_term_condition !== 'yes') return [];
  const list: CodeList | undefined = codeListOfField[question];
  return list ? currentCodes(list, day, nation) : [];
}

/** A question in the words of a nation: Scotland asks about gender in its own. */
export function textOfQuestion(question: QuestionName, nation: Nation): string {
  const { ask } = wordsIn(equalityWords);
  const isScottish = question === 'gender_identity' && nation === 'sct';
  return isScottish ? ask.genderInScotland : ask[question];
}
