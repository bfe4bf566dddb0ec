import type { DepositAnswer, DepositRequest, EnvelopeAnswer } from '../../src/domain/protocol.ts';
import { limits } from '../../src/domain/protocol.ts';
import type { Transaction } from '../store/port.ts';
import type { Device, LogEntry } from '../store/rows.ts';
import { type Step, walkChain } from './chain-walk.ts';
import { decideSteps } from './decide-steps.ts';
import { directivesFor } from './directives.ts';
import type { KeptLine } from './kept-list.ts';
import { resultsOfKnown } from './known.ts';
import { sealedBytesHash } from './open-offer.ts';
import { prepareWalk } from './prepare-walk.ts';
import { receiptFor } from './receipts.ts';
import { findDevice } from './register.ts';
import type { Tools } from './tools.ts';
import { tellRevoked } from './withdraw.ts';

/** `too_large`: more changes than one deposit may hold; the device halves it and asks again. */
export type Deposited = DepositAnswer | 'too_large';

type Done = { answer: Deposited; lines: KeptLine[]; scopes: ReadonlySet<string> };

const nothing = { lines: [], scopes: new Set<string>() };

/** Whether the device itself is here; what is carried in a file may be days old. */
type Way = { isSeen: boolean };

/** Takes what a device brings: one transaction, flushed before the answer; others are told afterwards. */
export async function deposit(
  tools: Tools,
  request: DepositRequest,
  way: Way = { isSeen: true },
): Promise<Deposited> {
  const device = await findDevice(tools, request);
  if (!device) return { answer: 'device', asked: request.epoch };
  const done = await tools.store.write(device.org, (transaction) =>
    depositInto(transaction, tools, { device, way, request }),
  );
  tools.kept.add(done.lines);
  tellRevoked(tools, done.lines);
  if (done.scopes.size > 0) tools.hub.poke(device.org, done.scopes);
  return done.answer;
}

async function depositInto(
  transaction: Transaction,
  tools: Tools,
  { device, way, request }: { device: Device; way: Way; request: DepositRequest },
): Promise<Done> {
  const asked = request.epoch;
  const { epoch } = await transaction.organisation();
  if (epoch !== asked) return { ...nothing, answer: { answer: 'epoch', now: epoch, asked } };
  const walk = await prepareWalk(transaction, tools, request.offers);
  if (!walk) return { ...nothing, answer: { answer: 'device', asked } };
  const steps = walkChain(walk, request.offers);
  if (hasTooMany(steps)) return { ...nothing, answer: 'too_large' };
  const known = steps.flatMap((step) => (step.kind === 'known' ? [step.offer] : []));
  const results = await resultsOfKnown(transaction, tools.keys, known);
  const decided = await decideSteps(transaction, tools, steps);
  if (way.isSeen) {
    const left = Math.max(0, request.waiting - countTaken(steps));
    await transaction.accounts.seeDevice(device.device, tools.now(), left);
  }
  const cloned = await clonedAmong(
    transaction,
    known.map(({ envelope }) => envelope.id),
  );
  const answers = steps.map((step) =>
    answerTo(tools, step, { results, now: decided.entries, cloned, epoch }),
  );
  const directives = directivesFor(tools.keys, device);
  const answer = { answer: 'done' as const, asked, epoch, answers, directives, time: tools.now() };
  return { answer, lines: decided.lines, scopes: decided.scopes };
}

/** The device counts what it is sending among what waits. */
const countTaken = (steps: readonly Step[]): number =>
  steps.filter(({ kind }) => kind !== 'gap').length;

/** One save may be as large as it is; several together may not. */
function hasTooMany(steps: readonly Step[]): boolean {
  const sizes = steps.map((step) => (step.kind === 'new' ? step.opened.changes.length : 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return steps.length > 1 && total > limits.changesInDeposit;
}

async function clonedAmong({ log }: Transaction, ids: string[]): Promise<Set<string>> {
  const entries = await log.envelopes(ids);
  return new Set(entries.filter((entry) => entry.cloned).map((entry) => entry.id));
}

type Found = {
  /** Of known envelopes, as they were before this deposit. */
  results: ReadonlyMap<string, LogEntry[]>;
  /** What this deposit decided, by op: it may have settled what was waiting in a known envelope. */
  now: ReadonlyMap<string, LogEntry>;
  cloned: ReadonlySet<string>;
  epoch: string;
};

function answerTo(tools: Tools, step: Step, found: Found): EnvelopeAnswer {
  const { id } = step.offer.envelope;
  if (step.kind === 'gap') return { answer: 'gap', id, want: step.want };
  const bytes = sealedBytesHash(step.offer.envelope);
  if (step.kind === 'damaged') return { answer: 'damaged', id, bytes };
  const entries = step.kind === 'new' ? entriesOf(step, found.now) : (found.results.get(id) ?? []);
  const results = entries.map((entry) =>
    receiptFor(tools.keys, found.now.get(entry.op) ?? entry, found.epoch),
  );
  const known = step.kind === 'known';
  const isCloned = known ? found.cloned.has(id) : step.cloned;
  const answer = { answer: 'results' as const, id, bytes, known, results };
  return isCloned ? { ...answer, cloned: true } : answer;
}

const entriesOf = (
  { opened }: Extract<Step, { kind: 'new' }>,
  now: ReadonlyMap<string, LogEntry>,
): LogEntry[] => opened.changes.flatMap(({ op }) => now.get(op) ?? []);
