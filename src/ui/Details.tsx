import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import type { Attributes } from './options.ts';

type Props = {
  readonly summaryText: ComponentChildren;
  readonly children: ComponentChildren;
  readonly id?: string | undefined;
  readonly open?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly onToggle?: ((isOpen: boolean) => void) | undefined;
};

export function Details({ summaryText, children, id, open, classes, attributes, onToggle }: Props) {
  return (
    <details
      id={id}
      class={classNames('govuk-details', classes)}
      open={open}
      onToggle={onToggle && ((event) => onToggle(event.currentTarget.open))}
      {...attributes}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summaryText}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
