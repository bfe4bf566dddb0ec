import { detailsWords } from '../../locales/details.ts';
import { wordsIn } from '../../locales/language.ts';
import { choiceOf, legend } from '../../parts/choices.ts';
import type { SaveState } from '../../parts/useSave.ts';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Input } from '../../ui/Input.tsx';
import { type Boxes, idOf, type Question } from './question.ts';

type Props = {
  readonly question: Question & { kind: 'counted' };
  readonly label: string;
  readonly rows: readonly Boxes[];
  readonly onChange: (rows: readonly Boxes[]) => void;
  readonly errorAt: SaveState['errorAt'];
};

/** Who else, and how many of each; one where no number is typed. */
export function CountedBox({ question, label, rows, onChange, errorAt }: Props) {
  const name = idOf(question);
  const countOf = (code: string) => rows.find(({ id }) => id === code)?.count ?? '';
  return (
    <Checkboxes
      name={name}
      fieldset={{ legend: legend(label) }}
      items={question.list.codes.map((code) => ({
        ...choiceOf(code),
        conditional: (
          <Input
            name={`${name}-${code.code}`}
            label={wordsIn(detailsWords).howMany}
            inputmode="numeric"
            classes="govuk-input--width-3"
            value={countOf(code.code)}
            onChange={(count) =>
              onChange(rows.map((row) => (row.id === code.code ? { ...row, count } : row)))
            }
            errorMessage={errorAt(`${name}-${code.code}`)}
          />
        ),
      }))}
      values={rows.flatMap(({ id }) => id ?? [])}
      onChange={(codes) => onChange(codes.map((id) => ({ id, count: countOf(id) })))}
    />
  );
}
