import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { wordsIn } from '../../locales/language.ts';
import { reviewWords } from '../../locales/review.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { ReviewQueue } from './ReviewQueue.tsx';
import { ReviewRecord } from './ReviewRecord.tsx';
import { SelectedPage } from './SelectedPage.tsx';
import { type Selection, toggled } from './selection.ts';

/**
 * The queue at /review, an incident at /review/:id and what is done with it at /review/:id/:action; the same for
 * several at /review/selected/:action.
 */
export function ReviewRoom() {
  const { path, route } = useLocation();
  const [done, setDone] = useState<string | null>(null);
  const selection = useSelection();
  const { roles } = useDesk().actor.value;
  const words = wordsIn(reviewWords);
  const [, , id, action] = path.split('/');
  if (!roles.includes('supervisor') && !roles.includes('specialist')) {
    return (
      <RoomPage title={words.title} heading={words.title}>
        <p class="govuk-body">{words.notYours}</p>
      </RoomPage>
    );
  }
  if (id === undefined) return <ReviewQueue done={done} selection={selection} />;
  const finish = (sentence: string) => {
    setDone(sentence);
    route('/review');
  };
  if (id === 'selected') {
    return <SelectedPage action={action ?? null} selection={selection} onDone={finish} />;
  }
  return <ReviewRecord key={id} id={id} action={action ?? null} onDone={finish} />;
}

/** Which records are chosen, for as long as one is in the room: never in the address, never kept. */
function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return {
    chosen,
    toggle: (record) => setChosen((before) => toggled(before, record)),
    set: (records) => setChosen(new Set(records)),
  };
}
