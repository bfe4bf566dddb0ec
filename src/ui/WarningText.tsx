import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import type { Attributes } from './options.ts';

type Props = {
  readonly children: ComponentChildren;
  /** The word "Warning", for those who do not see the sign. */
  readonly iconFallbackText: string;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function WarningText({ children, iconFallbackText, classes, attributes }: Props) {
  return (
    <div class={classNames('govuk-warning-text', classes)} {...attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{iconFallbackText}</span> {children}
      </strong>
    </div>
  );
}
