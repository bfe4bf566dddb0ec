import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import type { Attributes } from './options.ts';

/** A page above this one; without `href` it is this page. */
export type Breadcrumb = {
  readonly text: ComponentChildren;
  readonly href?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

type Props = {
  readonly labelText: string;
  readonly items: readonly Breadcrumb[];
  readonly collapseOnMobile?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function Breadcrumbs({ labelText, items, collapseOnMobile, classes, attributes }: Props) {
  return (
    <nav
      class={classNames(
        'govuk-breadcrumbs',
        classes,
        collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
      )}
      aria-label={labelText}
      {...attributes}
    >
      <ol class="govuk-breadcrumbs__list">{items.map(crumb)}</ol>
    </nav>
  );
}

function crumb({ text, href, attributes }: Breadcrumb) {
  if (href === undefined) {
    return (
      <li class="govuk-breadcrumbs__list-item" aria-current="page">
        {text}
      </li>
    );
  }
  return (
    <li class="govuk-breadcrumbs__list-item">
      <a class="govuk-breadcrumbs__link" href={href} {...attributes}>
        {text}
      </a>
    </li>
  );
}
