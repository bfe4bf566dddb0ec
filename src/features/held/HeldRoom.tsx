import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Trouble } from '../../domain/trouble-protocol.ts';
import { heldWords } from '../../locales/held.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { Button } from '../../ui/Button.tsx';
import { HeldList } from './HeldList.tsx';
import { HeldPage } from './HeldPage.tsx';
import type { HeldActions } from './held-actions.ts';
import { savesOf } from './saves.ts';
import { TroubleList } from './TroubleList.tsx';
import { type Held, useHeld } from './useHeld.ts';

/** What waits for a decision at /held, and one save of it at /held/:envelope. Needs a signal. */
export function HeldRoom({ held }: { readonly held: HeldActions }) {
  const { path, route } = useLocation();
  const [done, setDone] = useState<readonly string[]>([]);
  const waiting = useHeld(held);
  const { answer, troubles } = waiting;
  if (answer === null) return <NotYet waiting={waiting} />;
  const saves = savesOf(answer.changes);
  const envelope = decodeURIComponent(path.split('/')[2] ?? '');
  const save = saves.find((one) => one.envelope === envelope);
  if (!save) {
    const settle = async (trouble: Trouble) => {
      const settled = await held.settle(trouble.id);
      if (settled.ok) waiting.ask();
      return settled.ok ? null : settled.fault;
    };
    return (
      <HeldList saves={saves} more={answer.more} done={done}>
        <TroubleList troubles={troubles} onSettle={settle} />
      </HeldList>
    );
  }
  const finish = (sentences: readonly string[]) => {
    setDone(sentences);
    waiting.ask();
    route('/held');
  };
  return <HeldPage key={envelope} save={save} decide={held.decide} onDone={finish} />;
}

/** Stands where the list is still on its way, or cannot be had now. */
function NotYet({ waiting: { fault, ask } }: { readonly waiting: Held }) {
  const words = wordsIn(heldWords);
  return (
    <RoomPage title={words.title} heading={words.title} back={{ href: '/more' }}>
      <p class="govuk-body">{fault === null ? wordsIn(partsWords).loading : words.faults[fault]}</p>
      {fault !== null && (
        <Button type="button" variant="secondary" onClick={ask}>
          {words.again}
        </Button>
      )}
    </RoomPage>
  );
}
