import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import type { Attributes } from './options.ts';

type Props = {
  readonly children: ComponentChildren;
  /** '#' and the id of what to move to. */
  readonly href?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

/** First in the page: moves the focus past what every page repeats. */
export function SkipLink({ children, href = '#content', classes, attributes }: Props) {
  return (
    <a
      href={href}
      class={classNames('govuk-skip-link', classes)}
      data-module="govuk-skip-link"
      onClick={(event) => {
        event.preventDefault();
        focusOnce(document.getElementById(href.slice(1)));
      }}
      {...attributes}
    >
      {children}
    </a>
  );
}

function focusOnce(target: HTMLElement | null): void {
  if (!target) return;
  target.setAttribute('tabindex', '-1');
  target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
  target.focus();
}
