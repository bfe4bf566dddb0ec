import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import { ErrorMessage } from './ErrorMessage.tsx';
import { Hint } from './Hint.tsx';
import { type QuestionOptions, textOptions } from './options.ts';

type Props = {
  readonly id: string;
  readonly question: QuestionOptions;
  readonly heading?: ComponentChildren;
  /** Wraps hint, error and answer, e.g. in a fieldset. */
  readonly wrap?: ((inner: ComponentChildren) => ComponentChildren) | undefined;
  readonly children: ComponentChildren;
};

/** The frame of every question: heading, hint, error, then what it is answered with. */
export function FormGroup({ id, question, heading, wrap = (inner) => inner, children }: Props) {
  const { hint, errorMessage, formGroup } = question;
  const isWrong = errorMessage !== undefined;
  return (
    <div
      class={classNames(
        'govuk-form-group',
        isWrong && 'govuk-form-group--error',
        formGroup?.classes,
      )}
      {...formGroup?.attributes}
    >
      {heading}
      {wrap(
        <>
          {hint && <Hint id={`${id}-hint`} {...textOptions(hint)} />}
          {errorMessage && <ErrorMessage id={`${id}-error`} {...errorMessage} />}
          {children}
        </>,
      )}
    </div>
  );
}
