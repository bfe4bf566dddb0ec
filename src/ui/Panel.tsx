import type { ComponentChildren } from 'preact';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import { Heading, type HeadingLevel } from './Heading.tsx';
import type { Attributes } from './options.ts';

export type PanelAction = {
  readonly text: ComponentChildren;
  readonly href?: string | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly onClick?: (() => void) | undefined;
};

type Props = {
  readonly titleText: ComponentChildren;
  readonly headingLevel?: HeadingLevel | undefined;
  readonly children?: ComponentChildren;
  /** A pause before something that cannot be undone or may be unsafe. */
  readonly isInterruption?: boolean | undefined;
  readonly actions?:
    | {
        readonly items: readonly PanelAction[];
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function Panel({ titleText, headingLevel, children, isInterruption, ...props }: Props) {
  const { actions } = props;
  const kind = isInterruption ? 'govuk-panel--interruption' : 'govuk-panel--confirmation';
  return (
    <div class={classNames('govuk-panel', kind, props.classes)} {...props.attributes}>
      <Heading level={headingLevel ?? 1} class="govuk-panel__title">
        {titleText}
      </Heading>
      {children && <div class="govuk-panel__body">{children}</div>}
      {isInterruption && actions && (
        <div class={classNames('govuk-panel__actions', actions.classes)} {...actions.attributes}>
          {actions.items.length > 0 && (
            <div class="govuk-button-group">{actions.items.map(action)}</div>
          )}
        </div>
      )}
    </div>
  );
}

function action({ text, href, type, classes, attributes, onClick }: PanelAction) {
  if (href !== undefined && type !== 'button') {
    return (
      <a
        class={classNames('govuk-link govuk-link--inverse', classes)}
        href={href}
        onClick={onClick}
        {...attributes}
      >
        {text}
      </a>
    );
  }
  return (
    <Button
      type={type ?? 'button'}
      href={href}
      variant="inverse"
      classes={classes}
      attributes={attributes}
      onClick={onClick}
    >
      {text}
    </Button>
  );
}
