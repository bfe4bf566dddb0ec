import { isPartOfPostcode, tidyPostcode } from '../../../domain/rules/postcode.ts';
import { londonDateOf } from '../../../domain/rules/working-days.ts';
import type { Answers } from './answers.ts';
import type { StepName } from './steps.ts';
import { dateMeant, occurredOf } from './when.ts';

/** What is wrong with one answer: the code of its sentence, and the id of the answer it links to. */
export type Mistake = { code: MistakeCode; id: string; most?: number };

export type MistakeCode =
  | 'danger_missing'
  | 'types_missing'
  | 'day_missing'
  | 'date_missing'
  | 'date_unreal'
  | 'date_future'
  | 'part_missing'
  | 'place_missing'
  | 'patch_missing'
  | 'postcode_unreal'
  | 'targeted_missing'
  | 'effect_missing'
  | 'too_long';

/** What the form must know beside the answers: the time, and whether the patch is a question. */
export type Asked = { now: number; asksPatch: boolean };

/** The longest text each box may hold, by the id of the box. */
export const longest = {
  typeOther: 200,
  account: 4_000,
  landmark: 120,
  address: 300,
  aboutOther: 200,
  name: 120,
  phone: 40,
  contactThrough: 120,
  times: 120,
  language: 80,
} as const;
export type BoxName = keyof typeof longest;

function tooLong(answers: Answers, ...boxes: BoxName[]): Mistake[] {
  return boxes
    .filter((box) => answers[box].length > longest[box])
    .map((box) => ({ code: 'too_long', id: box, most: longest[box] }));
}

const missing = (isMissing: boolean, code: MistakeCode, id: string): Mistake[] =>
  isMissing ? [{ code, id }] : [];

/** What must be put right on one screen before the next; empty when nothing is. */
export function mistakesOn(step: StepName, answers: Answers, asked: Asked): Mistake[] {
  switch (step) {
    case 'danger':
      return missing(answers.danger === null, 'danger_missing', 'danger');
    case 'what':
      return [
        ...missing(answers.types.length === 0, 'types_missing', 'types'),
        ...tooLong(answers, 'typeOther', 'account'),
      ];
    case 'when':
      return [
        ...whenMistakes(answers, asked.now),
        ...missing(answers.place === null, 'place_missing', 'place'),
        ...missing(asked.asksPatch && answers.patch === null, 'patch_missing', 'patch'),
        ...tooLong(answers, 'landmark', ...(answers.chosen ? [] : (['address'] as const))),
        ...postcodeMistakes(answers),
      ];
    case 'because':
      return [
        ...missing(answers.targeted === null, 'targeted_missing', 'targeted'),
        ...tooLong(answers, 'aboutOther', 'name'),
      ];
    case 'effect':
      return missing(answers.effect === null, 'effect_missing', 'effect');
    case 'contact':
      return tooLong(answers, 'phone', 'contactThrough', 'times', 'language');
    case 'urgent':
    case 'check':
      return [];
  }
}

function whenMistakes(answers: Answers, now: number): Mistake[] {
  if (answers.day === null) return [{ code: 'day_missing', id: 'day' }];
  if (answers.day === 'just_now') return [];
  const date = dateMeant(answers);
  if (date === null) return dateMistakes(answers.date);
  if (date > londonDateOf(new Date(now).toISOString())) {
    return [{ code: 'date_future', id: 'date-day' }];
  }
  if (answers.part === null) return [{ code: 'part_missing', id: 'part' }];
  const occurred = occurredOf(answers);
  const isAhead = occurred !== null && Date.parse(occurred.from) > now;
  return isAhead ? [{ code: 'date_future', id: 'part' }] : [];
}

/** A part of one is enough; one of a place from the list is not typed. */
function postcodeMistakes({ chosen, postcode }: Answers): Mistake[] {
  const typed = tidyPostcode(postcode);
  const isWrong = chosen === null && typed !== '' && !isPartOfPostcode(typed);
  return missing(isWrong, 'postcode_unreal', 'postcode');
}

function dateMistakes(date: Answers['date']): Mistake[] {
  const blank = (['day', 'month', 'year'] as const).find((part) => date[part].trim() === '');
  const code = blank === undefined ? 'date_unreal' : 'date_missing';
  return [{ code, id: `date-${blank ?? 'day'}` }];
}

/** Each screen that stops the record from being saved, in order, with what is wrong there. */
export function whatIsMissing(
  answers: Answers,
  asked: Asked,
): { step: StepName; mistake: Mistake }[] {
  const steps: StepName[] = ['danger', 'what', 'when', 'because', 'effect', 'contact'];
  return steps.flatMap((step) =>
    mistakesOn(step, answers, asked).map((mistake) => ({ step, mistake })),
  );
}
