import { IncidentSummary } from '../../../src/domain/records/incident.ts';
import { likelyDuplicates } from '../../../src/domain/rules/duplicates.ts';
import { newestFirst } from '../../../src/features/incidents/list/piles.ts';
import type { Entry } from '../../../src/storage/desk.ts';
import { deskOpen } from './ours.ts';

const typed = 'landing by block b';

const textIn = ({ summary }: Entry, key: 'landmark' | 'place'): string => {
  if (summary === null || typeof summary !== 'object' || !(key in summary)) return '';
  return String(Reflect.get(summary, key) ?? '');
};

function measure(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds of looking for what may be the same as an incident of now, on lines nobody has read yet. */
export function duplicateTime(): number {
  const { desk } = deskOpen();
  const newest = newestFirst(desk.list('incident'))[0];
  const told = IncidentSummary.parse(newest?.summary);
  const report = {
    scope: told.scope ?? '',
    place: told.place,
    landmark: told.landmark ?? '',
    types: told.types,
    from: told.occurred ?? '',
    to: null,
  };
  const state: { found: string[] } = { found: [] };
  const spent = measure(() => {
    state.found = likelyDuplicates(report, desk.list('incident'), new Set());
  });
  if (state.found.length === 0) throw new Error('Nothing was suggested.');
  return spent;
}

const show = (entries: readonly Entry[]): void => {
  for (const { summary } of entries.slice(0, 50)) IncidentSummary.parse(summary);
};

/** Milliseconds of the first list after a change, and of sorting and filtering it afterwards. */
export function listTimes(times: number): { first: number[]; sort: number[]; filter: number[] } {
  const { desk } = deskOpen();
  const all = desk.list('incident');
  const repeat = (work: () => unknown) => Array.from({ length: times }, () => measure(work));
  return {
    first: repeat(() => show(newestFirst(desk.list('incident')))),
    sort: repeat(() => {
      const keyed = all.map((entry) => ({ entry, key: textIn(entry, 'landmark') }));
      keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
      show(keyed.map(({ entry }) => entry));
    }),
    filter: repeat(() => show(all.filter((entry) => textIn(entry, 'place') === 'inside_home'))),
  };
}

/** Milliseconds of the search after each key of some typed words: the middle of several tries. */
export function searchTimes(times: number): number[] {
  const { desk } = deskOpen();
  return Array.from(typed, (_, at) => {
    const text = typed.slice(0, at + 1);
    const spent = Array.from({ length: times }, () =>
      measure(() => show(desk.search('incident', text))),
    );
    return spent.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
  });
}
