import { detailsWords } from '../../locales/details.ts';
import { wordsIn } from '../../locales/language.ts';
import { fieldLabel } from '../../parts/answer-words.ts';
import type { BoxProps } from './box-props.ts';
import { CountedBox } from './CountedBox.tsx';
import { GroupBox } from './GroupBox.tsx';
import { PartBox } from './PartBox.tsx';
import { asBoxes, type Part, type Question } from './question.ts';
import { RowsBox } from './RowsBox.tsx';

type Kind = 'rows' | 'records' | 'parts' | 'group' | 'counted';
type Props = BoxProps<Question & { kind: Kind }>;

const reference: readonly Part[] = [{ name: 'ref', kind: 'text', most: 20 }];

/** A question whose answer is one row of boxes, or several. */
export function BoxesQuestion({ question, answer, onChange, errorAt }: Props) {
  const { field } = question;
  const label = fieldLabel(field);
  const hint = wordsIn(detailsWords).hints[field];
  const rows = asBoxes(answer);
  const [boxes = {}] = rows;
  if (question.kind === 'group') {
    return (
      <GroupBox label={label} boxes={boxes} onChange={(one) => onChange([one])} errorAt={errorAt} />
    );
  }
  if (question.kind === 'counted') {
    return <CountedBox {...{ question, label, rows, onChange, errorAt }} />;
  }
  if (question.kind === 'parts') {
    return (
      <>
        <h2 class="govuk-heading-m">{label}</h2>
        {hint !== undefined && <p class="govuk-hint">{hint}</p>}
        {question.parts.map((part) => (
          <PartBox
            key={part.name}
            prefix={`${field}-0`}
            part={part}
            boxes={boxes}
            errorAt={errorAt}
            onChange={(box, value) => onChange([{ ...boxes, [box]: value }])}
          />
        ))}
      </>
    );
  }
  const parts = question.kind === 'rows' ? question.parts : reference;
  return (
    <>
      <h2 class="govuk-heading-m">{label}</h2>
      <RowsBox {...{ field, hint, parts, rows, onChange, errorAt }} />
    </>
  );
}
