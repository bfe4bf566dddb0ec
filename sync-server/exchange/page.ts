import type { Actor } from '../../src/domain/actor.ts';
import type { FieldClass } from '../../src/domain/field-class.ts';
import type { Fields } from '../../src/domain/fold.ts';
import { limits, type PresentRow, type Row } from '../../src/domain/protocol.ts';
import { canSee, project, scopesHeld } from '../../src/domain/sight.ts';
import { needsEntrusted, openRecord } from '../keys/record-boxes.ts';
import type { Transaction } from '../store/port.ts';
import type { StoredRecordWithKey, StreamRow } from '../store/rows.ts';
import { definitionFor } from './folded.ts';
import type { Tools } from './tools.ts';

export type Page = { rows: Row[]; end: number; more: boolean };

type Wanted = { after: ReadonlyMap<string, number>; limit: number };

/**
 * The first rows above the cursors, merged by seq; a record once, at its last place, so that its seq is never
 * older than the state that is sent. `end` is the seq the page reaches.
 */
export async function readPage(
  transaction: Transaction,
  tools: Tools,
  actor: Actor,
  { after, limit }: Wanted,
): Promise<Page> {
  const merged = await transaction.streams.page(after, limit + 1);
  const window = merged.slice(0, limit);
  const stored = await transaction.records.find([...new Set(window.map((row) => row.record))]);
  const records = new Map(stored.map((record) => [record.id, record]));
  const reading = readingOf(transaction.org, tools, actor);
  const page: Page = { rows: [], end: 0, more: false };
  const lastPlace = new Map(window.map((stream, place) => [stream.record, place]));
  let bytes = 0;
  for (const [place, stream] of window.entries()) {
    if (lastPlace.get(stream.record) === place) {
      const row = rowFor(reading, stream, records.get(stream.record));
      const size = JSON.stringify(row).length;
      if (page.rows.length > 0 && bytes + size > limits.bytesInPage) return { ...page, more: true };
      bytes += size;
      page.rows.push(row);
    }
    page.end = stream.seq;
  }
  return { ...page, more: merged.length > window.length };
}

type Reading = {
  org: string;
  tools: Tools;
  actor: Actor;
  held: ReadonlySet<string>;
  now: number;
};

function readingOf(org: string, tools: Tools, actor: Actor): Reading {
  const now = tools.now();
  return { org, tools, actor, held: new Set(scopesHeld(actor, now)), now };
}

/** A record's present state as this reader may see it, or that it left all their scopes. */
function rowFor(
  reading: Reading,
  { record: id, seq, erased }: StreamRow,
  stored: StoredRecordWithKey | undefined,
): Row {
  if (!stored) return erased ? { id, seq, left: true, erased: true } : { id, seq, left: true };
  const { level, fields } = openFor(reading, stored);
  if (level.length === 0) return { id, seq, left: true };
  const via = stored.places.filter((place) => reading.held.has(place)).sort();
  const { type, first } = stored;
  const definition = definitionFor(reading.tools, type);
  return { id, seq, first, type, level, via, f: project(definition, fields, level) };
}

/** Opens the least: the shared box tells who may see what, the others only for those who may. */
function openFor(
  { org, tools, actor, held, now }: Reading,
  stored: StoredRecordWithKey,
): { level: FieldClass[]; fields: Fields } {
  const key = tools.recordKeys.unwrap(org, stored.id, stored.key);
  const isNamed = held.has(`named:${stored.id}`);
  const shown = openRecord(stored, key, isNamed ? ['shared', 'named'] : ['shared']);
  const definition = definitionFor(tools, stored.type);
  const level = canSee(actor, { id: stored.id, definition, fields: shown }, now);
  if (!needsEntrusted(level)) return { level, fields: shown };
  return { level, fields: { ...shown, ...openRecord(stored, key, ['entrusted']) } };
}

/** A person's own staff record as they may see it: what a new device is given before its first pull. */
export async function staffRow(
  transaction: Transaction,
  tools: Tools,
  actor: Actor,
): Promise<PresentRow | null> {
  const [stored] = await transaction.records.find([actor.id]);
  const streams = await transaction.streams.rowsOf(actor.id);
  const stream = streams.find((row) => row.scope === 'org');
  if (!stored || !stream) return null;
  const row = rowFor(readingOf(transaction.org, tools, actor), stream, stored);
  return 'left' in row ? null : row;
}
