import { useState } from 'preact/hooks';
import { wordsIn } from '../../locales/language.ts';
import { waysWords } from '../../locales/ways.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useMistakes } from '../../parts/useMistakes.ts';
import { addPasskey, isPasskey } from '../../storage/passkey-way.ts';
import type { Master } from '../../storage/unlocking.ts';
import { Button } from '../../ui/Button.tsx';
import { makePasskey } from './passkeys.ts';
import { type WayPage, waysPath } from './ways-page.ts';
import { waysSentence } from './ways-sentence.ts';

type Props = Omit<WayPage, 'onDone'> & {
  readonly opened: Master;
  /** It is kept, but counts only once it has been tried without a signal. */
  readonly onAdded: (slot: string) => void;
};

/** Has the phone make a passkey that its own fingerprint, face or screen lock opens. */
export function AddPasskey({ world, db, opened, onAdded }: Props) {
  const words = wordsIn(waysWords);
  const mistakes = useMistakes();
  const [isBusy, setBusy] = useState(false);
  const { nickname, slots } = opened.mark;
  const add = async () => {
    setBusy(true);
    const answer = await makePasskey(world, { nickname, present: slots.filter(isPasskey) });
    const added = answer.ok
      ? await addPasskey(db, { answer: answer.value, opened }, world.vault.crypto)
      : answer;
    setBusy(false);
    if (added.ok) return onAdded(added.value.id);
    mistakes.show([{ id: 'passkey', text: waysSentence(added.fault) }]);
  };
  const { title } = words.passkey;
  return (
    <RoomPage
      title={title}
      heading={title}
      back={{ href: waysPath() }}
      mistakes={mistakes.list}
      attempt={mistakes.attempt}
    >
      <p class="govuk-body">
        {words.passkey.text} {words.passkey.twice}
      </p>
      <Button id="passkey" type="button" disabled={isBusy} onClick={add}>
        {isBusy ? words.unlock.waiting : words.passkey.button}
      </Button>
    </RoomPage>
  );
}
