import { adminWords } from '../../locales/admin.ts';
import { wordsIn } from '../../locales/language.ts';
import { DateInput } from '../../ui/DateInput.tsx';
import type { ErrorOptions, HeadingOptions } from '../../ui/options.ts';
import type { TypedDate } from './dates-typed.ts';

type Props = {
  readonly id: string;
  readonly legend: string | HeadingOptions;
  readonly hint?: string | undefined;
  readonly typed: TypedDate;
  readonly onChange: (typed: TypedDate) => void;
  readonly errorMessage: ErrorOptions | undefined;
};

/** A day in three boxes. */
export function DayBoxes({ id, legend, hint, typed, onChange, errorMessage }: Props) {
  const words = wordsIn(adminWords).date;
  return (
    <DateInput
      id={id}
      namePrefix={id}
      fieldset={{ legend }}
      hint={hint}
      items={[
        { name: 'day', label: words.day },
        { name: 'month', label: words.month },
        { name: 'year', label: words.year },
      ]}
      values={typed}
      onChange={(name, value) => onChange({ ...typed, [name]: value })}
      errorMessage={errorMessage}
    />
  );
}
