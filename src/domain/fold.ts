import type { Change } from './change.ts';
import { fieldName } from './change.ts';
import type { Json } from './json.ts';
import type { PresentRow, Receipt, Versions } from './protocol.ts';

/** A record's state: for each field the versions nobody who saw them has replaced. */
export type Fields = Record<string, Versions>;

/** One change as the fold needs it. */
export type Write = { op: string; at: string; by: string; value: Json; over: readonly string[] };

export const noVersions: Versions = { heads: [], ghosts: [] };

/**
 * Applies one accepted change to a field. What is kept is every accepted change that no accepted change
 * names in `over`, whatever the order of arrival; `isSettled` says whether the log has decided an op.
 */
export function put(field: Versions, write: Write, isSettled: (op: string) => boolean): Versions {
  const replaced = new Set(write.over);
  const present = new Set(field.heads.map((head) => head.op));
  const ghosts = new Set(field.ghosts);
  for (const op of write.over) if (!present.has(op) && !isSettled(op)) ghosts.add(op);
  const heads = field.heads.filter((head) => !replaced.has(head.op));
  if (ghosts.delete(write.op)) return { heads, ghosts: [...ghosts] };
  const { op, at, by, value } = write;
  return { heads: [...heads, { op, at, by, value }], ghosts: [...ghosts] };
}

/** The same on a whole record. */
export function putField(
  fields: Fields,
  change: Pick<Change, 'field'> & Write,
  isSettled: (op: string) => boolean,
): Fields {
  const versions = put(fields[change.field] ?? noVersions, change, isSettled);
  return { ...fields, [change.field]: versions };
}

/** One of this device's own changes, with every answer to it, the newest last (one an epoch). */
export type OwnChange = {
  change: Change;
  by: string;
  receipts: readonly Receipt[];
  /** The epoch in which a round that finished after the answer brought no row for its record. */
  passedIn: string | null;
};

/** The answer that counts: the newest, whatever the epoch, since a final answer never turns back. */
export const answerTo = (own: OwnChange): Receipt | null => own.receipts.at(-1) ?? null;

const undone = new Set(['refused', 'held', 'gone']);

/** True while an own change must still be shown over the row (sync-rules, section 6). */
export function isLive(own: OwnChange, row: PresentRow | null, rowEpoch: string | null): boolean {
  const answer = answerTo(own);
  if (answer && undone.has(answer.result)) return false;
  if (row === null) return !(answer?.result === 'ok' && answer.epoch === own.passedIn);
  const inRow = own.receipts.find(
    (receipt) => receipt.epoch === rowEpoch && receipt.result === 'ok',
  );
  return inRow === undefined || row.seq < inRow.seq;
}

/**
 * What a person sees of a record: the row with their own live changes over it, or null when there is
 * neither a row nor a live creation of their own.
 */
export function viewFields(row: PresentRow | null, live: readonly OwnChange[]): Fields | null {
  const created = live.some((own) => own.change.field === 'scope' && own.change.over.length === 0);
  if (row === null && !created) return null;
  const base: Fields = row === null ? {} : row.f;
  if (live.length === 0) return base;
  const replaced = new Set(live.flatMap((own) => own.change.over));
  const view: Fields = { ...base };
  for (const key of new Set(live.map((own) => own.change.field))) {
    view[key] = overlay(base[key] ?? noVersions, key, live, replaced);
  }
  return view;
}

function overlay(
  versions: Versions,
  key: string,
  live: readonly OwnChange[],
  replaced: ReadonlySet<string>,
): Versions {
  const ghosts = new Set(versions.ghosts);
  const own = live
    .filter(
      ({ change }) => change.field === key && !replaced.has(change.op) && !ghosts.has(change.op),
    )
    .map((mine) => ({
      op: mine.change.op,
      at: answerTo(mine)?.at ?? mine.change.at,
      by: mine.by,
      value: mine.change.value,
    }));
  const ownOps = new Set(own.map((head) => head.op));
  const kept = versions.heads.filter((head) => !replaced.has(head.op) && !ownOps.has(head.op));
  return { heads: [...kept, ...own], ghosts: versions.ghosts };
}

/**
 * The versions an edit replaces, closed over one's own words not yet answered: without this a refused
 * change in a run would bring back what it had itself replaced.
 */
export function closeOver(
  over: readonly string[],
  unanswered: ReadonlyMap<string, Change>,
): string[] {
  const closed = new Set(over);
  for (const op of closed)
    for (const earlier of unanswered.get(op)?.over ?? []) closed.add(earlier);
  return [...closed];
}

/** The keys of a record that belong to one field: itself, or its rows and entries. */
export function keysOf(fields: Fields, name: string): string[] {
  return Object.keys(fields).filter((key) => fieldName(key) === name);
}
