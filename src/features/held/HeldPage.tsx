import { useState } from 'preact/hooks';
import type { DecideHeld } from '../../domain/held-protocol.ts';
import { heldWords } from '../../locales/held.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useOpenForm } from '../../parts/useOpenForm.ts';
import { useSave } from '../../parts/useSave.ts';
import { DecideForm } from './DecideForm.tsx';
import type { HeldActions } from './held-actions.ts';
import { heldTitle } from './held-title.ts';
import { isSettled, outcomeSentences } from './outcome-words.ts';
import { SaveSummary } from './SaveSummary.tsx';
import type { HeldSave } from './saves.ts';

type Props = {
  readonly save: HeldSave;
  readonly decide: HeldActions['decide'];
  readonly onDone: (sentences: readonly string[]) => void;
};

/** One save that was kept: who wrote what, why it waits, and the decision. */
export function HeldPage({ save, decide, onDone }: Props) {
  const desk = useDesk();
  const form = useSave();
  const words = wordsIn(heldWords);
  const [isTyping, setTyping] = useState(false);
  useOpenForm(isTyping);
  const title = heldTitle(desk, save);
  const send = async (decision: DecideHeld['decision'], reason: string | null) => {
    const result = await decide({ ops: save.changes.map(({ op }) => op), decision, reason });
    if (!result.ok) return form.refuse([{ id: 'decision', text: words.faults[result.fault] }]);
    const { changes } = result.value;
    const sentences = outcomeSentences(desk, changes);
    if (isSettled(changes)) return onDone(sentences);
    form.refuse(sentences.map((text) => ({ id: 'decision', text })));
  };
  return (
    <RoomPage
      title={words.title}
      heading={title}
      back={{ href: '/held', text: words.backToList }}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <SaveSummary save={save} />
      <DecideForm form={form} onTyping={setTyping} onDecide={send} />
    </RoomPage>
  );
}
