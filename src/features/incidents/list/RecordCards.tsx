import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import type { Entry } from '../../../storage/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { IncidentCard } from './IncidentCard.tsx';
import { useMore } from './useMore.ts';

type Props = {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly emptyText: string;
};

/** A heading with its count, and its records as cards. */
export function RecordCards({ title, entries, emptyText }: Props) {
  const { list } = wordsIn(incidentsWords);
  const { shown, more } = useMore(entries);
  return (
    <>
      <h2 class="govuk-heading-m">
        {title} ({entries.length})
      </h2>
      {entries.length === 0 && <p class="govuk-body">{emptyText}</p>}
      <ul class="app-card-list">
        {shown.map((entry) => (
          <IncidentCard key={entry.id} entry={entry} />
        ))}
      </ul>
      {more && (
        <Button type="button" variant="secondary" onClick={more}>
          {list.more}
        </Button>
      )}
    </>
  );
}
