import * as z from 'zod/mini';
import type { Actor, Windows } from '../../src/domain/actor.ts';
import { days } from '../../src/domain/clock.ts';
import { isSameLevel } from '../../src/domain/field-class.ts';
import { canSee, placesOf, scopesHeld } from '../../src/domain/sight.ts';
import type { Transaction } from '../store/port.ts';
import type { StreamRow } from '../store/rows.ts';
import { loadReader } from './actor.ts';
import { type Folded, openFolded } from './folded.ts';
import { letGoOfDrafts } from './kept-drafts.ts';
import { putAgain } from './send-again.ts';
import type { Tools } from './tools.ts';

const batch = 500;
const keepLeftFor = days(30);

const LastNight = z.strictObject({
  at: z.int(),
  windows: z.strictObject({ wardenPatch: z.int(), wardenOwn: z.int(), closed: z.int() }),
});
const Nights = z.array(z.strictObject({ at: z.int(), seq: z.int() }));

/** Once a day: rights that ended by time are carried out; drafts that were taken and old `left` rows are let go. */
export async function runNightly(tools: Tools, org: string): Promise<void> {
  tellOf(tools, org, await tools.store.write(org, (inside) => nightInto(inside, tools)));
}

/** The same unless this day's has been done, by whichever server; answers whether this one did it. */
export async function runNightlyIfDue(tools: Tools, org: string): Promise<boolean> {
  const night = await tools.store.write(org, async (transaction) => {
    const last = (await readNights(transaction)).at(-1);
    const isDone = last !== undefined && dayOf(last.at) === dayOf(tools.now());
    return isDone ? null : nightInto(transaction, tools);
  });
  if (night) tellOf(tools, org, night);
  return night !== null;
}

/** What a night has done: the scopes with something new, and the records it destroyed. */
type NightsWork = { scopes: ReadonlySet<string>; erased: readonly string[] };

function tellOf(tools: Tools, org: string, { scopes, erased }: NightsWork): void {
  const at = tools.now();
  tools.kept.add(erased.map((record) => ({ kind: 'erased', org, at, record })));
  tools.hub.poke(org, scopes);
}

const dayOf = (time: number): number => Math.floor(time / days(1));

async function nightInto(transaction: Transaction, tools: Tools): Promise<NightsWork> {
  const touched = await followTime(transaction, tools);
  const drafts = await letGoOfDrafts(transaction, tools);
  await compactOld(transaction, tools.now());
  return { scopes: new Set([...touched, ...drafts.scopes]), erased: drafts.erased };
}

async function readNights(transaction: Transaction): Promise<z.infer<typeof Nights>> {
  const kept = await transaction.mark('nights');
  return kept === null ? [] : Nights.parse(JSON.parse(kept));
}

/** A window that closed takes classes away from some readers: they are sent those records again. */
async function followTime(transaction: Transaction, tools: Tools): Promise<Set<string>> {
  const { org, records } = transaction;
  const now = tools.now();
  const people = await records.ofType('staff');
  const actors: Actor[] = [];
  for (const { id } of people) actors.push((await loadReader(transaction, tools, id)).actor);
  const active = actors.filter((actor) => actor.active);
  const windows = actors[0]?.windows;
  const before = await transaction.mark('nightly');
  if (windows) await transaction.setMark('nightly', JSON.stringify({ at: now, windows }));
  if (before === null) return new Set();
  const last = LastNight.parse(JSON.parse(before));
  const rows: Pick<StreamRow, 'scope' | 'record' | 'left'>[] = [];
  for (let after = ''; ; ) {
    const stored = await records.after(after, batch);
    for (const one of stored) {
      rows.push(...changedBetween(openFolded(tools, org, one), active, { last, now }));
    }
    after = stored.at(-1)?.id ?? '';
    if (stored.length < batch) break;
  }
  await putAgain(transaction, rows);
  return new Set(rows.map((row) => row.scope));
}

type Night = { last: { at: number; windows: Windows }; now: number };

function changedBetween(record: Folded, actors: readonly Actor[], { last, now }: Night) {
  const places = new Set(placesOf(record));
  return actors.flatMap((actor) => {
    if (!scopesHeld(actor, now).some((scope) => places.has(scope))) return [];
    const before = canSee({ ...actor, windows: last.windows }, record, last.at);
    const after = canSee(actor, record, now);
    if (isSameLevel(before, after)) return [];
    return [{ scope: `user:${actor.id}`, record: record.id, left: after.length === 0 }];
  });
}

/** Rows that left more than 30 days ago; a device that was away longer reads the scope anew. */
async function compactOld(transaction: Transaction, now: number): Promise<void> {
  const { seq } = await transaction.counters();
  const nights = await readNights(transaction);
  const old = nights.filter((night) => night.at <= now - keepLeftFor);
  const upTo = old.at(-1)?.seq ?? 0;
  if (upTo > 0) await transaction.streams.compact(upTo);
  const recent = nights.filter((night) => night.at > now - keepLeftFor);
  await transaction.setMark('nights', JSON.stringify([...recent, { at: now, seq }]));
}
