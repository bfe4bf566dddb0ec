import { useEffect, useState } from 'preact/hooks';
import { wordsIn } from '../../locales/language.ts';
import { waysWords } from '../../locales/ways.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useMistakes } from '../../parts/useMistakes.ts';
import { listWays, removeWay, type Way } from '../../storage/ways.ts';
import { Button } from '../../ui/Button.tsx';
import { dropShareAt } from './share-requests.ts';
import { type WayPage, waysPath } from './ways-page.ts';
import { waysSentence } from './ways-sentence.ts';

type Props = WayPage & { readonly id: string; readonly done: string };

/** Takes a way out, never the last one that works without a signal. */
export function RemoveWay({ world, db, id, done, onDone }: Props) {
  const words = wordsIn(waysWords);
  const mistakes = useMistakes();
  const [way, setWay] = useState<Way | null>(null);
  useEffect(() => {
    void listWays(db).then((ways) => setWay(ways.find((one) => one.id === id) ?? null));
  }, [db, id]);
  const remove = async () => {
    const removed = await removeWay(db, id);
    if (!removed.ok) return mistakes.show([{ id: 'remove', text: waysSentence(removed.fault) }]);
    if (removed.value?.type === 'pin') void dropShareAt(world.transport, removed.value.shareId);
    onDone(done);
  };
  const title = way ? words.removing.title(words.kinds[way.type]) : words.title;
  return (
    <RoomPage
      title={words.title}
      heading={title}
      back={{ href: waysPath() }}
      mistakes={mistakes.list}
      attempt={mistakes.attempt}
    >
      {way === null ? (
        <p class="govuk-body">{words.notFound}</p>
      ) : (
        <>
          <p class="govuk-body">{words.removing.text}</p>
          {way.type === 'passkey' && <p class="govuk-body">{words.removing.passkeyText}</p>}
          <Button id="remove" type="button" variant="warning" onClick={remove}>
            {words.removing.button}
          </Button>
        </>
      )}
    </RoomPage>
  );
}
