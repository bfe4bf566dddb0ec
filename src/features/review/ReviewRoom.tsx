import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { wordsIn } from '../../locales/language.ts';
import { reviewWords } from '../../locales/review.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { ReviewQueue } from './ReviewQueue.tsx';
import { ReviewRecord } from './ReviewRecord.tsx';

/** The queue at /review, an incident at /review/:id and what is done with it at /review/:id/:action. */
export function ReviewRoom() {
  const { path, route } = useLocation();
  const [done, setDone] = useState<string | null>(null);
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
  if (id === undefined) return <ReviewQueue done={done} />;
  const finish = (sentence: string) => {
    setDone(sentence);
    route('/review');
  };
  return <ReviewRecord key={id} id={id} action={action ?? null} onDone={finish} />;
}
