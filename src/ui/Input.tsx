import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import { describedBy } from './described-by.ts';
import { FormGroup } from './FormGroup.tsx';
import { InputElement, type InputElementProps } from './InputElement.tsx';
import { Label } from './Label.tsx';
import { type Attributes, type BoxOptions, type TextOptions, textOptions } from './options.ts';

type Props = BoxOptions &
  Pick<
    InputElementProps,
    'type' | 'spellcheck' | 'autocomplete' | 'autocapitalize' | 'inputmode' | 'pattern' | 'onEnter'
  > & {
    readonly prefix?: string | TextOptions | undefined;
    readonly suffix?: string | TextOptions | undefined;
    readonly inputWrapper?:
      | { readonly classes?: string | undefined; readonly attributes?: Attributes | undefined }
      | undefined;
  };

export function Input({ label, formGroup, inputWrapper, prefix, suffix, ...rest }: Props) {
  const id = rest.id ?? rest.name;
  const question = { ...rest, formGroup };
  const input = (
    <InputElement
      {...rest}
      id={id}
      classes={classNames(rest.classes, rest.errorMessage && 'govuk-input--error')}
      describedBy={describedBy(id, question, rest.describedBy)}
    />
  );
  const around = [formGroup?.beforeInput, prefix, suffix, formGroup?.afterInput];
  return (
    <FormGroup id={id} question={question} heading={<Label {...textOptions(label)} for={id} />}>
      {around.some(Boolean) ? (
        <div
          class={classNames('govuk-input__wrapper', inputWrapper?.classes)}
          {...inputWrapper?.attributes}
        >
          {formGroup?.beforeInput}
          {affix('prefix', prefix)}
          {input}
          {affix('suffix', suffix)}
          {formGroup?.afterInput}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}

/** Read out with the label instead, hence hidden from assistive technology. */
function affix(
  side: 'prefix' | 'suffix',
  given: string | TextOptions | undefined,
): ComponentChildren {
  if (!given) return null;
  const { text, classes, attributes } = textOptions(given);
  return (
    <div class={classNames(`govuk-input__${side}`, classes)} aria-hidden="true" {...attributes}>
      {text}
    </div>
  );
}
