import { characteristics, subValuesOf } from '../../domain/codes/characteristic.ts';
import { codesOf, labelOf } from '../../domain/codes/code-list.ts';
import { targetingBases } from '../../domain/codes/targeting-basis.ts';
import { detailsWords } from '../../locales/details.ts';
import { language, wordsIn } from '../../locales/language.ts';
import { choiceOf, codeIn, legend } from '../../parts/choices.ts';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { Select } from '../../ui/Select.tsx';
import type { BoxProps } from './box-props.ts';
import { asCodes, asText, idOf, type Question } from './question.ts';

const alsos = ['main', 'association', 'mistaken'] as const;
const mostRadios = 12;

/** What one characteristic on this incident is about: what exactly, what made them think so, what else is true. */
export function TargetBox({ question, answer, onChange }: BoxProps<Question & { kind: 'target' }>) {
  const words = wordsIn(detailsWords);
  const { row, part } = question;
  const name = idOf(question);
  const label = words.target[part];
  if (part === 'sub_value') {
    return (
      <SubValue row={row} name={name} label={label} value={asText(answer)} onChange={onChange} />
    );
  }
  const items =
    part === 'basis'
      ? targetingBases.codes.map(choiceOf)
      : alsos.map((value) => ({ value, text: words.target.alsos[value] }));
  return (
    <Checkboxes
      name={name}
      fieldset={{ legend: legend(label) }}
      items={items}
      values={asCodes(answer)}
      onChange={onChange}
    />
  );
}

type SubValueProps = {
  readonly row: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** The row's id begins with its characteristic. */
function SubValue({ row, name, label, value, onChange }: SubValueProps) {
  const characteristic = codesOf(characteristics).find((code) => row.startsWith(`${code}-`));
  const known = characteristic && codeIn(characteristics, characteristic);
  if (!known) return null;
  const codes = subValuesOf(known);
  if (codes.length > mostRadios) {
    return (
      <Select
        name={name}
        label={{ text: label, classes: 'govuk-label--m' }}
        items={[
          { value: '', text: wordsIn(detailsWords).choose },
          ...codes.map((code) => ({ value: code.code, text: code[language.value] })),
        ]}
        value={value}
        onChange={onChange}
      />
    );
  }
  return (
    <Radios
      name={name}
      fieldset={{ legend: legend(label) }}
      items={codes.map(choiceOf)}
      value={value === '' ? undefined : value}
      onChange={onChange}
    />
  );
}

/** What a row of targeting is about, for the heading of its screen. */
export const characteristicName = (characteristic: string): string =>
  labelOf(characteristics, characteristic, language.value);
