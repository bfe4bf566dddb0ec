import { PROTOCOL_VERSION, PullAnswer } from '../domain/protocol.ts';
import type { Feed } from '../storage/open-desk.ts';
import { type DepositDeps, type DepositFault, depositAll } from './deposit.ts';

/** How a round ended: done, or why it stopped. */
export type RoundOutcome = { ok: true } | { ok: false; fault: DepositFault; retryAfter: number };

const mostPages = 10_000;
const mostStale = 5;

/** One round: send first, then read until nothing more is to come. */
export async function runRound(feed: Feed, deps: DepositDeps): Promise<RoundOutcome> {
  const sent = await depositAll(feed.db, deps);
  const settled = sent.ok ? sent.value.settled : sent.settled;
  if (settled.length > 0) {
    const noted = await feed.noteSettled(settled);
    if (!noted.ok) return { ...noted, retryAfter: 0 };
  }
  if (!sent.ok) return sent;
  return pullAll(feed, deps);
}

/** Reads page after page; an answer that something else overtook is asked for again. */
export async function pullAll(feed: Feed, { transport }: DepositDeps): Promise<RoundOutcome> {
  let stale = 0;
  for (let page = 0; page < mostPages && stale < mostStale; page += 1) {
    const request = feed.pullRequest(PROTOCOL_VERSION);
    const answer = await transport.post('/api/pull', request, PullAnswer);
    if (!answer.ok) return answer;
    const taken = await feed.take(answer.value);
    if (!taken.ok) return { ...taken, retryAfter: 0 };
    if (answer.value.answer === 'page') await feed.noteLease(answer.value.leaseUntil);
    if (taken.value === 'taken') return { ok: true };
    if (taken.value === 'stale') stale += 1;
  }
  return { ok: true };
}
