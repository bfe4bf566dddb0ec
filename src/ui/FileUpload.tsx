import { classNames } from './class-names.ts';
import { describedBy } from './described-by.ts';
import { FileDrop, type FileWords } from './FileDrop.tsx';
import { FormGroup } from './FormGroup.tsx';
import { Label } from './Label.tsx';
import { type Attributes, type BoxOptions, textOptions } from './options.ts';

type Props = Omit<BoxOptions, 'value' | 'onChange' | 'onBlur'> & {
  readonly multiple?: boolean | undefined;
  /** With words it becomes a button on which files may be dropped; without, the browser's own box. */
  readonly words?: FileWords | undefined;
  readonly onChange?: ((files: readonly File[]) => void) | undefined;
  readonly wrapperClasses?: string | undefined;
  readonly wrapperAttributes?: Attributes | undefined;
};

export function FileUpload({ label, formGroup, words, onChange, ...rest }: Props) {
  const id = rest.id ?? rest.name;
  const question = { ...rest, formGroup };
  const input = (inputId: string, isHidden: boolean) => (
    <input
      class={classNames(
        'govuk-file-upload',
        rest.classes,
        rest.errorMessage && 'govuk-file-upload--error',
      )}
      id={inputId}
      name={rest.name}
      type="file"
      disabled={rest.disabled}
      multiple={rest.multiple}
      aria-describedby={describedBy(id, question, rest.describedBy)}
      onChange={(event) => onChange?.([...(event.currentTarget.files ?? [])])}
      {...(isHidden && { tabIndex: -1, 'aria-hidden': 'true' })}
      {...rest.attributes}
    />
  );
  return (
    <FormGroup id={id} question={question} heading={<Label {...textOptions(label)} for={id} />}>
      {formGroup?.beforeInput}
      {words ? (
        <FileDrop
          id={id}
          words={words}
          input={input}
          classes={rest.wrapperClasses}
          attributes={rest.wrapperAttributes}
          describedBy={describedBy(id, question, rest.describedBy)}
          disabled={rest.disabled}
        />
      ) : (
        input(id, false)
      )}
      {formGroup?.afterInput}
    </FormGroup>
  );
}
