import { classNames } from './class-names.ts';
import type { ErrorOptions } from './options.ts';

type Props = ErrorOptions & { readonly id?: string | undefined };

export function ErrorMessage({ id, text, classes, attributes, visuallyHiddenText }: Props) {
  return (
    <p id={id} class={classNames('govuk-error-message', classes)} {...attributes}>
      {visuallyHiddenText && (
        <>
          <span class="govuk-visually-hidden">{visuallyHiddenText}:</span>{' '}
        </>
      )}
      {text}
    </p>
  );
}
