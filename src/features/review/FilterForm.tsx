import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { wordsIn } from '../../locales/language.ts';
import { reviewWords } from '../../locales/review.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { Form } from '../../ui/Form.tsx';
import { Select } from '../../ui/Select.tsx';
import { filterChoices } from './filter-choices.ts';
import { type Filters, filterNames, queuePath } from './filters.ts';
import type { QueueLine, QueueView } from './queue.ts';

type Props = {
  readonly view: QueueView;
  readonly queue: readonly QueueLine[];
  readonly filters: Filters;
};

/** What the queue can be narrowed by; nothing moves until the button is pressed. */
export function FilterForm({ view, queue, filters }: Props) {
  const desk = useDesk();
  const { route } = useLocation();
  const [chosen, setChosen] = useState(filters);
  const words = wordsIn(reviewWords);
  const choices = filterChoices(desk, queue);
  const apply = () => {
    const said = Object.entries(chosen).filter(([, value]) => value !== '');
    route(queuePath(view, Object.fromEntries(said)));
  };
  return (
    <Details summaryText={words.filters.title}>
      <Form onSubmit={apply}>
        {filterNames.map((name) => (
          <Select
            key={name}
            name={`filter-${name}`}
            label={words.columns[name]}
            items={[{ value: '', text: words.filters.any }, ...choices[name]]}
            value={chosen[name] ?? ''}
            onChange={(value) => setChosen({ ...chosen, [name]: value })}
          />
        ))}
        <Button variant="secondary">{words.filters.apply}</Button>
      </Form>
    </Details>
  );
}
