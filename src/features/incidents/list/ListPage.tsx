import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { ListAge } from '../../../parts/ListAge.tsx';
import { RoomPage } from '../../../parts/RoomPage.tsx';
import { Button } from '../../../ui/Button.tsx';
import { newPath } from '../paths.ts';
import { DraftCards } from './DraftCards.tsx';
import { PatchRecords } from './PatchRecords.tsx';
import { isOwn, pilesOf } from './piles.ts';
import { RecordCards } from './RecordCards.tsx';
import { TryPractice } from './TryPractice.tsx';

/** One's own records by how far they have come, then those of one's patches. */
export function ListPage() {
  const desk = useDesk();
  const words = wordsIn(incidentsWords);
  const { list } = words;
  void desk.revision.value;
  const own = desk.list('incident').filter((entry) => isOwn(entry, desk.person));
  const { attention, waiting, received } = pilesOf(own, desk.sending.value);
  const seesPatches = desk.actor.value.roles.some((role) => role !== 'warden');
  return (
    <RoomPage title={list.title} heading={list.title}>
      <ListAge />
      <TryPractice />
      <Button href={newPath()}>{words.record}</Button>
      {attention.length > 0 && (
        <RecordCards title={list.attention} entries={attention} emptyText="" />
      )}
      <DraftCards />
      <RecordCards title={list.waiting} entries={waiting} emptyText={list.noneWaiting} />
      <RecordCards title={list.received} entries={received} emptyText={list.noneReceived} />
      {seesPatches && <PatchRecords />}
    </RoomPage>
  );
}
