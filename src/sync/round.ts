import { PROTOCOL_VERSION, PullAnswer, type PullRequest } from '../domain/protocol.ts';
import type { Feed } from '../storage/open-desk.ts';
import { type DepositDeps, type DepositFault, depositAll, depositWaiting } from './deposit.ts';
import type { Answered } from './transport.ts';

/** How a round ended: done, or why it stopped. */
export type RoundOutcome = { ok: true } | Stopped;
type Stopped = { ok: false; fault: DepositFault; retryAfter: number };

const mostPages = 10_000;
const mostStale = 5;
const mostTurns = 3;

/**
 * One round: send what waits, then read until nothing more is to come. When reading brings a new history,
 * everything kept is offered there first. Whoever may not read still makes a deposit, so that a device whose
 * session has ended hears what the server has to tell it.
 */
export async function runRound(feed: Feed, deps: DepositDeps): Promise<RoundOutcome> {
  for (let turn = 1; ; turn += 1) {
    const sent = await send(feed, deps, 'waiting');
    if (!sent.ok) return sent;
    const read = await readPages(feed, deps, sent.waiting);
    if (!read.ok && read.fault === 'signed_out') return sendUnheard(feed, deps, read);
    if (!read.ok) return read;
    if (!read.newEpoch || turn === mostTurns) return { ok: true };
  }
}

async function sendUnheard(feed: Feed, deps: DepositDeps, read: Stopped): Promise<RoundOutcome> {
  const sent = await send(feed, deps, 'all');
  return sent.ok ? read : sent;
}

/** Deposits, and lets the lists know what has been answered. */
async function send(
  feed: Feed,
  deps: DepositDeps,
  what: 'waiting' | 'all',
): Promise<{ ok: true; waiting: number } | Stopped> {
  const sent = await (what === 'all' ? depositAll(feed.db, deps) : depositWaiting(feed.db, deps));
  const settled = sent.ok ? sent.value.settled : sent.settled;
  if (settled.length > 0) {
    const noted = await feed.noteSettled(settled);
    if (!noted.ok) return { ...noted, retryAfter: 0 };
  }
  return sent.ok ? { ok: true, waiting: sent.value.waiting } : sent;
}

/** Reads page after page, into whichever history; an answer that something else overtook is asked for again. */
export async function pullAll(feed: Feed, deps: DepositDeps): Promise<RoundOutcome> {
  for (;;) {
    const read = await readPages(feed, deps);
    if (!read.ok) return read;
    if (!read.newEpoch) return { ok: true };
  }
}

type Read = { ok: true; newEpoch: boolean } | Stopped;
type Asked = { request: PullRequest; answer: Promise<Answered<PullAnswer>> };

/** Reads until nothing more is to come, or until a new history is heard of. */
async function readPages(feed: Feed, { transport }: DepositDeps, waiting?: number): Promise<Read> {
  const ask = (cursors?: PullRequest['cursors']): Asked => {
    const now = feed.pullRequest(PROTOCOL_VERSION);
    const request = { ...now, ...(waiting === undefined ? {} : { waiting }) };
    if (cursors) request.cursors = { ...cursors };
    return { request, answer: transport.post('/api/pull', request, PullAnswer) };
  };
  let stale = 0;
  let asked = ask();
  for (let page = 0; page < mostPages && stale < mostStale; page += 1) {
    const answer = await asked.answer;
    if (!answer.ok) return answer;
    const next = hasNext(answer.value)
      ? ask({ ...asked.request.cursors, ...answer.value.cursors })
      : null;
    const taken = await feed.take(answer.value);
    if (taken.ok && taken.value === 'more' && next) {
      asked = next;
      continue;
    }
    // One flight at a time: what was asked for too early is let go before anything else is asked.
    await next?.answer;
    if (!taken.ok) return { ...taken, retryAfter: 0 };
    if (taken.value === 'taken') return { ok: true, newEpoch: false };
    if (taken.value === 'more' && answer.value.answer === 'epoch')
      return { ok: true, newEpoch: true };
    if (taken.value === 'stale') stale += 1;
    asked = ask();
  }
  return { ok: true, newEpoch: false };
}

type Page = Extract<PullAnswer, { answer: 'page' }>;

/** A page that tells where the next one begins: that can be on its way while this one is taken in. */
function hasNext(answer: PullAnswer): answer is Page {
  if (answer.answer !== 'page' || !answer.more) return false;
  return answer.gone.length === 0 && Object.keys(answer.reset).length === 0;
}
