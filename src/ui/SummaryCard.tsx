import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import { Heading, type HeadingLevel } from './Heading.tsx';
import type { Attributes, TextOptions } from './options.ts';
import { type SummaryAction, SummaryActionLink } from './SummaryActionLink.tsx';

export type SummaryCardOptions = {
  readonly title?: (TextOptions & { readonly headingLevel?: HeadingLevel | undefined }) | undefined;
  readonly actions?:
    | { readonly items: readonly SummaryAction[]; readonly classes?: string | undefined }
    | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

type Props = SummaryCardOptions & { readonly children: ComponentChildren };

/** A titled frame around a summary list; the links in it repeat the title, unseen. */
export function SummaryCard({ title, actions, classes, attributes, children }: Props) {
  return (
    <div class={classNames('govuk-summary-card', classes)} {...attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {title && (
          <Heading
            level={title.headingLevel ?? 2}
            class={classNames('govuk-summary-card__title', title.classes)}
          >
            {title.text}
          </Heading>
        )}
        {actions && <CardActions {...actions} cardTitle={title?.text} />}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  );
}

type ActionsProps = {
  readonly items: readonly SummaryAction[];
  readonly classes?: string | undefined;
  readonly cardTitle: ComponentChildren;
};

function CardActions({ items, classes, cardTitle }: ActionsProps) {
  const links = items.map((item) => <SummaryActionLink {...item} cardTitle={cardTitle} />);
  const className = classNames('govuk-summary-card__actions', classes);
  if (links.length === 0) return null;
  if (links.length === 1) return <div class={className}>{links}</div>;
  return (
    <ul class={className}>
      {links.map((link) => (
        <li class="govuk-summary-card__action">{link}</li>
      ))}
    </ul>
  );
}
