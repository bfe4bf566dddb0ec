import { detailsWords } from '../../locales/details.ts';
import { language, wordsIn } from '../../locales/language.ts';
import type { SaveState } from '../../parts/useSave.ts';
import { DateInput } from '../../ui/DateInput.tsx';
import { Input } from '../../ui/Input.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { ChoiceBox } from './ChoiceBox.tsx';
import type { Boxes, Part } from './question.ts';

type Props = {
  /** The id of the row's boxes; each box adds its own name. */
  readonly prefix: string;
  readonly part: Part;
  readonly boxes: Boxes;
  readonly onChange: (box: string, value: string) => void;
  readonly errorAt: SaveState['errorAt'];
};

const dateParts = ['day', 'month', 'year'] as const;

/** One box of an answer that has several. */
export function PartBox({ prefix, part, boxes, onChange, errorAt }: Props) {
  const words = wordsIn(detailsWords);
  const name = `${prefix}-${part.name}`;
  const label = words.parts[part.name] ?? '';
  const value = boxes[part.name] ?? '';
  const shared = { name, label, value, onChange: (typed: string) => onChange(part.name, typed) };
  switch (part.kind) {
    case 'code':
      return (
        <ChoiceBox
          {...shared}
          value={value === '' ? part.first : value}
          choices={part.list}
          isBare
          isSmall
          errorMessage={errorAt(name)}
        />
      );
    case 'long':
      return <Textarea {...shared} rows={3} lang={language.value} errorMessage={errorAt(name)} />;
    case 'date':
      return (
        <DateInput
          id={name}
          namePrefix={name}
          fieldset={{ legend: { text: label, classes: 'govuk-fieldset__legend--s' } }}
          hint={words.partHints[part.name]}
          items={dateParts.map((one) => ({ name: one, label: words.dateParts[one] ?? '' }))}
          values={Object.fromEntries(
            dateParts.map((one) => [one, boxes[`${part.name}-${one}`] ?? '']),
          )}
          onChange={(one, typed) => onChange(`${part.name}-${one}`, typed)}
          errorMessage={errorAt(`${name}-day`)}
        />
      );
    case 'number':
      return (
        <Input
          {...shared}
          inputmode="numeric"
          classes="govuk-input--width-3"
          errorMessage={errorAt(name)}
        />
      );
    case 'text':
      return (
        <Input {...shared} autocomplete="off" spellcheck={false} errorMessage={errorAt(name)} />
      );
  }
}
