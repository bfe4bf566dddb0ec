import { useState } from 'preact/hooks';
import { wordsIn } from '../locales/language.ts';
import { shellWords } from '../locales/shell.ts';
import { RoomPage } from '../parts/RoomPage.tsx';
import { useMistakes } from '../parts/useMistakes.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { Input } from '../ui/Input.tsx';
import { InsetText } from '../ui/InsetText.tsx';
import { PasswordInput } from '../ui/PasswordInput.tsx';
import { normalisePassphrase } from '../vault/passphrase.ts';

type Props = {
  readonly fiveWords: string;
  /** A demonstration types them in itself. */
  readonly isFilledIn: boolean;
  /** What the locked page may call this person: not their name. Null where it does not ask. */
  readonly nickname: string | null;
  /** What the last button says. */
  readonly finish: string;
  /** Makes the vault; resolves to the sentence that says why not, or null. */
  readonly onChosen: (words: string, nickname: string) => Promise<string | null>;
};

/** The five words: shown once to be written down, then typed once to be sure they were. */
export function WordsPage(props: Props) {
  const [isWritten, setWritten] = useState(false);
  return isWritten ? (
    <WordsCheck {...props} />
  ) : (
    <WordsShown fiveWords={props.fiveWords} onNext={() => setWritten(true)} />
  );
}

type ShownProps = { readonly fiveWords: string; readonly onNext: () => void };

function WordsShown({ fiveWords, onNext }: ShownProps) {
  const { words } = wordsIn(shellWords);
  return (
    <RoomPage title={words.title} heading={words.title}>
      <p class="govuk-body">{words.intro}</p>
      <InsetText>
        <strong class="app-words" translate={false}>
          {fiveWords}
        </strong>
      </InsetText>
      <p class="govuk-body">{words.write}</p>
      <Button type="button" onClick={onNext}>
        {words.next}
      </Button>
    </RoomPage>
  );
}

function WordsCheck({ fiveWords, isFilledIn, nickname, finish, onChosen }: Props) {
  const words = wordsIn(shellWords);
  const mistakes = useMistakes();
  const [typed, setTyped] = useState(isFilledIn ? fiveWords : '');
  const [name, setName] = useState(nickname ?? '');
  const [isBusy, setBusy] = useState(false);
  const submit = async () => {
    const same = normalisePassphrase(typed) === normalisePassphrase(fiveWords);
    if (!same) return mistakes.show([{ id: 'words', text: words.errors.wordsDiffer }]);
    setBusy(true);
    const fault = await onChosen(fiveWords, name.trim() || (nickname ?? ''));
    setBusy(false);
    if (fault !== null) mistakes.show([{ id: 'words', text: fault }]);
  };
  const title = words.words.checkTitle;
  return (
    <RoomPage title={title} heading={title} mistakes={mistakes.list} attempt={mistakes.attempt}>
      <Form onSubmit={submit}>
        <PasswordInput
          name="words"
          label={words.words.check}
          hint={words.words.checkHint}
          value={typed}
          onChange={setTyped}
          words={words.show}
          autocomplete="off"
          errorMessage={mistakes.of('words')}
        />
        {nickname !== null && (
          <Input
            name="nickname"
            label={words.words.nicknameLabel}
            hint={words.words.nicknameHint}
            value={name}
            onChange={setName}
            autocomplete="off"
            spellcheck={false}
          />
        )}
        <Button disabled={isBusy}>{isBusy ? words.words.working : finish}</Button>
      </Form>
    </RoomPage>
  );
}
