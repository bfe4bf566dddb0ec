import { clampStamp } from '../../src/domain/clock.ts';
import { partsOfEnvelopeId } from '../../src/domain/ids.ts';
import type { Receipt } from '../../src/domain/protocol.ts';
import type { Transaction } from '../store/port.ts';
import type { EnvelopeEntry, LogEntry } from '../store/rows.ts';
import type { Decision, Incoming } from './bench.ts';
import type { Step } from './chain-walk.ts';
import { decide } from './decide.ts';
import { actsOf } from './deposit-acts.ts';
import { followErasures } from './follow-erasures.ts';
import { keep } from './keep.ts';
import type { KeptLine } from './kept-list.ts';
import { loadBench } from './load-bench.ts';
import { genuineReceipts } from './receipts.ts';
import type { Tools } from './tools.ts';
import { followRights } from './withdraw.ts';

type NewStep = Extract<Step, { kind: 'new' }>;

export type Decided = {
  entries: ReadonlyMap<string, LogEntry>;
  lines: KeptLine[];
  scopes: ReadonlySet<string>;
};

const mostAhead = 5 * 60_000;

/** Decides every change of the new envelopes, in order, and writes what came of it. */
export async function decideSteps(
  transaction: Transaction,
  tools: Tools,
  steps: readonly Step[],
): Promise<Decided> {
  for (const step of steps) {
    if (step.kind !== 'damaged') continue;
    const { envelope } = step.offer;
    const bytes = JSON.stringify(envelope);
    const entry = { id: envelope.id, device: step.device, at: tools.now(), envelope: bytes };
    await transaction.log.addDamaged(entry);
  }
  const fresh = steps.filter((step) => step.kind === 'new');
  const incoming = stamped(
    tools,
    fresh.flatMap((step) => incomingOf(tools, step)),
  );
  const acts = (decisions: readonly Decision[]) => actsOf(steps, decisions);
  if (incoming.length === 0 && acts([]).length === 0) {
    return { entries: new Map(), lines: [], scopes: new Set() };
  }
  const bench = await loadBench(transaction, tools, incoming);
  const decisions = lastByOp(incoming.flatMap((one) => decide(bench, one)));
  const envelopes = fresh.map((step) => envelopeEntry(tools, step));
  const outcome = { bench, decisions, envelopes, acts: acts(decisions), own: 0 };
  const { entries, scopes } = await keep(transaction, tools, outcome);
  const lines = await followRights(transaction, tools, decisions, bench.records);
  const erased = await followErasures(transaction, tools, decisions, bench.records);
  return {
    entries,
    lines: [...lines, ...erased.lines],
    scopes: new Set([...scopes, ...erased.scopes]),
  };
}

/** A change that waited and was decided in the same deposit has one result, the later. */
function lastByOp(decisions: readonly Decision[]): Decision[] {
  return [...new Map(decisions.map((one) => [one.incoming.change.op, one])).values()];
}

function incomingOf(tools: Tools, { offer, device, opened }: NewStep): Incoming[] {
  const receipts = genuineReceipts(tools.keys, offer.receipts ?? []);
  return opened.changes.map((change) => {
    const receipt: Receipt | null = receipts.get(change.op) ?? null;
    return {
      change,
      at: receipt?.at ?? change.at,
      envelope: offer.envelope.id,
      device: device.device,
      person: device.person,
      receipt,
      deviceRevoked: device.revokedAt !== null,
      logged: null,
    };
  });
}

/** A stamp from a clock that runs ahead is put back, in the order in which its device wrote. */
function stamped(tools: Tools, incoming: readonly Incoming[]): Incoming[] {
  const latest = tools.now() + mostAhead;
  return incoming.map((one, order) =>
    one.receipt ? one : { ...one, at: clampStamp(one.at, latest, order) },
  );
}

function envelopeEntry(tools: Tools, step: NewStep): EnvelopeEntry {
  const { envelope } = step.offer;
  return {
    id: envelope.id,
    device: partsOfEnvelopeId(envelope.id).device,
    n: step.opened.n,
    prev: envelope.prev,
    person: step.device.person,
    at: tools.now(),
    cloned: step.cloned,
    prevLost: step.lost,
    salt: step.opened.salt,
    sig: envelope.sig,
  };
}
