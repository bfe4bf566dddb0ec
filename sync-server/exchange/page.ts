import type { Actor } from '../../src/domain/actor.ts';
import { limits, type PresentRow, Row } from '../../src/domain/protocol.ts';
import type { Transaction } from '../store/port.ts';
import type { StoredRecordWithKey, StreamRow } from '../store/rows.ts';
import { readingOf, rowText } from './page-row.ts';
import type { Tools } from './tools.ts';

/** `rows` are written already; `end` is the seq the page reaches. */
export type Page = { rows: string[]; end: number; more: boolean };

type Wanted = { after: ReadonlyMap<string, number>; limit: number };

const largestPiece = 256;
const smallestPiece = 16;

/**
 * Most pages are cut by their size long before they hold as many rows as they may: they are read piece by piece,
 * each about as long as what still fits.
 */
function pieceSize(rows: number, bytes: number): number {
  if (rows === 0) return largestPiece;
  const fitting = Math.ceil(((limits.bytesInPage - bytes) * rows) / bytes);
  return Math.min(largestPiece, Math.max(smallestPiece, fitting + 1));
}

type Piece = {
  window: StreamRow[];
  records: ReadonlyMap<string, StoredRecordWithKey>;
  more: boolean;
};

async function readPiece(
  { streams, records }: Transaction,
  after: ReadonlyMap<string, number>,
  size: number,
): Promise<Piece> {
  const merged = await streams.page(after, size + 1);
  const window = merged.slice(0, size);
  const stored = await records.find([...new Set(window.map((row) => row.record))]);
  const byId = new Map(stored.map((record) => [record.id, record]));
  return { window, records: byId, more: merged.length > size };
}

/**
 * The first rows above the cursors, merged by seq; a record once, at its last place, so that its seq is never
 * older than the state that is sent.
 */
export async function readPage(
  transaction: Transaction,
  tools: Tools,
  actor: Actor,
  { after, limit }: Wanted,
): Promise<Page> {
  const reading = readingOf(transaction.org, tools, actor);
  const rows = new Map<string, string>();
  const page = { end: 0, bytes: 0 };
  const finish = (more: boolean): Page => ({ rows: [...rows.values()], end: page.end, more });
  let from = after;
  for (let read = 0; ; ) {
    const size = Math.min(pieceSize(rows.size, page.bytes), limit - read);
    const piece = await readPiece(transaction, from, size);
    const lastPlace = new Map(piece.window.map((stream, place) => [stream.record, place]));
    for (const [place, stream] of piece.window.entries()) {
      const { record, seq } = stream;
      if (lastPlace.get(record) === place) {
        const row = rowText(reading, stream, piece.records.get(record));
        const bytes = page.bytes - (rows.get(record)?.length ?? 0) + row.length;
        if (rows.size > 0 && bytes > limits.bytesInPage) return finish(true);
        rows.delete(record);
        rows.set(record, row);
        page.bytes = bytes;
      }
      page.end = seq;
    }
    read += piece.window.length;
    if (!piece.more || read >= limit) return finish(piece.more);
    from = new Map([...after].map(([scope, seq]) => [scope, Math.max(seq, page.end)]));
  }
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
  const text = rowText(readingOf(transaction.org, tools, actor), stream, stored);
  const row = Row.parse(JSON.parse(text));
  return 'left' in row ? null : row;
}
