import { useState } from 'preact/hooks';
import { fail } from '../../domain/result.ts';
import { wordsIn } from '../../locales/language.ts';
import { shellWords } from '../../locales/shell.ts';
import { waysWords } from '../../locales/ways.ts';
import type { Mistakes } from '../../parts/useMistakes.ts';
import type { VaultDatabase } from '../../storage/database.ts';
import { isPasskey, takeMasterByPasskey } from '../../storage/passkey-way.ts';
import { takeMasterByPin } from '../../storage/pin-way.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { PasswordInput } from '../../ui/PasswordInput.tsx';
import { tidyPin } from '../../vault/pin.ts';
import type { PasskeySlot, Slot } from '../../vault/slots.ts';
import type { TakeMaster } from '../take-master.ts';
import type { World } from '../world.ts';
import { askPasskey } from './passkeys.ts';
import { takeShareFrom } from './share-requests.ts';
import { waysSentence } from './ways-sentence.ts';

type Props = {
  readonly world: World;
  readonly db: VaultDatabase;
  readonly slots: readonly Slot[];
  readonly mistakes: Mistakes;
  /** Resolves to the sentence that says why it did not open, or null once it did. */
  readonly onTake: (take: TakeMaster) => Promise<string | null>;
};

/** The ways into a vault besides its words: first what the phone itself checks, then a PIN. */
export function OtherWays(props: Props) {
  const passkeys = props.slots.filter(isPasskey).filter((slot) => slot.rehearsed);
  const hasPin = props.slots.some(({ type }) => type === 'pin');
  if (passkeys.length === 0 && !hasPin) return null;
  return (
    <>
      {passkeys.length > 0 && <PasskeyButton {...props} passkeys={passkeys} />}
      {hasPin && <PinForm {...props} />}
      {props.slots.some(({ type }) => type === 'passphrase') && (
        <p class="govuk-body">{wordsIn(waysWords).unlock.words}</p>
      )}
    </>
  );
}

type PasskeyProps = Props & { readonly passkeys: readonly PasskeySlot[] };

function PasskeyButton({ world, db, passkeys, mistakes, onTake }: PasskeyProps) {
  const words = wordsIn(waysWords).unlock;
  const [isBusy, setBusy] = useState(false);
  const take: TakeMaster = async (opening) => {
    const answered = await askPasskey(world, passkeys);
    if (!answered.ok) return fail(waysSentence(answered.fault));
    const taken = await takeMasterByPasskey(db, answered.value, opening);
    return taken.ok ? taken : fail(waysSentence(taken.fault));
  };
  const press = async () => {
    setBusy(true);
    const fault = await onTake(take);
    setBusy(false);
    if (fault !== null) mistakes.show([{ id: 'passkey', text: fault }]);
  };
  return (
    <Button id="passkey" type="button" disabled={isBusy} onClick={press}>
      {isBusy ? words.waiting : words.passkey}
    </Button>
  );
}

function PinForm({ world, db, mistakes, onTake }: Props) {
  const words = wordsIn(waysWords);
  const [isShown, setShown] = useState(false);
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const pin = tidyPin(typed);
  const take: TakeMaster = async (opening) => {
    const taken = await takeMasterByPin(db, pin, opening, takeShareFrom(world.transport));
    return taken.ok ? taken : fail(waysSentence(taken.fault));
  };
  const submit = async () => {
    if (pin === '') return mistakes.show([{ id: 'pin', text: words.pinErrors.missing }]);
    setBusy(true);
    const fault = await onTake(take);
    setBusy(false);
    if (fault !== null) mistakes.show([{ id: 'pin', text: fault }]);
  };
  if (!isShown) {
    return (
      <p class="govuk-body">
        <button type="button" class="app-link-button" onClick={() => setShown(true)}>
          {words.unlock.showPin}
        </button>
      </p>
    );
  }
  return (
    <Form onSubmit={submit}>
      <PasswordInput
        name="pin"
        label={words.unlock.pin}
        hint={words.unlock.pinHint}
        value={typed}
        onChange={setTyped}
        words={wordsIn(shellWords).show}
        autocomplete="off"
        attributes={{ inputmode: 'numeric' }}
        errorMessage={mistakes.of('pin')}
      />
      <Button disabled={isBusy}>
        {isBusy ? wordsIn(shellWords).locked.unlocking : words.unlock.pinButton}
      </Button>
    </Form>
  );
}
