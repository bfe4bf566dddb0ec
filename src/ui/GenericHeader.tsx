import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import type { Attributes } from './options.ts';

type Props = {
  /** The product's name; never a crown, which is for GOV.UK only. */
  readonly logoText: ComponentChildren;
  readonly url?: string | undefined;
  /** What stands beside the name, such as the language switch. */
  readonly children?: ComponentChildren;
  readonly containerClasses?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function GenericHeader({ logoText, url = '/', children, ...props }: Props) {
  return (
    <div class={classNames('govuk-generic-header', props.classes)} {...props.attributes}>
      <div
        class={classNames(
          'govuk-generic-header__container',
          props.containerClasses ?? 'govuk-width-container',
        )}
      >
        <div class="govuk-generic-header__logo">
          <a href={url} class="govuk-generic-header__homepage-link">
            {logoText}
          </a>
        </div>
        {children}
      </div>
    </div>
  );
}
