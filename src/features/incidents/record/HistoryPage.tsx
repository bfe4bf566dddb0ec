import { useEffect, useState } from 'preact/hooks';
import { stampTime } from '../../../domain/clock.ts';
import type { PastChange } from '../../../domain/history-protocol.ts';
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
import { savingsOf, savingsOfPast } from './history.ts';
import type { ReadHistory } from './read-history.ts';
import { SavedAnswers } from './SavedAnswers.tsx';

type Props = { readonly view: View; readonly readHistory: ReadHistory };

/** Who said what and when: everything ever accepted, or without a signal what stands now. */
export function HistoryPage({ view, readHistory }: Props) {
  const desk = useDesk();
  const past = usePast(view.id, readHistory);
  const { historyPage, page } = wordsIn(incidentsWords);
  const reference = textOf(view.definition, view.fields, 'ref') ?? '';
  const savings = past === null ? savingsOf(view) : savingsOfPast(past);
  const text = past === null ? historyPage.standing : historyPage.whole;
  return (
    <RoomPage
      title={page.history}
      heading={historyPage.title(reference)}
      back={{ href: recordPath(view.id) }}
    >
      <p class="govuk-body">{savings.length === 0 ? historyPage.empty : text}</p>
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

/** What the record was before, once it has been asked for; null until then and without a signal. */
function usePast(record: string, readHistory: ReadHistory): readonly PastChange[] | null {
  const [past, setPast] = useState<readonly PastChange[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void readHistory(record).then((changes) => {
      if (isCurrent && changes !== null && changes.length > 0) setPast(changes);
    });
    return () => {
      isCurrent = false;
    };
  }, [record, readHistory]);
  return past;
}
