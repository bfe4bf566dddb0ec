import type { Actor } from '../../src/domain/actor.ts';
import type { DecidedAnswer, DecidedChange, DecideHeld } from '../../src/domain/held-protocol.ts';
import { textOf } from '../../src/domain/show.ts';
import type { Act } from '../audit/chain.ts';
import type { Transaction } from '../store/port.ts';
import type { LogEntry } from '../store/rows.ts';
import type { Bench } from './bench.ts';
import { openFolded } from './folded.ts';
import { type Verdict, writeDecisions } from './held-keep.ts';
import { undecided } from './held-list.ts';
import { type Releasing, release } from './held-release.ts';
import { decisionIdOf, type HeldItem, loadDeciding, mayDecide, openHeld } from './held-sight.ts';
import type { KeptLine } from './kept-list.ts';
import { loadBench } from './load-bench.ts';
import type { Puller } from './pull.ts';
import type { Tools } from './tools.ts';

type Done = { answer: DecidedAnswer; lines: KeptLine[]; scopes: ReadonlySet<string> };

/**
 * Accepts or rejects held changes, each once: whoever comes second hears who was first. An accepted change goes
 * in as its author's; a rejected one keeps its words in the log. One transaction, audited, then others are told.
 */
export async function decideHeld(
  tools: Tools,
  puller: Puller,
  request: DecideHeld,
): Promise<DecidedAnswer> {
  const done = await tools.store.write(puller.org, (transaction) =>
    decideInto(transaction, tools, puller, request),
  );
  tools.kept.add(done.lines);
  if (done.scopes.size > 0) tools.hub.poke(puller.org, done.scopes);
  return done.answer;
}

async function decideInto(
  transaction: Transaction,
  tools: Tools,
  puller: Puller,
  { ops, decision, reason }: DecideHeld,
): Promise<Done> {
  const deciding = await loadDeciding(transaction, tools, puller.person);
  const { actor } = deciding;
  const entries = (await transaction.log.changes([...new Set(ops)])).filter(isHeld);
  const items = await openHeld(transaction, tools, entries);
  const mine = items.filter((item) => mayDecide(deciding, item));
  const earlier = await decidedBefore(transaction, tools, mine);
  const open = mine.filter(({ entry }) => !earlier.has(entry.op)).sort(inOrder);
  const bench = await loadBench(transaction, tools, toLoad(open));
  const verdicts =
    decision === 'accepted'
      ? await acceptAll(transaction, tools, open, { bench, actor })
      : open.map((item): Verdict => ({ item, outcome: 'rejected', released: null, decisions: [] }));
  const denied = items.filter((item) => !mine.includes(item)).map(({ entry }) => entry);
  const acts = [...verdicts.map(actOf(puller)), ...denied.map(denialOf(puller))];
  const kept = await writeDecisions(transaction, tools, {
    bench,
    verdicts,
    acts,
    reason: decision === 'rejected' ? reason : null,
    by: puller.person,
  });
  const found = new Map<string, DecidedChange>([
    ...earlier,
    ...verdicts.map(answerOf(tools, puller)),
  ]);
  return { ...kept, answer: { changes: ops.map((op) => found.get(op) ?? unknown(op)) } };
}

const isHeld = ({ result }: LogEntry): boolean => result === 'held';

/** As they were written; but what begins a record goes before the rest of it. */
const inOrder = (a: HeldItem, b: HeldItem): number =>
  Number(b.entry.creation) - Number(a.entry.creation) || a.entry.pos - b.entry.pos;

/** The changes' records and authors, and the records that will say what became of them. */
const toLoad = (items: readonly HeldItem[]) =>
  items.flatMap(({ change, entry: { person } }) => [
    { change: { ...change, over: [change.op, ...change.over] }, person },
    { change: { ...change, record: decisionIdOf(change.op), over: [] }, person },
  ]);

async function decidedBefore(
  transaction: Transaction,
  tools: Tools,
  items: readonly HeldItem[],
): Promise<Map<string, DecidedChange>> {
  const ops = new Map(items.map(({ entry }) => [decisionIdOf(entry.op), entry.op]));
  const stored = await transaction.records.find([...ops.keys()]);
  return new Map(
    stored.map((one): [string, DecidedChange] => {
      const op = ops.get(one.id) ?? '';
      const { definition, fields } = openFolded(tools, transaction.org, one);
      const read = (name: string) => textOf(definition, fields, name);
      const code = read('decision');
      return [
        op,
        { op, outcome: 'decided', code, by: read('recorded_by'), at: read('recorded_at') },
      ];
    }),
  );
}

type Accepting = { bench: Bench; actor: Actor };

async function acceptAll(
  transaction: Transaction,
  tools: Tools,
  items: readonly HeldItem[],
  { bench, actor }: Accepting,
): Promise<Verdict[]> {
  const { epoch } = await transaction.organisation();
  const { own } = await transaction.counters();
  const over = items.flatMap(({ change }) => change.over);
  const before = (await transaction.log.changes([...new Set(over)])).filter(isHeld);
  const waiting = new Set((await undecided(transaction, before)).map(({ op }) => op));
  const released = await releasedBefore(transaction, tools, before);
  const by: Releasing = { envelope: `srv.${epoch}:${own + 1}`, approver: actor, released };
  return items.map((item, index): Verdict => {
    const isEarly = item.change.over.some((op) => waiting.has(op));
    if (isEarly) return { item, outcome: 'earlier_first', released: null, decisions: [] };
    const made = release(bench, item, index, by);
    if (!made.ok)
      return { item, outcome: 'refused', code: made.code, released: null, decisions: [] };
    waiting.delete(item.change.op);
    return { item, outcome: 'accepted', released: made.op, decisions: made.decisions };
  });
}

/** What the originals that these were written over went in as. */
async function releasedBefore(
  transaction: Transaction,
  tools: Tools,
  entries: readonly LogEntry[],
): Promise<Map<string, string>> {
  const ops = new Map(entries.map(({ op }) => [decisionIdOf(op), op]));
  const stored = await transaction.records.find([...ops.keys()]);
  return new Map(
    stored.flatMap((one): [string, string][] => {
      const { definition, fields } = openFolded(tools, transaction.org, one);
      const went = textOf(definition, fields, 'released');
      return went === null ? [] : [[ops.get(one.id) ?? '', went]];
    }),
  );
}

const answerOf =
  ({ now }: Tools, { person }: Puller) =>
  ({ item, outcome, code }: Verdict): [string, DecidedChange] => {
    const { op } = item.entry;
    const isDone = outcome === 'accepted' || outcome === 'rejected';
    const at = isDone ? new Date(now()).toISOString() : null;
    return [op, { op, outcome, code: code ?? null, by: isDone ? person : null, at }];
  };

const unknown = (op: string): DecidedChange => ({
  op,
  outcome: 'unknown',
  code: null,
  by: null,
  at: null,
});

const actOf =
  ({ person, device }: Puller) =>
  ({ item, outcome, released, code }: Verdict): Act => ({
    actor: person,
    device,
    action: 'held_decide',
    objectType: item.entry.type,
    objectId: item.entry.op,
    outcome,
    reason: released ?? code ?? null,
  });

const denialOf =
  ({ person, device }: Puller) =>
  ({ type, op }: LogEntry): Act => ({
    actor: person,
    device,
    action: 'held_decide',
    objectType: type,
    objectId: op,
    outcome: 'denied',
  });
