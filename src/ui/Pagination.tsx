import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import type { Attributes } from './options.ts';

/** A numbered page, or the gap where pages are left out. */
export type PageItem =
  | {
      readonly number: string | number;
      readonly href: string;
      /** "Page 3" in the reader's language. */
      readonly visuallyHiddenText: string;
      readonly current?: boolean | undefined;
      readonly attributes?: Attributes | undefined;
    }
  | { readonly ellipsis: true };

/** The way to the page before or after; `labelText` says what is on it. */
export type PageStep = {
  readonly href: string;
  readonly text: ComponentChildren;
  readonly labelText?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

type Props = {
  readonly landmarkLabel: string;
  readonly items?: readonly PageItem[] | undefined;
  readonly previous?: PageStep | undefined;
  readonly next?: PageStep | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function Pagination({ landmarkLabel, items, previous, next, ...props }: Props) {
  const isBlock = items === undefined && (previous ?? next) !== undefined;
  return (
    <nav
      class={classNames('govuk-pagination', isBlock && 'govuk-pagination--block', props.classes)}
      aria-label={landmarkLabel}
      {...props.attributes}
    >
      {previous && <StepLink {...previous} way="prev" isBlock={isBlock} />}
      {items && <ul class="govuk-pagination__list">{items.map(page)}</ul>}
      {next && <StepLink {...next} way="next" isBlock={isBlock} />}
    </nav>
  );
}

function page(item: PageItem) {
  if ('ellipsis' in item) {
    return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  }
  return (
    <li
      class={classNames(
        'govuk-pagination__item',
        item.current && 'govuk-pagination__item--current',
      )}
    >
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.visuallyHiddenText}
        aria-current={item.current ? 'page' : undefined}
        {...item.attributes}
      >
        {item.number}
      </a>
    </li>
  );
}

type StepProps = PageStep & { readonly way: 'prev' | 'next'; readonly isBlock: boolean };

function StepLink({ way, isBlock, href, text, labelText, attributes }: StepProps) {
  const isArrowFirst = isBlock || way === 'prev';
  const isDecorated = isBlock && labelText === undefined;
  return (
    <div class={`govuk-pagination__${way}`}>
      <a class="govuk-link govuk-pagination__link" href={href} rel={way} {...attributes}>
        {isArrowFirst && <Arrow way={way} />}
        <span
          class={classNames(
            'govuk-pagination__link-title',
            isDecorated && 'govuk-pagination__link-title--decorated',
          )}
        >
          {text}
        </span>
        {isBlock && labelText !== undefined && (
          <>
            <span class="govuk-visually-hidden">:</span>
            <span class="govuk-pagination__link-label">{labelText}</span>
          </>
        )}
        {!isArrowFirst && <Arrow way={way} />}
      </a>
    </div>
  );
}

const ARROWS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
} as const;

function Arrow({ way }: { readonly way: 'prev' | 'next' }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${way}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={ARROWS[way]} />
    </svg>
  );
}
