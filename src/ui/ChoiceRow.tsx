import type { Choice } from './choice.ts';
import { classNames } from './class-names.ts';
import { Hint } from './Hint.tsx';
import { Label } from './Label.tsx';
import { textOptions } from './options.ts';
import { useConditionalReveal } from './useConditionalReveal.ts';

type Props = {
  readonly kind: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly choice: Choice;
  readonly isChecked: boolean;
  readonly describedBy?: string | undefined;
  readonly onToggle?: ((isChecked: boolean) => void) | undefined;
};

/** One radio or checkbox with its label, hint and what it reveals. */
export function ChoiceRow(props: Props) {
  const { kind, id, choice, isChecked, onToggle } = props;
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  const hint = choice.hint ? textOptions(choice.hint) : undefined;
  const hintId = hint?.text ? `${id}-item-hint` : undefined;
  const revealId = choice.conditional ? `conditional-${id}` : undefined;
  const reveal = useConditionalReveal({ kind, controls: revealId, isShown: isChecked });
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={id}
          name={choice.name ?? props.name}
          type={kind}
          value={choice.value}
          checked={isChecked}
          disabled={choice.disabled}
          data-behaviour={choice.behaviour}
          aria-describedby={classNames(props.describedBy, hintId) || undefined}
          onChange={onToggle && ((event) => onToggle(event.currentTarget.checked))}
          {...reveal}
          {...choice.attributes}
        />
        <Label
          text={choice.text}
          classes={classNames(`${block}__label`, choice.label?.classes)}
          attributes={choice.label?.attributes}
          for={id}
        />
        {hint && hintId && (
          <Hint {...hint} id={hintId} classes={classNames(`${block}__hint`, hint.classes)} />
        )}
      </div>
      {revealId && (
        <div
          class={classNames(`${block}__conditional`, !isChecked && `${block}__conditional--hidden`)}
          id={revealId}
        >
          {choice.conditional}
        </div>
      )}
    </>
  );
}
