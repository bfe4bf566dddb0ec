import { classNames } from './class-names.ts';
import type { Attributes } from './options.ts';

export type InputElementProps = {
  readonly id: string;
  readonly name: string;
  readonly type?: 'text' | 'password' | 'email' | 'tel' | 'number' | 'search' | undefined;
  readonly value?: string | undefined;
  readonly classes?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly autocomplete?: string | undefined;
  readonly autocapitalize?: 'none' | 'sentences' | 'words' | 'characters' | undefined;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | undefined;
  readonly pattern?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  /** What Enter does here, where it is not to send the form. */
  readonly onEnter?: (() => void) | undefined;
};

/** The bare text box; the handler hears of every key, not only of leaving the box. */
export function InputElement(props: InputElementProps) {
  const { classes, describedBy, spellcheck, attributes, onChange, onBlur, onEnter } = props;
  const kind: Attributes = { type: props.type ?? 'text' };
  return (
    <input
      class={classNames('govuk-input', classes)}
      id={props.id}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      spellcheck={spellcheck}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      inputmode={props.inputmode}
      pattern={props.pattern}
      aria-describedby={describedBy}
      onInput={onChange && ((event) => onChange(event.currentTarget.value))}
      onBlur={onBlur}
      onKeyDown={onEnter && ((event) => isEnter(event) && onEnter())}
      {...kind}
      {...attributes}
    />
  );
}

function isEnter(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter') return false;
  event.preventDefault();
  return true;
}
