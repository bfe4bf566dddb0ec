import { RecordCards } from '../../features/incidents/index.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { practiceWords } from '../../locales/practice.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { Button } from '../../ui/Button.tsx';
import { WarningText } from '../../ui/WarningText.tsx';

type Props = { readonly onStartAgain: () => Promise<void>; readonly isCleared: boolean };

/** What practice is, its records, and the way to begin it anew. */
export function PracticeHome({ onStartAgain, isCleared }: Props) {
  const desk = useDesk();
  const words = wordsIn(practiceWords);
  void desk.revision.value;
  const entries = [...desk.list('incident')].sort((a, b) => (a.id < b.id ? 1 : -1));
  return (
    <RoomPage title={words.title} heading={words.title}>
      <p class="govuk-body">{words.lead}</p>
      <WarningText iconFallbackText={wordsIn(partsWords).warning}>{words.real}</WarningText>
      <Button href="/practice/incidents/new">{words.record}</Button>
      <RecordCards title={words.list} entries={entries} emptyText="" />
      <p class="govuk-body">{words.againHelp}</p>
      <Button type="button" variant="secondary" onClick={onStartAgain}>
        {words.again}
      </Button>
      <div role="status">{isCleared && <p class="govuk-body">{words.cleared}</p>}</div>
    </RoomPage>
  );
}
