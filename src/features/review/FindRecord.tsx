import { useState } from 'preact/hooks';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { reviewWords } from '../../locales/review.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Input } from '../../ui/Input.tsx';

type Props = {
  /** How many records the last search found; null while nothing is searched for. */
  readonly found: number | null;
  readonly onFind: (text: string | null) => void;
};

/** Finds a record by the number that somebody reads out. What is typed never goes into the address. */
export function FindRecord({ found, onFind }: Props) {
  const [typed, setTyped] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const words = wordsIn(reviewWords).search;
  const errorPrefix = wordsIn(partsWords).error;
  const find = () => {
    setIsEmpty(typed.trim() === '');
    if (typed.trim() !== '') onFind(typed.trim());
  };
  return (
    <search>
      <Form onSubmit={find}>
        <Input
          name="reference"
          label={words.label}
          hint={words.hint}
          value={typed}
          onChange={setTyped}
          classes="govuk-input--width-10"
          spellcheck={false}
          autocapitalize="characters"
          autocomplete="off"
          errorMessage={
            isEmpty ? { text: words.empty, visuallyHiddenText: errorPrefix } : undefined
          }
        />
        <div class="govuk-button-group">
          <Button variant="secondary">{words.button}</Button>
          {found !== null && (
            <button
              type="button"
              class="app-link-button"
              onClick={() => {
                setTyped('');
                onFind(null);
              }}
            >
              {words.clear}
            </button>
          )}
        </div>
        <div role="status">{found === 0 && <p class="govuk-body">{words.none}</p>}</div>
      </Form>
    </search>
  );
}
