import { wordsIn } from '../../locales/language.ts';
import { reviewWords } from '../../locales/review.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { textOfFilter } from './filter-choices.ts';
import { type Filters, filterNames, queuePath, without } from './filters.ts';
import type { QueueView } from './queue.ts';

type Props = { readonly view: QueueView; readonly filters: Filters };

/** Each filter that is on, as a link that takes it off. */
export function FilterTags({ view, filters }: Props) {
  const desk = useDesk();
  const { columns, filters: words } = wordsIn(reviewWords);
  const on = filterNames.filter((name) => filters[name] !== undefined);
  if (on.length === 0) return null;
  return (
    <ul class="govuk-list app-button-row" aria-label={words.on}>
      {on.map((name) => (
        <li key={name}>
          <a class="govuk-link app-filter-tag" href={queuePath(view, without(filters, name))}>
            <span class="govuk-visually-hidden">{words.remove}</span>{' '}
            {`${columns[name]}: ${textOfFilter(desk, name, filters[name] ?? '')}`}
          </a>
        </li>
      ))}
      <li>
        <a class="govuk-link" href={queuePath(view, {})}>
          {words.clear}
        </a>
      </li>
    </ul>
  );
}
