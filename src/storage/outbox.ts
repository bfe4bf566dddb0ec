import type { Envelope } from '../domain/envelope.ts';
import { partsOfEnvelopeId } from '../domain/ids.ts';
import type { DepositAnswer, EnvelopeAnswer, Offer, Receipt } from '../domain/protocol.ts';
import { limits } from '../domain/protocol.ts';
import { toBase64Url } from '../vault/base64url.ts';
import type { OutboxRow, VaultDatabase } from './database.ts';
import { type Chain, readMark, type Sender, writeMark } from './marks.ts';

/** What a deposit carries, and what it was made from, so that a stale answer is known for one. */
export type Deposit = {
  device: string;
  epoch: string | null;
  certificate: string | null;
  offers: Offer[];
  waiting: number;
};

/** About the bytes of one change in a save; saves say how long they are, not how many changes they hold. */
const bytesOfChange = 250;
/** The smallest box: its 512 bytes hold two changes at most. */
const smallestBox = 600;

const changesIn = ({ length }: Pick<OutboxRow, 'length'>): number =>
  length <= smallestBox ? 2 : Math.ceil(length / bytesOfChange);

const envelopeOf = (row: OutboxRow): Envelope => ({
  id: row.id,
  prev: row.prev,
  kid: row.kid,
  box: toBase64Url(row.box),
  sig: toBase64Url(row.sig),
});

/**
 * The next saves to send, oldest first, within the limits; `most` halves after a refusal for size. It needs
 * no key: a locked phone, the worker and another person's session send the same. With nothing to send it
 * still makes an empty deposit, by which a device hears that the history has changed. `after` is a deposit on
 * its way, whose saves are passed over.
 */
export async function nextDeposit(
  db: VaultDatabase,
  most: number,
  after: Deposit | null = null,
): Promise<Deposit | null> {
  const { sender, chain, rows, waiting } = await db.transaction('r', ['outbox', 'marks'], () =>
    look(db, most, lastOf(after)),
  );
  if (!sender || !chain) return null;
  return {
    device: chain.device,
    epoch: sender.epoch,
    certificate: sender.showCertificate ? sender.certificate : null,
    offers: withinLimits(rows).map((row) => toOffer(row, sender)),
    waiting,
  };
}

async function look(db: VaultDatabase, most: number, from: Place) {
  const [sender, chain, rows] = await Promise.all([
    readMark(db, 'sender'),
    readMark(db, 'chain'),
    waitingIn(db, from).limit(most).toArray(),
  ]);
  const waiting = rows.length < most ? rows.length : await waitingIn(db, from).count();
  return { sender, chain, rows, waiting };
}

/** A save's place in the index of what waits, or the place before them all. */
type Place = [] | [device: string, n: number];

function lastOf(deposit: Deposit | null): Place {
  const last = deposit?.offers.at(-1);
  if (!last) return [];
  const { device, n } = partsOfEnvelopeId(last.envelope.id);
  return [device, n];
}

/** In the order they were written, device by device, which is the order of the index. */
const waitingIn = (db: VaultDatabase, from: Place = []) =>
  db.outbox.where('[offer+device+n]').between([1, ...from], [2], false);

function withinLimits(rows: readonly OutboxRow[]): OutboxRow[] {
  const device = rows[0]?.device;
  let bytes = 0;
  let changes = 0;
  return rows.filter((row, index) => {
    bytes += Math.ceil(row.length * 1.34) + 400;
    changes += changesIn(row);
    const fits = bytes <= limits.bytesInDeposit && changes <= limits.changesInDeposit;
    return row.device === device && (index === 0 || fits);
  });
}

/** A save as it travels: its earlier answers go beside it. */
export function toOffer(row: OutboxRow, sender: Sender): Offer {
  const earlier = row.receipts.filter((receipt) => receipt.epoch !== sender.epoch);
  return {
    envelope: envelopeOf(row),
    ...(row.prevLost ? { prevLost: true } : {}),
    ...(earlier.length > 0 ? { receipts: newestByOp(earlier) } : {}),
  };
}

function newestByOp(receipts: readonly Receipt[]): Receipt[] {
  return [...new Map(receipts.map((receipt) => [receipt.op, receipt])).values()];
}

const keyOf = (receipt: Receipt): string => `${receipt.epoch} ${receipt.op}`;

/** Within one history a final answer stays, whatever a late answer says, unless its record was erased. */
const isOvertaken = (kept: Receipt | undefined, late: Receipt): boolean =>
  kept !== undefined && kept.result !== 'waiting' && late.result !== 'gone';

/** The answers kept for a save with new ones added: one an op and epoch, the newest last. */
export function addReceipts(
  row: Pick<OutboxRow, 'receipts'>,
  added: readonly Receipt[],
): Receipt[] {
  const known = new Map(row.receipts.map((receipt) => [keyOf(receipt), receipt]));
  const fresh = added.filter((receipt) => !isOvertaken(known.get(keyOf(receipt)), receipt));
  const replaced = new Set(fresh.map(keyOf));
  return [...row.receipts.filter((receipt) => !replaced.has(keyOf(receipt))), ...fresh];
}

/** What an answer did, for whoever keeps the rest in memory. */
export type Settled = {
  changed: string[];
  newEpoch: boolean;
  unknownDevice: boolean;
  cloned: boolean;
};

const nothing: Settled = { changed: [], newEpoch: false, unknownDevice: false, cloned: false };

/**
 * Takes in the answer to a deposit in one transaction, if the history is still the one it was asked in.
 * `matches` names the saves whose received bytes are the very bytes this device holds; only those count.
 */
export function settleDeposit(
  db: VaultDatabase,
  answer: DepositAnswer,
  matches: ReadonlySet<string>,
  newTail: string,
): Promise<Settled> {
  return db.transaction('rw', ['outbox', 'marks'], async () => {
    const sender = await readMark(db, 'sender');
    if (!sender || answer.asked !== sender.epoch) return nothing;
    if (answer.answer === 'epoch') {
      await beginEpoch(db, sender, answer.now);
      return { ...nothing, newEpoch: true };
    }
    if (answer.answer === 'device') {
      await writeMark(db, 'sender', { ...sender, showCertificate: true });
      return { ...nothing, unknownDevice: sender.showCertificate };
    }
    if (sender.showCertificate || sender.epoch === null) {
      await writeMark(db, 'sender', { ...sender, epoch: answer.epoch, showCertificate: false });
    }
    const good = answer.answers.filter((one) => one.answer === 'gap' || matches.has(one.id));
    const changed = await settleEnvelopes(db, good);
    for (const one of good) if (one.answer === 'gap') await closeGap(db, one);
    const cloned = good.some((one) => one.answer === 'results' && one.cloned === true);
    if (cloned) await becomeAnother(db, newTail);
    return { ...nothing, changed, cloned };
  });
}

/** A new history: everything kept is offered again, unless it has been answered there already. */
export async function beginEpoch(db: VaultDatabase, sender: Sender, now: string): Promise<void> {
  await writeMark(db, 'sender', { ...sender, epoch: now });
  await db.outbox.toCollection().modify((row: OutboxRow) => {
    if (!row.damaged && !row.receipts.some((receipt) => receipt.epoch === now)) row.offer = 1;
  });
}

type Answered = Exclude<EnvelopeAnswer, { answer: 'gap' }>;

async function settleEnvelopes(
  db: VaultDatabase,
  answers: readonly EnvelopeAnswer[],
): Promise<string[]> {
  const answered = answers.filter((one): one is Answered => one.answer !== 'gap');
  const rows = await readAnswered(
    db,
    answered.map(({ id }) => id),
  );
  const settled = rows.flatMap((row, at): OutboxRow[] => {
    const answer = answered[at];
    return row && answer ? [withAnswer(row, answer)] : [];
  });
  await db.outbox.bulkPut(settled);
  return settled.map(({ id }) => id);
}

/**
 * Saves that are answered, in the order of the answers. Mostly they are the first that wait, which one look
 * finds; a look for each takes longer than all the rest.
 */
async function readAnswered(
  db: VaultDatabase,
  ids: readonly string[],
): Promise<(OutboxRow | undefined)[]> {
  const first = await waitingIn(db).limit(ids.length).toArray();
  const found = new Map(first.map((row) => [row.id, row]));
  const others = ids.filter((id) => !found.has(id));
  const rows = others.length > 0 ? await db.outbox.bulkGet(others) : [];
  for (const row of rows) if (row) found.set(row.id, row);
  return ids.map((id) => found.get(id));
}

const withAnswer = (row: OutboxRow, answer: Answered): OutboxRow =>
  answer.answer === 'damaged'
    ? { ...row, offer: 0, damaged: true }
    : { ...row, offer: 0, damaged: false, receipts: addReceipts(row, answer.results) };

type Gap = Extract<EnvelopeAnswer, { answer: 'gap' }>;

/** The server lacks an earlier save: it is offered again, or, if it is no longer kept, told to be lost. */
async function closeGap(db: VaultDatabase, { id, want }: Gap): Promise<void> {
  const row = await db.outbox.get(id);
  if (!row) return;
  const wanted = await db.outbox.get(want);
  await db.outbox.put(wanted ? { ...wanted, offer: 1 } : { ...row, prevLost: true });
}

/** Two copies of one device have written: this one goes on under a name of its own. */
async function becomeAnother(db: VaultDatabase, tail: string): Promise<void> {
  const chain = await readMark(db, 'chain');
  if (!chain) return;
  const [first = ''] = chain.device.split('~');
  const next: Chain = { device: `${first}~${tail}`, n: 0, prev: null };
  await writeMark(db, 'chain', next);
}

/** Saves that have not had an answer yet. */
export const countWaiting = (db: VaultDatabase): Promise<number> => waitingIn(db).count();
