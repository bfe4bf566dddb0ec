import Dexie from 'dexie';
import { IncidentSummary } from '../../../src/domain/records/incident.ts';
import { newestFirst } from '../../../src/features/incidents/list/piles.ts';
import { databaseName } from '../../../src/storage/database.ts';
import { type OpenedDesk, openDesk } from '../../../src/storage/open-desk.ts';
import type { OpenVault } from '../../../src/storage/open-vault.ts';
import { type DepositDeps, depositAll } from '../../../src/sync/deposit.ts';
import { pullAll, runRound } from '../../../src/sync/round.ts';
import { makeTransport } from '../../../src/sync/transport.ts';
import { seededRandom } from '../../support/sim-random.ts';
import { answersOf, factsOf, idOf } from '../made-up-incidents.ts';
import { createHeldVault, type Held, openHeldVault } from './vault-of-bench.ts';

const state: { vault: OpenVault | null; opened: OpenedDesk | null } = { vault: null, opened: null };

const deps: DepositDeps = {
  transport: makeTransport((path, init) => fetch(path, init)),
  crypto,
  makeTail: () => 'TAIL',
};

export function deskOpen(): OpenedDesk {
  if (state.opened === null) throw new Error('The desk is not open.');
  return state.opened;
}

/** Makes a vault and remembers nothing of it but its id. */
export const enrolVault = (): Promise<Held> => createHeldVault();

/** Opens the keys: what an unlock has done before the time that counts begins. */
export async function unlock(held: Held): Promise<void> {
  state.vault = await openHeldVault(held);
}

/** Milliseconds from the keys to the first fifty lines of the list, in order and read. */
export async function openToList(): Promise<number> {
  if (state.vault === null) throw new Error('The vault is locked.');
  const start = performance.now();
  const opened = await openDesk(state.vault, {
    openChannel: (name, hear) => {
      const channel = new BroadcastChannel(name);
      channel.addEventListener('message', (event) => hear(event.data));
      return { post: (message) => channel.postMessage(message), close: () => channel.close() };
    },
    wake: () => undefined,
    hide: () => undefined,
    lock: () => undefined,
  });
  if (!opened.ok) throw new Error(opened.fault);
  const shown = newestFirst(opened.value.desk.list('incident')).slice(0, 50);
  for (const { summary } of shown) IncidentSummary.parse(summary);
  const spent = performance.now() - start;
  state.opened = opened.value;
  return spent;
}

export async function closeAndForget(held: Held): Promise<void> {
  state.opened?.close();
  state.opened = null;
  await Dexie.delete(databaseName(held.vaultId));
}

/** Milliseconds of a first pull into an open, empty vault. */
export async function firstPull(): Promise<number> {
  const { desk, feed } = deskOpen();
  const start = performance.now();
  const outcome = await pullAll(feed, deps);
  const spent = performance.now() - start;
  if (!outcome.ok) throw new Error(outcome.fault);
  if (!desk.reading.value.complete) throw new Error('The pull did not come to its end.');
  return spent;
}

/** Milliseconds of each of several reads: each brings what the server has prepared next, or nothing. */
export async function reads(times: number): Promise<number[]> {
  const { feed } = deskOpen();
  return series(times, () => pullAll(feed, deps));
}

/** Milliseconds of each of several whole rounds, sending and reading. */
export async function rounds(times: number): Promise<number[]> {
  const { feed } = deskOpen();
  return series(times, () => runRound(feed, deps));
}

async function series(times: number, work: () => Promise<{ ok: boolean }>): Promise<number[]> {
  const spent: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    const outcome = await work();
    spent.push(performance.now() - start);
    if (!outcome.ok) throw new Error('A round failed.');
  }
  return spent;
}

/** Milliseconds of saves that each make an incident of twenty answers. */
export async function saves(times: number): Promise<number[]> {
  const { desk } = deskOpen();
  const random = seededRandom(7);
  return series(times, () => {
    const record = desk.makeRecordId();
    const answers = answersOf(Math.floor(Math.random() * 10_000), desk.person, random);
    return desk.save(
      answers.map(([field, value]) => ({ type: 'incident', record, field, value, over: [] })),
    );
  });
}

/** Makes so many saves of one change each, to as many records. */
export async function fillOutbox(changes: number): Promise<void> {
  const { desk } = deskOpen();
  const random = seededRandom(8);
  for (let n = 1; n <= changes; n += 1) {
    const landmark = factsOf(n, desk.person, random).find(([field]) => field === 'landmark');
    const edit = { type: 'incident', record: idOf(n), field: 'landmark', over: [] };
    const saved = await desk.save([{ ...edit, value: landmark?.[1] ?? '' }]);
    if (!saved.ok) throw new Error(saved.fault);
  }
  await tellStamps(changes);
}

/** The server answers each change with the time it was written, as the real one does. */
async function tellStamps(changes: number): Promise<void> {
  const { desk } = deskOpen();
  const stamps: Record<string, string> = {};
  for (let n = 1; n <= changes; n += 1) {
    const view = await desk.open(idOf(n));
    const heads = view.ok ? (view.value?.fields.landmark?.heads ?? []) : [];
    for (const { op, at } of heads) stamps[op] = at;
  }
  const headers = { 'Content-Type': 'application/json' };
  await fetch('/bench/stamps', { method: 'POST', body: JSON.stringify(stamps), headers });
}

/** Milliseconds of sending all that waits, and of taking in what that has changed. */
export async function push(): Promise<{ sent: number; noted: number; count: number }> {
  const { feed } = deskOpen();
  const start = performance.now();
  const outcome = await depositAll(feed.db, deps);
  const sent = performance.now();
  if (!outcome.ok) throw new Error(outcome.fault);
  const noted = await feed.noteSettled(outcome.value.settled);
  if (!noted.ok) throw new Error(noted.fault);
  return {
    sent: sent - start,
    noted: performance.now() - sent,
    count: outcome.value.settled.length,
  };
}
