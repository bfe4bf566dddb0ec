import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { wordsIn } from '../../locales/language.ts';
import { waysWords } from '../../locales/ways.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useMistakes } from '../../parts/useMistakes.ts';
import { readMark } from '../../storage/marks.ts';
import type { Master } from '../../storage/unlocking.ts';
import type { Slot } from '../../vault/slots.ts';
import { byWords, openingOf, type TakeMaster } from '../take-master.ts';
import { WordsForm } from '../WordsForm.tsx';
import { OtherWays } from './OtherWays.tsx';
import { type WayPage, waysPath } from './ways-page.ts';

type Props = WayPage & { readonly children: (opened: Master) => VNode };

/** Asks to unlock once more, and holds the master key for as long as the page behind it is shown. */
export function Confirmed({ children, ...page }: Props) {
  const [opened, setOpened] = useState<Master | null>(null);
  useEffect(() => () => void opened?.master.fill(0), [opened]);
  return opened ? children(opened) : <Confirming {...page} onOpened={setOpened} />;
}

type ConfirmingProps = WayPage & { readonly onOpened: (opened: Master) => void };

function Confirming({ world, db, onOpened }: ConfirmingProps) {
  const own = wordsIn(waysWords);
  const mistakes = useMistakes();
  const [slots, setSlots] = useState<readonly Slot[]>([]);
  useEffect(() => void readMark(db, 'vault').then((mark) => setSlots(mark?.slots ?? [])), [db]);
  const take = async (way: TakeMaster): Promise<string | null> => {
    const taken = await way(openingOf(world));
    if (!taken.ok) return taken.fault;
    onOpened(taken.value);
    return null;
  };
  return (
    <RoomPage
      title={own.confirm.title}
      heading={own.confirm.title}
      back={{ href: waysPath() }}
      mistakes={mistakes.list}
      attempt={mistakes.attempt}
    >
      <p class="govuk-body">{own.confirm.text}</p>
      {slots.some(({ type }) => type !== 'passphrase') && (
        <OtherWays world={world} db={db} slots={slots} mistakes={mistakes} onTake={take} />
      )}
      {slots.some(({ type }) => type === 'passphrase') && (
        <WordsForm
          mistakes={mistakes}
          button={own.confirm.button}
          demoWords={null}
          onWords={(typed) => take(byWords(db, typed))}
        />
      )}
    </RoomPage>
  );
}
