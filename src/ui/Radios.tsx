import { ChoiceRow } from './ChoiceRow.tsx';
import { type Choice, type ChoiceItem, choiceId, isDivider } from './choice.ts';
import { classNames } from './class-names.ts';
import { describedBy } from './described-by.ts';
import { Fieldset } from './Fieldset.tsx';
import { FormGroup } from './FormGroup.tsx';
import type { FieldsetOptions, QuestionOptions } from './options.ts';

type Props = QuestionOptions & {
  readonly name: string;
  readonly idPrefix?: string | undefined;
  readonly fieldset?: FieldsetOptions | undefined;
  readonly items: readonly ChoiceItem[];
  readonly value?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
};

export function Radios({ items, fieldset, value, onChange, ...props }: Props) {
  const idPrefix = props.idPrefix ?? props.name;
  const described = describedBy(idPrefix, props, fieldset?.describedBy);
  const isChecked = (choice: Choice) =>
    choice.checked ?? (value !== undefined && choice.value === value);
  return (
    <FormGroup
      id={idPrefix}
      question={props}
      wrap={
        fieldset &&
        ((inner) => (
          <Fieldset {...fieldset} describedBy={described}>
            {inner}
          </Fieldset>
        ))
      }
    >
      <div
        class={classNames('govuk-radios', props.classes)}
        data-module="govuk-radios"
        {...props.attributes}
      >
        {props.formGroup?.beforeInput}
        {items.map((item, index) => {
          if (!item) return null;
          if (isDivider(item)) return <div class="govuk-radios__divider">{item.divider}</div>;
          return (
            <ChoiceRow
              key={item.value}
              kind="radio"
              id={choiceId(idPrefix, item, index)}
              name={props.name}
              choice={item}
              isChecked={isChecked(item)}
              onToggle={onChange && (() => onChange(item.value))}
            />
          );
        })}
        {props.formGroup?.afterInput}
      </div>
    </FormGroup>
  );
}
