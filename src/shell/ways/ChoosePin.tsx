import { useState } from 'preact/hooks';
import { wordsIn } from '../../locales/language.ts';
import { shellWords } from '../../locales/shell.ts';
import { waysWords } from '../../locales/ways.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useMistakes } from '../../parts/useMistakes.ts';
import { addPin } from '../../storage/pin-way.ts';
import type { Master } from '../../storage/unlocking.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { PasswordInput } from '../../ui/PasswordInput.tsx';
import { pinMistake, tidyPin } from '../../vault/pin.ts';
import { addShareTo, dropShareAt } from './share-requests.ts';
import { type WayPage, waysPath } from './ways-page.ts';
import { waysSentence } from './ways-sentence.ts';

type Props = WayPage & { readonly opened: Master; readonly done: string };

/** A PIN, typed twice; half of its key is made and kept by the server. */
export function ChoosePin({ world, db, opened, done, onDone }: Props) {
  const words = wordsIn(waysWords);
  const mistakes = useMistakes();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isBusy, setBusy] = useState(false);
  const pin = tidyPin(first);
  const submit = async () => {
    const mistake = pinMistake(pin);
    if (mistake !== null) return mistakes.show([{ id: 'pin', text: words.pinErrors[mistake] }]);
    if (pin !== tidyPin(second)) {
      return mistakes.show([{ id: 'again', text: words.pinErrors.differ }]);
    }
    setBusy(true);
    const { transport, vault } = world;
    const added = await addPin(db, { pin, opened }, vault, (proof) => addShareTo(transport, proof));
    setBusy(false);
    if (!added.ok) return mistakes.show([{ id: 'pin', text: waysSentence(added.fault) }]);
    for (const share of added.value) void dropShareAt(transport, share);
    onDone(done);
  };
  const { title } = words.pin;
  const common = {
    words: wordsIn(shellWords).show,
    autocomplete: 'new-password',
    attributes: { inputmode: 'numeric' },
  };
  return (
    <RoomPage
      title={title}
      heading={title}
      back={{ href: waysPath() }}
      mistakes={mistakes.list}
      attempt={mistakes.attempt}
    >
      <p class="govuk-body">{words.pin.text}</p>
      <Form onSubmit={submit}>
        <PasswordInput
          {...common}
          name="pin"
          label={words.pin.label}
          hint={words.pin.hint}
          value={first}
          onChange={setFirst}
          errorMessage={mistakes.of('pin')}
        />
        <PasswordInput
          {...common}
          name="again"
          label={words.pin.again}
          value={second}
          onChange={setSecond}
          errorMessage={mistakes.of('again')}
        />
        <Button disabled={isBusy}>{isBusy ? words.pin.working : words.pin.button}</Button>
      </Form>
    </RoomPage>
  );
}
