import { classNames } from './class-names.ts';
import { describedBy } from './described-by.ts';
import { Fieldset } from './Fieldset.tsx';
import { FormGroup } from './FormGroup.tsx';
import { Input } from './Input.tsx';
import type { Attributes, FieldsetOptions, QuestionOptions } from './options.ts';

/** One box of a date. `error` marks it as the wrong part; without any, all are marked. */
export type DateInputItem = {
  readonly name: string;
  readonly label: string;
  readonly id?: string | undefined;
  readonly error?: boolean | undefined;
  readonly value?: string | undefined;
  readonly classes?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputmode?: 'text' | 'numeric' | undefined;
  readonly pattern?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

type Props = QuestionOptions & {
  readonly id: string;
  readonly namePrefix?: string | undefined;
  readonly fieldset?: FieldsetOptions | undefined;
  readonly items: readonly DateInputItem[];
  readonly values?: Readonly<Record<string, string>> | undefined;
  readonly onChange?: ((name: string, value: string) => void) | undefined;
};

/** Day, month and year in three boxes, the ids being `{id}-{name}`. */
export function DateInput({ id, items, fieldset, values, onChange, ...props }: Props) {
  const hasNamedPart = items.some((item) => item.error);
  const isWrong = (item: DateInputItem) =>
    item.error ?? (props.errorMessage !== undefined && !hasNamedPart);
  return (
    <FormGroup
      id={id}
      question={props}
      wrap={
        fieldset &&
        ((inner) => (
          // Without this role JAWS does not read the hint of a fieldset of text boxes.
          <Fieldset
            {...fieldset}
            role="group"
            describedBy={describedBy(id, props, fieldset.describedBy)}
          >
            {inner}
          </Fieldset>
        ))
      }
    >
      <div class={classNames('govuk-date-input', props.classes)} id={id} {...props.attributes}>
        {props.formGroup?.beforeInput}
        {items.map((item) => (
          <div key={item.name} class="govuk-date-input__item">
            <Input
              {...item}
              id={item.id ?? `${id}-${item.name}`}
              name={props.namePrefix ? `${props.namePrefix}-${item.name}` : item.name}
              label={{ text: item.label, classes: 'govuk-date-input__label' }}
              classes={boxClasses(item, isWrong(item))}
              inputmode={item.inputmode ?? 'numeric'}
              value={item.value ?? values?.[item.name]}
              onChange={onChange && ((value) => onChange(item.name, value))}
            />
          </div>
        ))}
        {props.formGroup?.afterInput}
      </div>
    </FormGroup>
  );
}

function boxClasses({ name, classes }: DateInputItem, isWrong: boolean): string {
  const width = name.endsWith('year') ? 'govuk-input--width-4' : 'govuk-input--width-2';
  return classNames(
    'govuk-date-input__input',
    isWrong && !classes?.includes('govuk-input--error') && 'govuk-input--error',
    !classes?.includes('govuk-input--width-') && width,
    classes,
  );
}
