import { classNames } from './class-names.ts';
import { describedBy } from './described-by.ts';
import { FormGroup } from './FormGroup.tsx';
import { Label } from './Label.tsx';
import { type BoxOptions, textOptions } from './options.ts';

type Props = BoxOptions & {
  readonly rows?: number | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly autocomplete?: string | undefined;
  /** The language the answer is written in, so that dictation and spelling follow it. */
  readonly lang?: string | undefined;
};

export function Textarea({ label, onChange, onBlur, ...props }: Props) {
  const id = props.id ?? props.name;
  const isWrong = props.errorMessage !== undefined;
  return (
    <FormGroup id={id} question={props} heading={<Label {...textOptions(label)} for={id} />}>
      {props.formGroup?.beforeInput}
      <textarea
        class={classNames('govuk-textarea', isWrong && 'govuk-textarea--error', props.classes)}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        lang={props.lang}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        autocomplete={props.autocomplete}
        aria-describedby={describedBy(id, props, props.describedBy)}
        value={props.value}
        onInput={onChange && ((event) => onChange(event.currentTarget.value))}
        onBlur={onBlur}
        {...props.attributes}
      />
      {props.formGroup?.afterInput}
    </FormGroup>
  );
}
