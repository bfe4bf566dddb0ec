import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { focusAnswer } from './focus-answer.ts';
import type { Attributes } from './options.ts';
import { useErrorFocus } from './useErrorFocus.ts';

/** One mistake; `href` is '#' and the id of the answer to put right. */
export type ErrorSummaryItem = {
  readonly text: ComponentChildren;
  readonly href?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

type Props = {
  readonly titleText: ComponentChildren;
  readonly descriptionText?: ComponentChildren;
  readonly errorList?: readonly ErrorSummaryItem[] | undefined;
  /** Raise it at each submit, so that the focus moves here again. */
  readonly attempt?: number | undefined;
  readonly disableAutoFocus?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

/** First thing in `main`, above the h1. The page's title must start with "Error: ". */
export function ErrorSummary({ titleText, descriptionText, errorList = [], ...props }: Props) {
  const root = useRef<HTMLDivElement>(null);
  useErrorFocus(root, props.attempt ?? 0, !props.disableAutoFocus);
  return (
    <div
      ref={root}
      class={classNames('govuk-error-summary', props.classes)}
      data-module="govuk-error-summary"
      data-disable-auto-focus={props.disableAutoFocus?.toString()}
      {...props.attributes}
    >
      {/* A child of its own, else focus and alert race and words get lost. */}
      <div role="alert">
        <h2 class="govuk-error-summary__title">{titleText}</h2>
        <div class="govuk-error-summary__body">
          {descriptionText && <p>{descriptionText}</p>}
          {errorList.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errorList.map((item) => (
                <li key={item.href}>
                  <ErrorLink {...item} />
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}

function ErrorLink({ text, href, attributes }: ErrorSummaryItem) {
  if (!href) return <>{text}</>;
  return (
    <a
      href={href}
      onClick={(event) => {
        if (focusAnswer(href.slice(href.indexOf('#') + 1))) event.preventDefault();
      }}
      {...attributes}
    >
      {text}
    </a>
  );
}
