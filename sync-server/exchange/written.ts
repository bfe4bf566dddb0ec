import { type EpochAnswer, PullAnswer } from '../../src/domain/protocol.ts';

type Told = Extract<PullAnswer, { answer: 'page' }>;

/** An answer whose rows are text already: a page goes from its boxes to the wire without being read. */
export type WrittenPage = Omit<Told, 'rows'> & { rows: readonly string[] };
export type Written = EpochAnswer | WrittenPage;

/** The answer as it is sent. */
export function writtenOut(answer: Written): string {
  if (answer.answer === 'epoch') return JSON.stringify(answer);
  const { rows, ...rest } = answer;
  return `${JSON.stringify(rest).slice(0, -1)},"rows":[${rows.join(',')}]}`;
}

/** The answer as a device reads it. */
export const readBack = (answer: Written): PullAnswer =>
  PullAnswer.parse(JSON.parse(writtenOut(answer)));
