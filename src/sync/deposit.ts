import { DepositAnswer, type DepositRequest, PROTOCOL_VERSION } from '../domain/protocol.ts';
import { attempt, type Result, succeed } from '../domain/result.ts';
import { nameStorageFault, type StorageFault, type VaultDatabase } from '../storage/database.ts';
import { type Deposit, nextDeposit, type Settled, settleDeposit } from '../storage/outbox.ts';
import { hashOfBox } from '../vault/box-hash.ts';
import type { WebCrypto } from '../vault/deps.ts';
import { takeDirectives } from './directives.ts';
import type { Refusal, Transport } from './transport.ts';

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
  for (;;) {
    const next = await attempt(() => nextDeposit(db, most), nameStorageFault);
    if (!next.ok) return { ...next, retryAfter: 0, settled };
    const waiting = next.value?.waiting ?? 0;
    if (next.value === null || (!evenEmpty && isEmpty(next.value))) {
      return succeed({ settled, newEpoch, waiting });
    }
    const first = signature(next.value);
    if (first === lastFirst) return succeed({ settled, newEpoch, waiting });
    const sent = await sendDeposit(db, next.value, deps);
    if (!sent.ok && sent.fault === 'too_large' && most > 1) {
      most = Math.ceil(most / 2);
      continue;
    }
    if (!sent.ok) return { ok: false, fault: sent.fault, retryAfter: sent.retryAfter, settled };
    lastFirst = first;
    settled.push(...sent.value.changed);
    newEpoch ||= sent.value.newEpoch;
    if (sent.value.unknownDevice) {
      return { ok: false, fault: 'device_unknown', retryAfter: 0, settled };
    }
    const again = sent.value.newEpoch || next.value.certificate === null;
    if (next.value.offers.length === 0 && !(again && (await mustRepeat(db, next.value)))) {
      return succeed({ settled, newEpoch, waiting });
    }
  }
}

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
  const after = await attempt(() => nextDeposit(db, 1), nameStorageFault);
  return after.ok && after.value !== null && signature(after.value) !== signature(before);
}

type Sent = Result<Settled, DepositFault> & { retryAfter: number };

async function sendDeposit(
  db: VaultDatabase,
  deposit: Deposit,
  { transport, crypto, makeTail }: DepositDeps,
): Promise<Sent> {
  const { certificate, ...rest } = deposit;
  const request: DepositRequest = {
    protocol: PROTOCOL_VERSION,
    ...rest,
    ...(certificate === null ? {} : { certificate }),
  };
  const answer = await transport.post('/api/deposit', request, DepositAnswer);
  if (!answer.ok) return answer;
  const matches = await matchingBytes(crypto, deposit, answer.value);
  const settled = await attempt(
    () => settleDeposit(db, answer.value, matches, makeTail()),
    nameStorageFault,
  );
  if (answer.value.answer === 'done') await takeDirectives(db, answer.value.directives, crypto);
  return { ...settled, retryAfter: 0 };
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
