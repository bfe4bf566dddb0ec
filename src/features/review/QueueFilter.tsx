import { useLocation } from 'preact-iso';
import { wordsIn } from '../../locales/language.ts';
import { reviewWords } from '../../locales/review.ts';
import { useDesk } from '../../parts/desk-context.ts';
import type { Desk } from '../../storage/desk.ts';
import { Details } from '../../ui/Details.tsx';
import { Filter } from '../../ui/Filter.tsx';
import { Select } from '../../ui/Select.tsx';
import { filterChoices, textOfFilter } from './filter-choices.ts';
import { type Filters, filterNames, queuePath, without } from './filters.ts';
import type { QueueLine, QueueView } from './queue.ts';

type Props = {
  readonly view: QueueView;
  readonly queue: readonly QueueLine[];
  readonly filters: Filters;
};

/** What the queue can be narrowed by, closed until it is wanted, and what it is narrowed by now. */
export function QueueFilter({ view, queue, filters }: Props) {
  const desk = useDesk();
  const { route } = useLocation();
  const words = wordsIn(reviewWords);
  const choices = filterChoices(desk, queue);
  const isOn = filterNames.some((name) => filters[name] !== undefined);
  return (
    <Filter
      heading={{ text: words.filters.title }}
      selectedFilters={isOn ? chosen(desk, view, filters) : undefined}
    >
      <Details summaryText={words.filters.choose}>
        {filterNames.map((name) => (
          <Select
            key={name}
            name={`filter-${name}`}
            label={words.columns[name]}
            items={[{ value: '', text: words.filters.any }, ...choices[name]]}
            value={filters[name] ?? ''}
            onChange={(value) => {
              const others = without(filters, name);
              route(queuePath(view, value === '' ? others : { ...others, [name]: value }), true);
            }}
          />
        ))}
      </Details>
    </Filter>
  );
}

function chosen(desk: Desk, view: QueueView, filters: Filters) {
  const { columns, filters: words } = wordsIn(reviewWords);
  return {
    heading: { text: words.on },
    clearLink: { text: words.clear, href: queuePath(view, {}) },
    removeText: words.remove,
    categories: filterNames.flatMap((name) => {
      const value = filters[name];
      if (value === undefined) return [];
      const text = textOfFilter(desk, name, value);
      const href = queuePath(view, without(filters, name));
      return [{ heading: { text: columns[name] }, items: [{ text, href }] }];
    }),
  };
}
