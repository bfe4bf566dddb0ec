import { useState } from 'preact/hooks';
import { wordsIn } from '../locales/language.ts';
import { shellWords } from '../locales/shell.ts';
import { RoomPage } from '../parts/RoomPage.tsx';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { InsetText } from '../ui/InsetText.tsx';
import { PasswordInput } from '../ui/PasswordInput.tsx';
import { Radios } from '../ui/Radios.tsx';
import type { Door } from './doors.ts';
import { useMistakes } from './useMistakes.ts';

type Props = {
  readonly doors: readonly Door[];
  readonly demoWords: string | null;
  /** Resolves to the sentence that says why it did not open, or null once it did. */
  readonly onUnlock: (door: Door, words: string) => Promise<string | null>;
  readonly onOther: () => void;
  /** Saves what waits as a locked file; answers the sentence to show. */
  readonly onSaveCopy: () => Promise<string>;
};

/** The locked page: which vault, its five words, and what is still to be sent. */
export function LockedPage({ doors, demoWords, onUnlock, onOther, onSaveCopy }: Props) {
  const words = wordsIn(shellWords);
  const mistakes = useMistakes();
  const [chosen, setChosen] = useState(doors.length === 1 ? (doors[0]?.vaultId ?? '') : '');
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const submit = async () => {
    const door = doors.find((one) => one.vaultId === chosen);
    if (!door) return mistakes.show([{ id: 'vault', text: words.errors.personMissing }]);
    if (typed.trim() === '')
      return mistakes.show([{ id: 'words', text: words.errors.wordsMissing }]);
    setBusy(true);
    const fault = await onUnlock(door, typed);
    setBusy(false);
    if (fault !== null) mistakes.show([{ id: 'words', text: fault }]);
  };
  const waiting = doors.reduce((sum, door) => sum + door.waiting, 0);
  const { title } = words.locked;
  return (
    <RoomPage title={title} heading={title} mistakes={mistakes.list} attempt={mistakes.attempt}>
      <InsetText>
        {waiting === 0 ? words.locked.nothingWaiting : words.locked.waiting(waiting)}
      </InsetText>
      <Form onSubmit={() => void submit()}>
        {doors.length > 1 && (
          <Radios
            name="vault"
            fieldset={{ legend: words.locked.which }}
            items={doors.map((door) => ({ value: door.vaultId, text: door.locked.mark.nickname }))}
            value={chosen}
            onChange={setChosen}
            errorMessage={mistakes.of('vault')}
          />
        )}
        <PasswordInput
          name="words"
          label={words.locked.words}
          hint={words.locked.hint}
          value={typed}
          onChange={setTyped}
          words={words.show}
          autocomplete="off"
          errorMessage={mistakes.of('words')}
        />
        <div class="app-button-row">
          <Button disabled={isBusy}>{isBusy ? words.locked.unlocking : words.locked.unlock}</Button>
          {demoWords !== null && (
            <Button type="button" variant="secondary" onClick={() => setTyped(demoWords)}>
              {words.locked.demo}
            </Button>
          )}
        </div>
      </Form>
      <button type="button" class="app-link-button" onClick={onOther}>
        {words.locked.other}
      </button>
      {waiting > 0 && <SaveCopy onSaveCopy={onSaveCopy} />}
    </RoomPage>
  );
}

/** For days without a signal: what waits as a file, without unlocking anything. */
function SaveCopy({ onSaveCopy }: Pick<Props, 'onSaveCopy'>) {
  const words = wordsIn(shellWords);
  const [said, setSaid] = useState('');
  return (
    <>
      <button type="button" class="app-link-button" onClick={() => void onSaveCopy().then(setSaid)}>
        {words.locked.saveCopy}
      </button>
      <div role="status">{said !== '' && <p class="govuk-body">{said}</p>}</div>
    </>
  );
}
