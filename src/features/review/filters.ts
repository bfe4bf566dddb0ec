import { type QueueLine, type QueueView, riskOf } from './queue.ts';

/** What a queue can be narrowed by, as the address names it: codes alone, never words. */
export const filterNames = ['risk', 'why', 'officer', 'state'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = { readonly [name in FilterName]?: string };

/** Looked after by nobody yet. */
export const nobody = 'nobody';

/** The filters of an address; what is not one of them is passed over. */
export function filtersIn(query: Readonly<Record<string, string>>): Filters {
  return Object.fromEntries(
    filterNames.flatMap((name) => (query[name] ? [[name, query[name]]] : [])),
  );
}

/** The lines that every filter lets through. */
export function narrowed(lines: readonly QueueLine[], filters: Filters): QueueLine[] {
  const said = (line: QueueLine): Readonly<Record<FilterName, readonly string[]>> => ({
    risk: [riskOf(line)],
    why: line.about,
    officer: [line.owner ?? nobody],
    state: [line.state ?? ''],
  });
  return lines.filter((line) =>
    filterNames.every((name) => {
      const wanted = filters[name];
      return wanted === undefined || said(line)[name].includes(wanted);
    }),
  );
}

/** The address of a view of the queue, narrowed. */
export function queuePath(view: QueueView, filters: Filters): string {
  const query = new URLSearchParams({ ...(view === 'all' ? {} : { view }), ...filters });
  return query.size === 0 ? '/review' : `/review?${query}`;
}

/** The same filters but one. */
export function without(filters: Filters, name: FilterName): Filters {
  const { [name]: _, ...rest } = filters;
  return rest;
}
