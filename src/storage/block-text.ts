import * as z from 'zod/mini';
import type { Json } from '../domain/json.ts';
import { attemptNow } from '../domain/result.ts';
import type { Entry } from './desk.ts';
import type { Line } from './memory.ts';

/** The type of a line and the names in its summary, written once for all lines that share them. */
type Shape = { type: string; names: readonly string[] | null };
type Head = [
  id: string,
  shape: number,
  first: number | null,
  two: 0 | 1,
  until: number | null,
  pack: number | null,
  overtaken: 0 | 1,
  level: number,
];

/**
 * A line out of a block. Its summary is read when somebody looks at it: a list shows fifty of 50,000, and a
 * block that is sealed again needs only the text.
 */
class WrittenEntry implements Entry {
  readonly id: string;
  readonly first: number | null;
  readonly twoVersions: boolean;
  readonly narrowsAt: number | null;
  readonly shape: Shape;
  readonly text: string;
  private read: Json | undefined = undefined;

  constructor([id, , first, two, until]: Head, shape: Shape, text: string) {
    this.id = id;
    this.first = first;
    this.twoVersions = two === 1;
    this.narrowsAt = until;
    this.shape = shape;
    this.text = text;
  }

  get type(): string {
    return this.shape.type;
  }

  get summary(): Json {
    this.read ??= summaryIn(this.shape, this.text);
    return this.read;
  }
}

/** A line's summary for one look, which memory does not keep. */
export const glanceAt = (entry: Entry): Json =>
  entry instanceof WrittenEntry ? summaryIn(entry.shape, entry.text) : entry.summary;

/** What a block holds, and the lists' revision with which it was written: of two lines of a record the later counts. */
export type BlockContents = { lines: Line[]; at: number };

/** A block as text: its revision, shapes and heads, then one summary a line. */
export function blockText({ lines, at }: BlockContents): string {
  const numbers = new Map<string, number>();
  const shapes: Shape[] = [];
  const heads: Head[] = [];
  const texts: string[] = [];
  for (const { entry, place } of lines) {
    const { shape, text } = entry instanceof WrittenEntry ? entry : writtenFrom(entry);
    const key = `${shape.type}|${shape.names?.join('|') ?? ''}`;
    const number = numbers.get(key) ?? shapes.push(shape) - 1;
    numbers.set(key, number);
    const { id, first, twoVersions, narrowsAt } = entry;
    const { pack, isOvertaken, level } = place;
    const two = twoVersions ? 1 : 0;
    heads.push([id, number, first, two, narrowsAt, pack, isOvertaken ? 1 : 0, level]);
    texts.push(text);
  }
  return [JSON.stringify({ at, shapes, heads }), ...texts].join('\n');
}

/** A block is opened only as this vault sealed it: one look at its first line has to do. */
const Top = z.custom<{ at?: number; shapes: Shape[]; heads: Head[] }>(
  (value) => Array.isArray(value?.shapes) && Array.isArray(value?.heads),
);

/** What a block's text says, or null when it is none. The first release wrote no line twice, and no revision. */
export function readBlockText(written: string): BlockContents | null {
  const [first = '', ...texts] = written.split('\n');
  const read = attemptNow(
    () => JSON.parse(first),
    () => 'damaged',
  );
  const top = read.ok ? Top.safeParse(read.value) : null;
  if (!top?.success) return null;
  const { at: revision = 0, shapes, heads } = top.data;
  const noShape: Shape = { type: '', names: null };
  const lines = heads.map((head, at) => ({
    entry: new WrittenEntry(head, shapes[head[1]] ?? noShape, texts[at] ?? 'null'),
    place: { pack: head[5], isOvertaken: head[6] === 1, level: head[7] },
  }));
  return { lines, at: revision };
}

function writtenFrom({ type, summary }: Entry): { shape: Shape; text: string } {
  if (summary === null || typeof summary !== 'object' || Array.isArray(summary)) {
    return { shape: { type, names: null }, text: JSON.stringify(summary) };
  }
  return {
    shape: { type, names: Object.keys(summary) },
    text: JSON.stringify(Object.values(summary)),
  };
}

function summaryIn({ names }: Shape, text: string): Json {
  const values = JSON.parse(text);
  if (names === null) return values;
  const summary: Record<string, Json> = {};
  names.forEach((name, at) => {
    summary[name] = values[at];
  });
  return summary;
}
