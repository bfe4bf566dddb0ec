import { useEffect, useRef } from 'preact/hooks';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly isChecked: boolean;
  /** Some, but not all, of what it stands for is chosen. */
  readonly isMixed?: boolean;
  readonly isLabelShown?: boolean;
  readonly onToggle: () => void;
};

/** One box that chooses a record, or all of them; its half-chosen state is a property, never an attribute. */
export function SelectBox({ id, label, isChecked, isMixed = false, ...props }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <span class="govuk-checkboxes govuk-checkboxes--small">
      <span class="govuk-checkboxes__item">
        <input
          ref={input}
          type="checkbox"
          class="govuk-checkboxes__input"
          id={id}
          checked={isChecked}
          onChange={props.onToggle}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          <span class={props.isLabelShown ? undefined : 'govuk-visually-hidden'}>{label}</span>
        </label>
      </span>
    </span>
  );
}
