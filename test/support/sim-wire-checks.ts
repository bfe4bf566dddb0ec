import { expect } from 'vitest';
import { DepositAnswer, type PullAnswer, type PullRequest } from '../../src/domain/protocol.ts';
import { type Puller, pull } from '../../sync-server/exchange/pull.ts';
import type { SimServer } from './sim-server.ts';

/** I11: a page is a prefix of the permitted order, which one page without a limit shows. */
export async function checkPrefix(
  server: SimServer,
  puller: Puller,
  request: PullRequest,
  answer: PullAnswer,
): Promise<void> {
  if (answer.answer !== 'page' || answer.rows.length === 0) return;
  const whole = await pull(server.tools(), puller, { ...request, limit: 1_000 });
  if (whole.answer.answer !== 'page') throw new Error('The same request has another answer.');
  expect(answer.rows, 'I11: a page is a prefix of the permitted order').toEqual(
    whole.answer.rows.slice(0, answer.rows.length),
  );
  const seqs = answer.rows.map((row) => row.seq);
  expect(seqs, 'I11: rows come in the order of their seqs').toEqual(
    [...seqs].sort((a, b) => a - b),
  );
}

/** I12: the same request twice equals once; the second answer says what the first said. */
export async function checkRepeat(
  server: SimServer,
  first: string,
  again: () => Promise<string>,
): Promise<void> {
  const numbers = () =>
    server.read(async (transaction) => {
      const { seq, pos } = await transaction.counters();
      return { seq, pos };
    });
  const before = await numbers();
  const second = await again();
  expect(await numbers(), 'I12: the same request twice adds nothing').toEqual(before);
  if (!first.startsWith('{"answer":"done"')) return;
  expect(resultsIn(second), 'I12: the same request twice has the same results').toEqual(
    resultsIn(first),
  );
}

function resultsIn(text: string) {
  const answer = DepositAnswer.parse(JSON.parse(text));
  if (answer.answer !== 'done') return answer.answer;
  return answer.answers.map((one) => (one.answer === 'results' ? one.results : one.answer));
}
