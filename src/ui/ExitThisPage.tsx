import type { ComponentChildren } from 'preact';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import type { Attributes } from './options.ts';

type Props = {
  readonly children: ComponentChildren;
  /** Where to go in an emergency: a page that says nothing of this one. */
  readonly redirectUrl: string;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function ExitThisPage({ children, redirectUrl, id, classes, attributes }: Props) {
  return (
    <div
      id={id}
      class={classNames('govuk-exit-this-page', classes)}
      data-module="govuk-exit-this-page"
      {...attributes}
    >
      <Button
        variant="warning"
        classes="govuk-exit-this-page__button govuk-js-exit-this-page-button"
        href={redirectUrl}
        attributes={{ rel: 'nofollow noreferrer' }}
      >
        {children}
      </Button>
    </div>
  );
}
