import type { Entry } from './desk.ts';
import type { KnownBlock, Line, Memory } from './memory.ts';
import { nowhere, type Place, showsAll } from './place.ts';

/** The lines that change: a new line, or null for a record that is no longer seen. */
export type EntryChanges = ReadonlyMap<string, Entry | null>;
/** Where the rows that have moved lie from now on. */
export type Places = ReadonlyMap<string, Place>;

type Wanted = { changes: EntryChanges; places: Places; size: number };
type Lines = Map<number, Line[]>;

/**
 * The blocks that are written anew for changed lines, with all they hold then. A few lines out of a block go
 * into one that has room, so that ten changes all over the lists are one small block and not ten full ones: what
 * lies in their own is overtaken. Such a copy never shows more than the line: where a record goes, or shows
 * less, every block that holds a copy is written without it.
 */
export function chooseBlocks(memory: Memory, { changes, places, size }: Wanted): Lines {
  const lines = new Map<number, Map<string, Line>>();
  const block = (no: number) => {
    const known = lines.get(no) ?? linesOf(memory, no);
    lines.set(no, known);
    return known;
  };
  const inPlace = blocksInPlace(memory, changes, places);
  for (const no of inPlace) block(no);
  const room = openBlocks(memory, size);
  const moved: Moved[] = [];
  const move = (id: string, line: Line, from: number | null) => {
    const to = room.take();
    block(to).set(id, line);
    if (from !== null && from !== to) moved.push({ id, from });
  };
  for (const [id, entry] of changes) {
    const known = memory.entries.get(id);
    const place = places.get(id) ?? known?.place ?? nowhere;
    if (known && inPlace.has(known.block)) {
      block(known.block).delete(id);
      if (entry) block(known.block).set(id, { entry, place });
    } else if (entry) move(id, { entry, place }, known?.block ?? null);
  }
  const worn = mostWorn(memory, moved, lines);
  if (worn !== null) {
    room.close(worn);
    const gone = new Set(moved.map(({ id }) => id));
    for (const [id, line] of linesOf(memory, worn)) if (!gone.has(id)) move(id, line, worn);
    lines.set(worn, new Map());
  }
  for (const { id, from } of moved) lines.get(from)?.delete(id);
  return new Map([...lines].map(([no, held]) => [no, [...held.values()]]));
}

/** A line that goes from a block which is not written anew for it. */
type Moved = { id: string; from: number };

/** The blocks written anew where they are: much of them changes, or something they hold may not stay. */
function blocksInPlace(memory: Memory, changes: EntryChanges, places: Places): Set<number> {
  const counts = new Map<number, number>();
  const inPlace = new Set<number>();
  const hidden = new Set<string>();
  for (const [id, entry] of changes) {
    const known = memory.entries.get(id);
    if (!known) continue;
    counts.set(known.block, (counts.get(known.block) ?? 0) + 1);
    const level = places.get(id)?.level ?? known.place.level;
    if (entry !== null && showsAll(level, known.place.level)) continue;
    hidden.add(id);
    inPlace.add(known.block);
  }
  for (const [no, count] of counts) {
    if (count * 4 >= (memory.blocks.get(no)?.ids.size ?? 0)) inPlace.add(no);
  }
  if (hidden.size === 0) return inPlace;
  for (const [no, { overtaken }] of memory.blocks) {
    if ([...overtaken].some((id) => hidden.has(id))) inPlace.add(no);
  }
  return inPlace;
}

/** Of the blocks that lines go from, the one with the most copies, once half of it is copies: the rest goes too. */
function mostWorn(
  memory: Memory,
  moved: readonly Moved[],
  written: ReadonlyMap<number, unknown>,
): number | null {
  const copies = new Map<number, number>();
  for (const { from } of moved) {
    if (!written.has(from)) copies.set(from, (copies.get(from) ?? 0) + 1);
  }
  let worn: number | null = null;
  let most = 0;
  for (const [no, fresh] of copies) {
    const { ids, overtaken } = memory.blocks.get(no) ?? noBlock;
    const count = overtaken.size + fresh;
    if (count * 2 < ids.size + overtaken.size || count <= most) continue;
    worn = no;
    most = count;
  }
  return worn;
}

const noBlock: Pick<KnownBlock, 'ids' | 'overtaken'> = { ids: new Set(), overtaken: new Set() };

function linesOf(memory: Memory, no: number): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (const id of memory.blocks.get(no)?.ids ?? []) {
    const known = memory.entries.get(id);
    if (known) lines.set(id, known);
  }
  return lines;
}

/** Hands out places for lines: the emptiest block while it has room, then the next, then new ones. */
function openBlocks(memory: Memory, size: number) {
  const held = new Map(
    [...memory.blocks].map(([no, { ids, overtaken }]) => [no, ids.size + overtaken.size]),
  );
  const heldIn = (no: number): number => held.get(no) ?? 0;
  let open = emptiest(held, size);
  return {
    take: (): number => {
      if (heldIn(open) >= size) open = emptiest(held, size);
      held.set(open, heldIn(open) + 1);
      return open;
    },
    close: (no: number): void => void held.set(no, size),
  };
}

function emptiest(held: ReadonlyMap<number, number>, size: number): number {
  let [best, least] = [Math.max(0, ...held.keys()) + 1, size];
  for (const [no, count] of held) if (count < least) [best, least] = [no, count];
  return best;
}
