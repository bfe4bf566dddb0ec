import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Heading, type HeadingLevel } from './Heading.tsx';
import type { Attributes } from './options.ts';
import { useErrorFocus } from './useErrorFocus.ts';

type Props = {
  /** "Success" or "Important", from the catalogue. */
  readonly titleText: ComponentChildren;
  readonly titleId?: string | undefined;
  readonly titleHeadingLevel?: HeadingLevel | undefined;
  readonly type?: 'success' | undefined;
  readonly role?: 'alert' | 'region' | undefined;
  /** One sentence; for more, use children. */
  readonly text?: string | undefined;
  readonly children?: ComponentChildren;
  readonly disableAutoFocus?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

/** Success takes the focus and is read at once; anything else is a landmark. */
export function NotificationBanner({ titleText, type, text, children, ...props }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const role = props.role ?? (type === 'success' ? 'alert' : 'region');
  const titleId = props.titleId || 'govuk-notification-banner-title';
  useErrorFocus(root, 0, role === 'alert' && !props.disableAutoFocus);
  return (
    <div
      ref={root}
      class={classNames(
        'govuk-notification-banner',
        type && `govuk-notification-banner--${type}`,
        props.classes,
      )}
      {...{ role, 'aria-labelledby': titleId }}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus?.toString()}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading
          level={props.titleHeadingLevel ?? 2}
          class="govuk-notification-banner__title"
          id={titleId}
        >
          {titleText}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {children ?? (text && <p class="govuk-notification-banner__heading">{text}</p>)}
      </div>
    </div>
  );
}
