import { isUrgent } from '../../domain/records/incident.ts';
import { textOf } from '../../domain/show.ts';
import { formatDayTime } from '../../locales/dates.ts';
import { wordsIn } from '../../locales/language.ts';
import { reviewWords } from '../../locales/review.ts';
import { promisedBy } from '../../parts/contact-promise.ts';
import { useDesk } from '../../parts/desk-context.ts';
import type { View } from '../../storage/desk.ts';

/** What was said would be done for this person and by when, with the way to how they may be reached. */
export function PromisedToThem({ view: { id, definition, fields } }: { readonly view: View }) {
  const words = wordsIn(reviewWords).record;
  const due = promisedBy(useDesk(), {
    danger: isUrgent(fields),
    recordedAt: textOf(definition, fields, 'recorded_at'),
    scope: textOf(definition, fields, 'scope'),
  });
  return (
    <>
      <h2 class="govuk-heading-m">{words.promised}</h2>
      {due !== null && <p class="govuk-body">{words.contactBy(formatDayTime(due))}</p>}
      <p class="govuk-body">
        <a class="govuk-link" href={`/incidents/${id}`}>
          {words.howToReach}
        </a>
      </p>
    </>
  );
}
