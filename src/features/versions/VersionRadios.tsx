import type { ComponentChildren } from 'preact';
import { fieldName } from '../../domain/change.ts';
import { wordsIn } from '../../locales/language.ts';
import { versionsWords } from '../../locales/versions.ts';
import { answerText } from '../../parts/answer-words.ts';
import { codeListOfField } from '../../parts/code-list-of-field.ts';
import { useDesk } from '../../parts/desk-context.ts';
import type { ErrorOptions } from '../../ui/options.ts';
import { Radios } from '../../ui/Radios.tsx';
import { markDifferences, type Piece } from './differences.ts';
import { keepBoth, type Question } from './questions.ts';
import { versionTitle } from './version-words.ts';

type Props = {
  readonly question: Question;
  readonly legend: string;
  readonly hint: string;
  readonly chosen: string | null;
  readonly onChange: (chosen: string) => void;
  readonly errorMessage: ErrorOptions | undefined;
};

/** The versions as radios: whose, when, and the words with their differences marked. */
export function VersionRadios({ question, legend, hint, chosen, ...props }: Props) {
  const desk = useDesk();
  const words = wordsIn(versionsWords);
  const texts = question.versions.map(({ value }) => answerText(desk, question.key, value));
  return (
    <Radios
      name="version"
      fieldset={{
        legend: { text: legend, isPageHeading: true, classes: 'govuk-fieldset__legend--l' },
      }}
      hint={hint}
      items={[
        ...question.versions.map((version, index) => ({
          value: version.op,
          text: (
            <>
              {versionTitle(desk, version)}
              <br />
              {marked(piecesOf(question.key, texts, index))}
            </>
          ),
          disabled: !version.isAllowed,
        })),
        question.joined !== null && {
          value: keepBoth,
          text: words.keepBoth,
          hint: words.keepBothHint,
        },
      ]}
      value={chosen ?? undefined}
      onChange={props.onChange}
      errorMessage={props.errorMessage}
    />
  );
}

/** A choice from a list differs as a whole; other words differ one by one. */
function piecesOf(key: string, texts: readonly string[], index: number): Piece[] {
  const text = texts[index] ?? '';
  if (codeListOfField[fieldName(key)]) return [{ text, differs: true }];
  return markDifferences(text, texts[index === 0 ? 1 : 0] ?? '');
}

/** Bold and underlined, never by colour alone. */
function marked(pieces: readonly Piece[]): ComponentChildren {
  return pieces.map(({ text, differs }, index) => (
    <>
      {index > 0 && ' '}
      {differs ? (
        <strong>
          <u>{text}</u>
        </strong>
      ) : (
        text
      )}
    </>
  ));
}
