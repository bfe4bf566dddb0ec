import { useState } from 'preact/hooks';
import { placeCells } from '../../../domain/rules/place-line.ts';
import { fileWords } from '../../../locales/file-words.ts';
import { wordsIn } from '../../../locales/language.ts';
import { placesImportWords } from '../../../locales/places-import.ts';
import { Button } from '../../../ui/Button.tsx';
import { Details } from '../../../ui/Details.tsx';
import { FileUpload } from '../../../ui/FileUpload.tsx';
import { Form } from '../../../ui/Form.tsx';
import type { ErrorOptions } from '../../../ui/options.ts';
import type { PlacesMistake } from './check-places.ts';
import { mistakeText } from './mistake-text.ts';
import type { ImportState } from './usePlacesImport.ts';

type Props = {
  readonly state: Exclude<ImportState, { step: 'checked' }>;
  readonly error: ErrorOptions | undefined;
  readonly onCheck: (file: File | null) => Promise<void>;
};

/** Chooses a file; says line by line what is wrong with the one before. */
export function ImportForm({ state, error, onCheck }: Props) {
  const words = wordsIn(placesImportWords);
  const [file, setFile] = useState<File | null>(null);
  const isBusy = state.step === 'checking' || state.step === 'saving';
  return (
    <>
      {state.step === 'wrong' && <MistakeList mistakes={state.mistakes} />}
      <p class="govuk-body">{words.explain}</p>
      <Details summaryText={words.columnsTitle}>
        <p>{words.columnsText}</p>
        <ul class="govuk-list govuk-list--bullet">
          {placeCells.map((cell) => (
            <li key={cell}>{words.columns[cell]}</li>
          ))}
        </ul>
        <p>{words.noNames}</p>
      </Details>
      <Form onSubmit={() => onCheck(file)}>
        <FileUpload
          name="places-file"
          label={{ text: words.file, classes: 'govuk-label--m' }}
          hint={words.noNames}
          words={wordsIn(fileWords)}
          attributes={{ accept: '.csv,text/csv' }}
          onChange={([chosen]) => setFile(chosen ?? null)}
          errorMessage={error}
        />
        <Button disabled={isBusy}>{isBusy ? words.checking : words.check}</Button>
      </Form>
      <p class="govuk-body" role="status">
        {state.step === 'saving' ? state.said : ''}
      </p>
    </>
  );
}

const mostListed = 20;

function MistakeList({ mistakes }: { readonly mistakes: readonly PlacesMistake[] }) {
  const words = wordsIn(placesImportWords);
  const rest = mistakes.length - mostListed;
  return (
    <>
      <h2 class="govuk-heading-m">{words.wrongTitle}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {mistakes.slice(0, mostListed).map((mistake) => {
          const text = mistakeText(mistake);
          return <li key={text}>{text}</li>;
        })}
      </ul>
      {rest > 0 && <p class="govuk-body">{words.wrongMore(rest)}</p>}
      <p class="govuk-body">{words.nothingChanged}</p>
    </>
  );
}
