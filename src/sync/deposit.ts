import { DepositAnswer, type DepositRequest, PROTOCOL_VERSION } from '../domain/protocol.ts';
import { attempt, type Result, succeed } from '../domain/result.ts';
import { nameStorageFault, type StorageFault, type VaultDatabase } from '../storage/database.ts';
import { type Deposit, nextDeposit, type Settled, settleDeposit } from '../storage/outbox.ts';
import { hashOfBox } from '../vault/box-hash.ts';
import type { WebCrypto } from '../vault/deps.ts';
import { takeDirectives } from './directives.ts';
import type { Answered, Refusal, Transport } from './transport.ts';

/** What depositing needs: no key of any vault. */
export type DepositDeps = {
  transport: Transport;
  crypto: WebCrypto;
  /** A fresh tail for a device that turns out to have been cloned. */
  makeTail: () => string;
};

export type DepositFault = Refusal['fault'] | StorageFault | 'device_unknown';

/** What came of sending everything that waits; `waiting` saves had no answer when the last look was taken. */
export type Deposited = { settled: string[]; newEpoch: boolean; waiting: number };

export type DepositOutcome =
  | { ok: true; value: Deposited }
  | { ok: false; fault: DepositFault; retryAfter: number; settled: string[] };

const mostOffers = 100;

/**
 * Sends all that waits in one vault's outbox, open or locked, a deposit at a time in the order it was
 * written. Always makes at least one deposit, an empty one if need be: a device with nothing to send would
 * otherwise never hear that the history has changed.
 */
export const depositAll = (db: VaultDatabase, deps: DepositDeps): Promise<DepositOutcome> =>
  makeDeposits(db, deps, true);

/** The same for a vault that reads in the same round: with nothing to send, the answer to its reading says it all. */
export const depositWaiting = (db: VaultDatabase, deps: DepositDeps): Promise<DepositOutcome> =>
  makeDeposits(db, deps, false);

async function makeDeposits(
  db: VaultDatabase,
  deps: DepositDeps,
  evenEmpty: boolean,
): Promise<DepositOutcome> {
  const settled: string[] = [];
  let newEpoch = false;
  let most = mostOffers;
  let lastFirst = '';
  let mustAsk = evenEmpty;
  let ahead: Sending | null = null;
  for (;;) {
    const next = ahead ? succeed(ahead.deposit) : await lookForNext(db, most);
    if (!next.ok) return { ...next, retryAfter: 0, settled };
    const waiting = next.value?.waiting ?? 0;
    if (next.value === null || (!mustAsk && isEmpty(next.value))) {
      return succeed({ settled, newEpoch, waiting });
    }
    const first = signature(next.value);
    if (first === lastFirst) return succeed({ settled, newEpoch, waiting });
    const sent: Sent = await finishSending(db, ahead ?? send(db, next.value, deps, most), deps);
    ahead = sent.ok ? sent.value.ahead : null;
    if (!sent.ok && sent.fault === 'too_large' && most > 1) {
      most = Math.ceil(most / 2);
      continue;
    }
    if (!sent.ok) return { ok: false, fault: sent.fault, retryAfter: sent.retryAfter, settled };
    lastFirst = first;
    settled.push(...sent.value.changed);
    newEpoch ||= sent.value.newEpoch;
    mustAsk = evenEmpty && sent.value.newEpoch;
    if (sent.value.unknownDevice) {
      return { ok: false, fault: 'device_unknown', retryAfter: 0, settled };
    }
    const again = sent.value.newEpoch || next.value.certificate === null;
    if (next.value.offers.length === 0 && !(again && (await mustRepeat(db, next.value)))) {
      return succeed({ settled, newEpoch, waiting });
    }
  }
}

const lookForNext = (db: VaultDatabase, most: number, after: Deposit | null = null) =>
  attempt(() => nextDeposit(db, most, after), nameStorageFault);

const isEmpty = (deposit: Deposit): boolean =>
  deposit.offers.length === 0 && deposit.certificate === null;

/** What tells two deposits apart: the same one twice in a row would go round for ever. */
const signature = (deposit: Deposit): string =>
  JSON.stringify([
    deposit.epoch,
    deposit.certificate !== null,
    deposit.offers.map((offer) => [offer.envelope.id, offer.prevLost ?? false]),
  ]);

async function mustRepeat(db: VaultDatabase, before: Deposit): Promise<boolean> {
  const after = await lookForNext(db, 1);
  return after.ok && after.value !== null && signature(after.value) !== signature(before);
}

/** A deposit on its way. What comes after it is read meanwhile, where there is more. */
type Sending = {
  deposit: Deposit;
  most: number;
  answer: Promise<Answered<DepositAnswer>>;
  following: Promise<Result<Deposit | null, StorageFault>>;
};

function send(
  db: VaultDatabase,
  deposit: Deposit,
  { transport }: DepositDeps,
  most: number,
): Sending {
  const { certificate, ...rest } = deposit;
  const request: DepositRequest = {
    protocol: PROTOCOL_VERSION,
    ...rest,
    ...(certificate === null ? {} : { certificate }),
  };
  const answer = transport.post('/api/deposit', request, DepositAnswer);
  const hasMore = deposit.waiting > deposit.offers.length;
  const following = hasMore ? lookForNext(db, most, deposit) : Promise.resolve(succeed(null));
  return { deposit, most, answer, following };
}

type Sent = Result<Settled & { ahead: Sending | null }, DepositFault> & { retryAfter: number };

/**
 * Takes in the answer to a deposit. The next one leaves as soon as the answer says that this one was received
 * as it is, so that the disk works while the network does: still one flight at a time, in the order written.
 */
async function finishSending(
  db: VaultDatabase,
  sending: Sending,
  deps: DepositDeps,
): Promise<Sent> {
  const { deposit, most } = sending;
  const answer = await sending.answer;
  const following = await sending.following;
  if (!answer.ok) return answer;
  const matches = await matchingBytes(deps.crypto, deposit, answer.value);
  const after = following.ok ? following.value : null;
  const ahead =
    after && isPlain(deposit, answer.value, matches) ? send(db, after, deps, most) : null;
  const settled = await attempt(
    () => settleDeposit(db, answer.value, matches, deps.makeTail()),
    nameStorageFault,
  );
  if (answer.value.answer === 'done') {
    await takeDirectives(db, answer.value.directives, deps.crypto);
  }
  if (settled.ok) return { ...succeed({ ...settled.value, ahead }), retryAfter: 0 };
  // What has left is let go of before anybody asks again.
  await Promise.all([ahead?.answer, ahead?.following]);
  return { ...settled, retryAfter: 0 };
}

/** True where nothing in an answer changes what is to be sent next: every save was received as it was sent. */
function isPlain(deposit: Deposit, answer: DepositAnswer, matches: ReadonlySet<string>): boolean {
  if (answer.answer !== 'done' || answer.directives.length > 0) return false;
  if (deposit.certificate !== null || answer.epoch !== deposit.epoch) return false;
  const answered = answer.answers.filter((one) => one.answer === 'results' && !one.cloned);
  return answered.length === deposit.offers.length && matches.size === deposit.offers.length;
}

/** The saves whose bytes, as the server names them, are the very bytes this device sent. */
async function matchingBytes(
  crypto: WebCrypto,
  deposit: Deposit,
  answer: DepositAnswer,
): Promise<Set<string>> {
  if (answer.answer !== 'done') return new Set();
  const boxes = new Map(deposit.offers.map(({ envelope }) => [envelope.id, envelope.box]));
  const checked = await Promise.all(
    answer.answers.map(async (one) => {
      const box = boxes.get(one.id);
      if (box === undefined || one.answer === 'gap') return null;
      return (await hashOfBox(crypto, box)) === one.bytes ? one.id : null;
    }),
  );
  return new Set(checked.filter((id) => id !== null));
}
