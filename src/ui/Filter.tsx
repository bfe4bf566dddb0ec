import { type ComponentChildren, Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import type { Attributes } from './options.ts';

/** A choice that is in force; its link leads to the same page without it. */
export type FilterTag = { readonly text: string; readonly href: string };

type Selected = {
  readonly heading: { readonly text: string };
  readonly clearLink: FilterTag;
  /** "Remove this filter", to a screen reader. */
  readonly removeText: string;
  readonly categories: readonly {
    readonly heading: { readonly text: string };
    readonly items: readonly FilterTag[];
  }[];
};

type Props = {
  readonly heading: { readonly text: string };
  /** Left out while nothing is chosen. */
  readonly selectedFilters?: Selected | undefined;
  /** What can be chosen; a choice counts at once, so there is nothing to press. */
  readonly children: ComponentChildren;
  readonly attributes?: Attributes | undefined;
};

/** MOJ's filter: what is chosen stands above the choices and goes with one tap, the focus staying here. */
export function Filter({ heading, selectedFilters, children, attributes }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const stay = () => root.current?.focus({ preventScroll: true });
  return (
    <div ref={root} class="moj-filter" data-module="moj-filter" tabIndex={-1} {...attributes}>
      <div class="moj-filter__header">
        <div class="moj-filter__header-title">
          <h2 class="govuk-heading-m">{heading.text}</h2>
        </div>
        <div class="moj-filter__header-action" />
      </div>
      <div class="moj-filter__content">
        {selectedFilters && <SelectedFilters {...selectedFilters} onFollow={stay} />}
        <div class="moj-filter__options">{children}</div>
      </div>
    </div>
  );
}

function SelectedFilters({ onFollow, ...selected }: Selected & { readonly onFollow: () => void }) {
  const { heading, clearLink, removeText, categories } = selected;
  return (
    <div class="moj-filter__selected">
      <div class="moj-filter__selected-heading">
        <div class="moj-filter__heading-title">
          <h2 class="govuk-heading-m">{heading.text}</h2>
        </div>
        <div class="moj-filter__heading-action">
          <p>
            <a
              class="govuk-link govuk-link--no-visited-state"
              href={clearLink.href}
              onClick={onFollow}
            >
              {clearLink.text}
            </a>
          </p>
        </div>
      </div>
      {categories.map((category) => (
        <Fragment key={category.heading.text}>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-0">{category.heading.text}</h3>
          <ul class="moj-filter-tags">
            {category.items.map((item) => (
              <li key={item.href}>
                <a class="moj-filter__tag" href={item.href} onClick={onFollow}>
                  <span class="govuk-visually-hidden">{removeText}</span> {item.text}
                </a>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </div>
  );
}
