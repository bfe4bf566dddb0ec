import { classNames } from './class-names.ts';
import { describedBy } from './described-by.ts';
import { FormGroup } from './FormGroup.tsx';
import { Label } from './Label.tsx';
import { type Attributes, type BoxOptions, textOptions } from './options.ts';

export type SelectItem = {
  readonly text: string;
  readonly value?: string | undefined;
  readonly selected?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
};

type Props = BoxOptions & { readonly items: readonly SelectItem[] };

/** For more than ten options; ask shorter lists with radios. */
export function Select({ label, items, onChange, onBlur, ...props }: Props) {
  const id = props.id ?? props.name;
  const isWrong = props.errorMessage !== undefined;
  return (
    <FormGroup id={id} question={props} heading={<Label {...textOptions(label)} for={id} />}>
      {props.formGroup?.beforeInput}
      <select
        class={classNames('govuk-select', props.classes, isWrong && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props, props.describedBy)}
        onChange={onChange && ((event) => onChange(event.currentTarget.value))}
        onBlur={onBlur}
        {...props.attributes}
      >
        {items.map((item) => (
          <option
            key={item.value ?? item.text}
            value={item.value}
            selected={item.selected ?? isChosen(item, props.value)}
            disabled={item.disabled}
            {...item.attributes}
          >
            {item.text}
          </option>
        ))}
      </select>
      {props.formGroup?.afterInput}
    </FormGroup>
  );
}

function isChosen(item: SelectItem, value: string | undefined): boolean {
  return value !== undefined && (item.value ?? item.text) === value;
}
