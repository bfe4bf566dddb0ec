import { detailsWords } from '../../locales/details.ts';
import { language, wordsIn } from '../../locales/language.ts';
import { choiceOf, legend, withReasons } from '../../parts/choices.ts';
import type { ErrorOptions } from '../../ui/options.ts';
import { Radios } from '../../ui/Radios.tsx';
import { Select } from '../../ui/Select.tsx';
import { codesOffered, isLong, reasonsBeside } from './options.ts';
import type { Choices } from './question.ts';

type Props = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly choices: Choices;
  readonly isBare?: boolean | undefined;
  readonly isSmall?: boolean | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly errorMessage?: ErrorOptions | undefined;
};

/** One of several codes; below them, unless the question is bare, the three reasons for having none. */
export function ChoiceBox({ name, label, hint, choices, isBare = false, ...props }: Props) {
  const codes = codesOffered(choices);
  const size = props.isSmall ? 's' : 'm';
  if (isLong(choices)) {
    const reasons = isBare ? [] : reasonsBeside(choices);
    return (
      <Select
        name={name}
        label={{ text: label, classes: `govuk-label--${size}` }}
        hint={hint}
        items={[
          { value: '', text: wordsIn(detailsWords).choose },
          ...[...codes, ...reasons].map((code) => ({
            value: code.code,
            text: code[language.value],
          })),
        ]}
        value={props.value}
        onChange={props.onChange}
        errorMessage={props.errorMessage}
      />
    );
  }
  return (
    <Radios
      name={name}
      fieldset={{
        legend: props.isSmall
          ? { text: label, classes: 'govuk-fieldset__legend--s' }
          : legend(label),
      }}
      hint={hint}
      items={isBare ? codes.map(choiceOf) : withReasons(codes, reasonsBeside(choices))}
      value={props.value === '' ? undefined : props.value}
      onChange={props.onChange}
      errorMessage={props.errorMessage}
    />
  );
}
