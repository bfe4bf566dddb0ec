import { DigestAnswer } from '../domain/digest.ts';
import { PROTOCOL_VERSION } from '../domain/protocol.ts';
import { type Result, succeed } from '../domain/result.ts';
import type { StorageFault } from '../storage/database.ts';
import type { Feed } from '../storage/open-desk.ts';
import type { Transport, TransportFault } from './transport.ts';

const mostAnswers = 50;

type Checked = Result<{ repaired: number }, TransportFault | StorageFault>;

/** Compares every scope with the server, once a week and after anything odd; answers null when it is not time. */
export async function checkWhenDue(feed: Feed, transport: Transport): Promise<Checked | null> {
  const due = await feed.selfCheck.isDue();
  if (!due.ok) return due;
  return due.value ? checkNow(feed, transport) : null;
}

/** Compares every scope with the server and has what differs sent again. */
export async function checkNow(feed: Feed, transport: Transport): Promise<Checked> {
  let repaired = 0;
  for (const scope of feed.selfCheck.scopes()) {
    const checked = await checkScope(feed, transport, scope);
    // A server that does not know the question is not asked again before the next time.
    if (!checked.ok && checked.fault === 'not_allowed') break;
    if (!checked.ok) return checked;
    repaired += checked.value.repaired;
  }
  const done = await feed.selfCheck.finish();
  return done.ok ? succeed({ repaired }) : done;
}

async function checkScope(feed: Feed, transport: Transport, scope: string): Promise<Checked> {
  let repaired = 0;
  for (let answers = 0; answers < mostAnswers; answers += 1) {
    const request = await feed.selfCheck.request(PROTOCOL_VERSION, scope);
    if (!request.ok) return request;
    const answered = await transport.post('/api/digest', request.value, DigestAnswer);
    if (!answered.ok) return answered;
    const { value: answer } = answered;
    if (answer.answer !== 'differences' || answer.buckets.length === 0) break;
    const taken = await feed.selfCheck.take(scope, answer);
    if (!taken.ok) return taken;
    repaired += taken.value;
    if (!answer.more || taken.value === 0) break;
  }
  return succeed({ repaired });
}
