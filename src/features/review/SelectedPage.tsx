import { useEffect, useState } from 'preact/hooks';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { reviewWords } from '../../locales/review.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import type { View } from '../../storage/desk.ts';
import { AskSelected } from './AskSelected.tsx';
import { AssignSelected } from './AssignSelected.tsx';
import { actionsFor } from './actions.ts';
import type { Selection } from './selection.ts';

type Props = {
  readonly action: string | null;
  readonly selection: Selection;
  readonly onDone: (sentence: string) => void;
};

/** What is done with several records at once; those of which it cannot be done now are left as they are. */
export function SelectedPage({ action, selection, onDone }: Props) {
  const desk = useDesk();
  const words = wordsIn(reviewWords);
  const views = useViews([...selection.chosen]);
  const name = action === 'ask' ? 'ask' : 'assign';
  const frame = { title: words.actions[name], back: { href: '/review' } };
  if (views === null) return <RoomPage {...frame} heading={wordsIn(partsWords).loading} />;
  const fit = views.filter((view) => actionsFor(desk.actor.value, view, desk.now()).includes(name));
  if (fit.length === 0) {
    return (
      <RoomPage {...frame} heading={words.actions[name]}>
        <p class="govuk-body">{words.many.none}</p>
      </RoomPage>
    );
  }
  const finish = (sentence: string) => {
    selection.set([]);
    onDone(sentence);
  };
  const left = selection.chosen.size - fit.length;
  const note = left > 0 ? words.many.left(left) : null;
  return name === 'ask' ? (
    <AskSelected views={fit} note={note} onDone={finish} />
  ) : (
    <AssignSelected views={fit} note={note} onDone={finish} />
  );
}

/** The records as they stand when the page opens; null until they are there. */
function useViews(records: readonly string[]): readonly View[] | null {
  const desk = useDesk();
  const [views, setViews] = useState<readonly View[] | null>(null);
  const [ids] = useState(records);
  useEffect(() => {
    let isCurrent = true;
    void Promise.all(ids.map((id) => desk.open(id))).then((opened) => {
      if (isCurrent) setViews(opened.flatMap((one) => (one.ok && one.value ? [one.value] : [])));
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, ids]);
  return views;
}
