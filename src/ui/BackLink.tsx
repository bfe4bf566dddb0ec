import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import type { Attributes } from './options.ts';

type Props = {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  /** Called instead of following the link. */
  readonly onBack?: (() => void) | undefined;
};

export function BackLink({ href, children, classes, attributes, onBack }: Props) {
  return (
    <a
      href={href}
      class={classNames('govuk-back-link', classes)}
      onClick={
        onBack &&
        ((event) => {
          event.preventDefault();
          onBack();
        })
      }
      {...attributes}
    >
      {children}
    </a>
  );
}
