import { placesOf } from '../../src/domain/sight.ts';
import type { StreamRow } from '../store/rows.ts';
import type { Folded } from './folded.ts';

/** A changed record with the scopes it lies in now and its stream rows. */
export type Placed = { record: Folded; places: string[]; rows: StreamRow[] };

/** `in` for each scope a record lies in, `left` for each it has left: one seq for every row. */
function placeRecord(record: Folded, lastSeq: number): Placed {
  const places = placesOf(record);
  const gone = record.places.filter((place) => !places.includes(place));
  const rows = [...places, ...gone].map((scope, index) => ({
    scope,
    record: record.id,
    seq: lastSeq + 1 + index,
    left: index >= places.length,
    erased: false,
  }));
  return { record, places, rows };
}

/** Places every record in turn, with consecutive seqs. */
export function placeRecords(records: readonly Folded[], lastSeq: number): Placed[] {
  const placed: Placed[] = [];
  let last = lastSeq;
  for (const record of records) {
    const one = placeRecord(record, last);
    last += one.rows.length;
    placed.push(one);
  }
  return placed;
}
