import { ChoiceRow } from './ChoiceRow.tsx';
import { type Choice, type ChoiceItem, choiceId, isDivider, toggleChoice } from './choice.ts';
import { classNames } from './class-names.ts';
import { describedBy } from './described-by.ts';
import { Fieldset } from './Fieldset.tsx';
import { FormGroup } from './FormGroup.tsx';
import type { FieldsetOptions, QuestionOptions } from './options.ts';

type Props = QuestionOptions & {
  readonly name: string;
  readonly idPrefix?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly fieldset?: FieldsetOptions | undefined;
  readonly items: readonly ChoiceItem[];
  readonly values?: readonly string[] | undefined;
  readonly onChange?: ((values: readonly string[]) => void) | undefined;
};

export function Checkboxes({ items, fieldset, values = [], onChange, ...props }: Props) {
  const idPrefix = props.idPrefix ?? props.name;
  const described = describedBy(idPrefix, props, fieldset?.describedBy ?? props.describedBy);
  const isChecked = (choice: Choice) => choice.checked ?? values.includes(choice.value);
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
        class={classNames('govuk-checkboxes', props.classes)}
        data-module="govuk-checkboxes"
        {...props.attributes}
      >
        {props.formGroup?.beforeInput}
        {items.map((item, index) => {
          if (!item) return null;
          if (isDivider(item)) return <div class="govuk-checkboxes__divider">{item.divider}</div>;
          return (
            <ChoiceRow
              key={item.value}
              kind="checkbox"
              id={choiceId(idPrefix, item, index)}
              name={props.name}
              choice={item}
              isChecked={isChecked(item)}
              describedBy={fieldset ? undefined : described}
              onToggle={
                onChange &&
                ((checked) =>
                  onChange(toggleChoice(items, values, { choice: item, isChecked: checked })))
              }
            />
          );
        })}
        {props.formGroup?.afterInput}
      </div>
    </FormGroup>
  );
}
