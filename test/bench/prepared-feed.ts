import { gzipSync } from 'node:zlib';
import type { Random } from '../../src/domain/ids.ts';
import type { Cursors, PresentRow, PullAnswer } from '../../src/domain/protocol.ts';
import { incidentRow, patches } from './made-up-incidents.ts';

export const epoch = 'bench-epoch';
export const person = 'ola';

type Page = Extract<PullAnswer, { answer: 'page' }>;

/** Pages ready to be sent, by the seq that a device has reached; gzipped beforehand, for both sides alike. */
export type PreparedFeed = {
  pageAt: (seq: number) => Buffer;
  /** Adds a page of so many records that changed, from all over the others. */
  addDelta: (rows: number) => void;
  /** Bytes of the whole first pull, and of the states alone, each gzipped as its pages are. */
  sizes: { pages: number; states: number; values: number; row: number };
};

const rowsInPage = 1_000;

function cursorsAt(seq: number, since: number): Cursors {
  if (seq === 0) return {};
  const everyday = ['operational' as const, 'safety' as const];
  const own = [
    ...everyday,
    'allegation' as const,
    'identity' as const,
    'sensitive' as const,
  ].sort();
  return {
    org: { seq, since, level: ['operational'] },
    [`user:${person}`]: { seq, since, level: own },
    ...Object.fromEntries(patches.map((one) => [`patch:${one}`, { seq, since, level: everyday }])),
  };
}

function pageOf(rows: PresentRow[], from: number, to: number, total: number): Page {
  const time = Date.UTC(2026, 10, 25, 9);
  return {
    answer: 'page',
    asked: epoch,
    epoch,
    from: cursorsAt(from, total),
    gone: [],
    reset: {},
    rows,
    cursors: cursorsAt(to, total),
    results: [],
    safe: 0,
    seq: Math.max(to, total),
    more: to < total,
    time,
    leaseUntil: time + 72 * 3_600_000,
  };
}

const zip = (value: unknown): Buffer => gzipSync(JSON.stringify(value), { level: 6 });

const shownOf = (row: PresentRow) => Object.values(row.f).map(({ heads }) => heads[0]?.value);

/** A first pull of so many made-up incidents, a thousand a page. */
export function prepareFeed(total: number, whole: boolean, random: Random): PreparedFeed {
  const pages = new Map<number, Buffer>();
  const sizes = { pages: 0, states: 0, values: 0, row: 0 };
  const add = (rows: PresentRow[], from: number, to: number) => {
    const page = zip(pageOf(rows, from, to, total));
    pages.set(from, page);
    return page.length;
  };
  for (let from = 0; from < total; from += rowsInPage) {
    const count = Math.min(rowsInPage, total - from);
    const rows = Array.from({ length: count }, (_, at) =>
      incidentRow(from + at + 1, whole, random),
    );
    sizes.pages += add(rows, from, from + count);
    sizes.states += zip(rows.map(({ id, f }) => ({ id, f }))).length;
    sizes.values += zip(rows.map(shownOf)).length;
    sizes.row = JSON.stringify(rows[0]).length;
  }
  const state = { last: total };
  return {
    sizes,
    pageAt: (seq) => pages.get(seq) ?? zip(pageOf([], seq, seq, total)),
    addDelta: (count) => {
      const rows = Array.from({ length: count }, (_, at) => {
        const row = incidentRow(1 + ((at * 997) % total), whole, random);
        return { ...row, seq: state.last + at + 1 };
      });
      add(rows, state.last, state.last + count);
      state.last += count;
    },
  };
}
