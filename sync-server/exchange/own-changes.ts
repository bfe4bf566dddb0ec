import type { Change } from '../../src/domain/change.ts';
import type { Transaction } from '../store/port.ts';
import type { Incoming } from './bench.ts';
import { decide } from './decide.ts';
import { type Kept, keep } from './keep.ts';
import { loadBench } from './load-bench.ts';
import type { Tools } from './tools.ts';
import { followRights, tellRevoked } from './withdraw.ts';

/** One save that the server itself makes for a person: the first administrator, a release, a demo. */
export type OwnEnvelope = { id: string; by: string; changes: readonly Change[] };

/** Makes the saves, given how the server names its own: `srv.<epoch>:<n>`, n counting from 1. */
export type MakeOwn = (nameOf: (n: number) => string) => readonly OwnEnvelope[];

/** Writes changes of the server's own, as accepted, through the same fold, streams and log as a deposit. */
export async function writeOwn(tools: Tools, org: string, make: MakeOwn): Promise<void> {
  const { lines, scopes } = await tools.store.write(org, async (transaction) => {
    const { epoch } = await transaction.organisation();
    const { own } = await transaction.counters();
    const saves = make((n) => `srv.${epoch}:${own + n}`);
    return writeOwnInto(transaction, tools, saves);
  });
  tools.kept.add(lines);
  tellRevoked(tools, lines);
  tools.hub.poke(org, scopes);
}

export async function writeOwnInto(
  transaction: Transaction,
  tools: Tools,
  saves: readonly OwnEnvelope[],
): Promise<Pick<Kept, 'scopes'> & { lines: Awaited<ReturnType<typeof followRights>> }> {
  const incoming = saves.flatMap(({ id, by, changes }) =>
    changes.map((change) => toIncoming(id, by, change)),
  );
  const bench = await loadBench(transaction, tools, incoming);
  const decisions = incoming.flatMap((one) => decide(bench, one));
  const acts = saves.map(({ id, by }) => ({
    actor: by,
    action: 'own',
    objectType: 'envelope',
    objectId: id,
    outcome: 'logged',
  }));
  const outcome = { bench, decisions, envelopes: [], acts, own: saves.length };
  const { scopes } = await keep(transaction, tools, outcome);
  return { scopes, lines: await followRights(transaction, tools, decisions, bench.records) };
}

function toIncoming(envelope: string, person: string, change: Change): Incoming {
  return {
    change,
    at: change.at,
    envelope,
    device: null,
    person,
    receipt: { result: 'ok', code: null, seq: 0 },
    deviceRevoked: false,
    logged: null,
  };
}
