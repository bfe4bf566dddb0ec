import { useState } from 'preact/hooks';
import { wordsIn } from '../locales/language.ts';
import { shellWords } from '../locales/shell.ts';
import type { Mistakes } from '../parts/useMistakes.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { PasswordInput } from '../ui/PasswordInput.tsx';

type Props = {
  readonly mistakes: Mistakes;
  readonly button: string;
  /** A demonstration types its words in itself. */
  readonly demoWords: string | null;
  /** Resolves to the sentence that says why they did not open it, or null once they did. */
  readonly onWords: (typed: string) => Promise<string | null>;
};

/** The box for the five words. */
export function WordsForm({ mistakes, button, demoWords, onWords }: Props) {
  const words = wordsIn(shellWords);
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const submit = async () => {
    if (typed.trim() === '')
      return mistakes.show([{ id: 'words', text: words.errors.wordsMissing }]);
    setBusy(true);
    const fault = await onWords(typed);
    setBusy(false);
    if (fault !== null) mistakes.show([{ id: 'words', text: fault }]);
  };
  return (
    <Form onSubmit={submit}>
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
        <Button disabled={isBusy}>{isBusy ? words.locked.unlocking : button}</Button>
        {demoWords !== null && (
          <Button type="button" variant="secondary" onClick={() => setTyped(demoWords)}>
            {words.locked.demo}
          </Button>
        )}
      </div>
    </Form>
  );
}
