import { expect } from 'vitest';
import { DepositAnswer, type PullAnswer, type PullRequest } from '../../src/domain/protocol.ts';
import type { SimServer } from './sim-server.ts';

/**
 * I11: a page is a prefix of the permitted order: the first stream rows, each record at its last place. The
 * request of a phone that crashed meanwhile runs on beside those of others: then the order has moved on, and
 * there is nothing left to hold the page against.
 */
export async function checkPrefix(
  server: SimServer,
  request: PullRequest,
  answer: PullAnswer,
): Promise<void> {
  if (answer.answer !== 'page' || answer.rows.length === 0) return;
  const scopes = Object.keys(answer.cursors);
  const after = new Map(scopes.map((scope) => [scope, request.cursors[scope]?.seq ?? 0]));
  const { first, seq } = await server.read(async ({ counters, streams }) => ({
    first: await streams.page(after, request.limit),
    seq: (await counters()).seq,
  }));
  if (seq !== answer.seq) return;
  const permitted = first.filter((row, place) =>
    first.slice(place + 1).every((later) => later.record !== row.record),
  );
  expect(
    answer.rows.map(({ id, seq }) => `${id} ${seq}`),
    'I11: a page is a prefix of the permitted order',
  ).toEqual(permitted.map(({ record, seq }) => `${record} ${seq}`));
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
