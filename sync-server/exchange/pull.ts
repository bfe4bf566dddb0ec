import type { Actor } from '../../src/domain/actor.ts';
import { limits, type PullRequest } from '../../src/domain/protocol.ts';
import { recordActs } from '../audit/record-acts.ts';
import type { Transaction } from '../store/port.ts';
import { loadReader } from './actor.ts';
import { cursorsAfter, goneScopes, type Held, heldBy, resetScopes } from './cursors.ts';
import { readPage } from './page.ts';
import { receiptFor } from './receipts.ts';
import type { Tools } from './tools.ts';
import type { Written, WrittenPage } from './written.ts';

export type Puller = { org: string; person: string; device: string };

type Page = WrittenPage;

/** What a device has not seen yet of what its person may see now: one snapshot (sync-rules, section 5). */
export async function pull(
  tools: Tools,
  puller: Puller,
  request: PullRequest,
): Promise<{ answer: Written; scopes: ReadonlySet<string> }> {
  const pulled = await tools.store.read(puller.org, async (transaction) => {
    const { epoch, safe } = await transaction.organisation();
    const asked = request.epoch;
    if (epoch !== asked) {
      const answer: Written = { answer: 'epoch', now: epoch, asked };
      return { answer, scopes: new Set<string>() };
    }
    const { actor, leaseUntil } = await loadReader(transaction, tools, puller.person);
    const held = heldBy(actor, tools.now());
    const from = request.cursors;
    const horizons = await transaction.streams.horizons([...held.keys()]);
    const gone = goneScopes(from, held);
    const reset = resetScopes(from, held, horizons);
    const { seq } = await transaction.counters();
    const fixed = { asked, epoch, from, gone, reset, safe, seq, time: tools.now(), leaseUntil };
    const isTurned = gone.length > 0 || Object.keys(reset).length > 0;
    const part = isTurned
      ? { rows: [], cursors: {}, results: [], more: true }
      : await pageFor(transaction, tools, request, { actor, held, seq, person: puller.person });
    const answer: Written = { answer: 'page', ...fixed, ...part };
    return { answer, scopes: new Set(held.keys()) };
  });
  const { answer } = pulled;
  const rows = answer.answer === 'page' ? answer.rows.length : 0;
  await noteReading(tools, puller, { rows, waiting: request.waiting });
  return pulled;
}

type Reading = { actor: Actor; held: Held; seq: number; person: string };

async function pageFor(
  transaction: Transaction,
  tools: Tools,
  request: PullRequest,
  { actor, held, seq, person }: Reading,
): Promise<Pick<Page, 'rows' | 'cursors' | 'results' | 'more'>> {
  const after = new Map([...held.keys()].map((scope) => [scope, request.cursors[scope]?.seq ?? 0]));
  const limit = Math.min(request.limit, limits.rowsInPage);
  const { rows, end, more } = await readPage(transaction, tools, actor, { after, limit });
  const cursors = cursorsAfter(request.cursors, held, more ? end : seq, seq);
  const results = await resultsFor(transaction, tools, person, request.asks);
  return { rows, cursors, results, more };
}

/** A person hears of their own changes, whichever of their devices sent them. */
async function resultsFor(
  transaction: Transaction,
  tools: Tools,
  person: string,
  asks: readonly string[],
): Promise<Page['results']> {
  const entries = await transaction.log.changes([...new Set(asks)]);
  const { epoch } = await transaction.organisation();
  return entries
    .filter(
      (entry, index) =>
        entry.person === person && entries.findIndex((one) => one.op === entry.op) === index,
    )
    .map((entry) => receiptFor(tools.keys, entry, epoch));
}

/** Written down before the page is sent; apart from the reading, so that readers do not wait for each other. */
async function noteReading(
  tools: Tools,
  { org, person, device }: Puller,
  { rows, waiting }: { rows: number; waiting: number | undefined },
): Promise<void> {
  if (rows === 0 && waiting === undefined) return;
  await tools.store.write(org, async (transaction) => {
    const now = tools.now();
    if (waiting !== undefined) await transaction.accounts.seeDevice(device, now, waiting);
    if (rows === 0) return;
    const object = { objectType: 'rows', objectId: String(rows) };
    const act = { actor: person, device, action: 'pull', ...object, outcome: 'ok' };
    await recordActs(transaction, now, [act]);
  });
}
