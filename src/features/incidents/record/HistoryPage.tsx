import { stampTime } from '../../../domain/clock.ts';
import { textOf } from '../../../domain/show.ts';
import { formatDayTime } from '../../../locales/dates.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { nameOf } from '../../../parts/people-names.ts';
import { RoomPage } from '../../../parts/RoomPage.tsx';
import type { View } from '../../../storage/desk.ts';
import { Timeline } from '../../../ui/Timeline.tsx';
import { recordPath } from '../paths.ts';
import { savingsOf } from './history.ts';
import { SavedAnswers } from './SavedAnswers.tsx';

/** Who said what and when, of everything that stands. */
export function HistoryPage({ view }: { readonly view: View }) {
  const desk = useDesk();
  const { historyPage, page } = wordsIn(incidentsWords);
  const reference = textOf(view.definition, view.fields, 'ref') ?? '';
  const savings = savingsOf(view);
  return (
    <RoomPage
      title={page.history}
      heading={historyPage.title(reference)}
      back={{ href: recordPath(view.id) }}
    >
      <p class="govuk-body">{savings.length === 0 ? historyPage.empty : historyPage.text}</p>
      <Timeline
        items={savings.map((saving) => ({
          id: saving.id,
          title: nameOf(desk, saving.by),
          dateTime: new Date(stampTime(saving.at)).toISOString(),
          dateText: formatDayTime(stampTime(saving.at)),
          children: <SavedAnswers saving={saving} />,
        }))}
      />
    </RoomPage>
  );
}
