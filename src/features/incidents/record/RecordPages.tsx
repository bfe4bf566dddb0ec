import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { partsWords } from '../../../locales/parts.ts';
import { RoomPage } from '../../../parts/RoomPage.tsx';
import { isView, type Opened, useRecord } from '../../../parts/useRecord.ts';
import { listPath, type RecordPage } from '../paths.ts';
import { AnswerPage } from './AnswerPage.tsx';
import { CorrectPage } from './CorrectPage.tsx';
import { HistoryPage } from './HistoryPage.tsx';
import { IncidentView } from './IncidentView.tsx';
import type { ReadHistory } from './read-history.ts';

type Props = { readonly page: RecordPage; readonly readHistory: ReadHistory };

/** The pages of one incident, or why there is none to show. */
export function RecordPages({ page, readHistory }: Props) {
  const opened = useRecord(page.record);
  if (!isView(opened) || opened.type !== 'incident') return <NothingToShow opened={opened} />;
  switch (page.name) {
    case 'record':
      return <IncidentView view={opened} />;
    case 'history':
      return <HistoryPage view={opened} readHistory={readHistory} />;
    case 'correct':
      return <CorrectPage view={opened} />;
    case 'answer':
      return <AnswerPage view={opened} note={page.note} />;
  }
}

function NothingToShow({ opened }: { readonly opened: Opened }) {
  const words = wordsIn(partsWords);
  const { room } = wordsIn(incidentsWords);
  if (opened === 'loading') return <RoomPage title={room} heading={words.loading} />;
  const text = typeof opened === 'string' ? words.faults[opened] : words.notFoundText;
  return (
    <RoomPage title={room} heading={words.notFoundTitle} back={{ href: listPath() }}>
      <p class="govuk-body">{text}</p>
    </RoomPage>
  );
}
