import type { SaveState } from '../../parts/useSave.ts';
import type { Answer, Question } from './question.ts';

/** What every question on a screen is handed. */
export type BoxProps<Asked extends Question = Question> = {
  readonly question: Asked;
  readonly answer: Answer;
  readonly onChange: (answer: Answer) => void;
  readonly errorAt: SaveState['errorAt'];
};
