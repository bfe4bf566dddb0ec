import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import type { Attributes } from './options.ts';

export type SummaryAction = {
  readonly href: string;
  readonly text: ComponentChildren;
  /** What is changed, for those who do not see the row. */
  readonly visuallyHiddenText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly onClick?: ((event: Event) => void) | undefined;
};

type Props = SummaryAction & { readonly cardTitle?: ComponentChildren };

export function SummaryActionLink({ text, visuallyHiddenText, cardTitle, ...props }: Props) {
  return (
    <a
      class={classNames('govuk-link', props.classes)}
      href={props.href}
      onClick={props.onClick}
      {...props.attributes}
    >
      {text}
      {(visuallyHiddenText || cardTitle) && (
        <span class="govuk-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {cardTitle && <> ({cardTitle})</>}
        </span>
      )}
    </a>
  );
}
