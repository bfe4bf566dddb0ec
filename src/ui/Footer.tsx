import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import { FooterNavigation, type FooterSection } from './FooterNavigation.tsx';
import { LicenceLogo } from './LicenceLogo.tsx';
import type { Attributes } from './options.ts';

export type FooterLink = {
  readonly href: string;
  readonly text: ComponentChildren;
  readonly attributes?: Attributes | undefined;
};

/** Links that every page needs, and words beside them. */
export type FooterMeta = {
  readonly visuallyHiddenTitle: string;
  readonly items?: readonly FooterLink[] | undefined;
  readonly text?: ComponentChildren;
};

type Props = {
  /** What stands first; a crown is for GOV.UK only. */
  readonly logo?: ComponentChildren;
  readonly navigation?: readonly FooterSection[] | undefined;
  readonly meta?: FooterMeta | undefined;
  /** What the contents may be used for; left out when it is not said. */
  readonly contentLicence?: ComponentChildren;
  readonly copyright?: { readonly text: ComponentChildren; readonly href: string } | undefined;
  readonly containerClasses?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function Footer({ logo, navigation = [], meta, contentLicence, ...props }: Props) {
  return (
    <div class={classNames('govuk-footer', props.classes)} {...props.attributes}>
      <div class={classNames('govuk-width-container', props.containerClasses)}>
        {logo}
        {navigation.length > 0 && <FooterNavigation sections={navigation} />}
        <div class="govuk-footer__meta">
          <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
            {meta && <MetaLinks {...meta} />}
            {contentLicence && (
              <>
                <LicenceLogo />
                <span class="govuk-footer__licence-description">{contentLicence}</span>
              </>
            )}
          </div>
          {props.copyright && (
            <div class="govuk-footer__meta-item">
              <a
                class="govuk-footer__link govuk-footer__copyright-logo"
                href={props.copyright.href}
              >
                {props.copyright.text}
              </a>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

function MetaLinks({ visuallyHiddenTitle, items = [], text }: FooterMeta) {
  return (
    <>
      <h2 class="govuk-visually-hidden">{visuallyHiddenTitle}</h2>
      {items.length > 0 && (
        <ul class="govuk-footer__inline-list">
          {items.map((item) => (
            <li class="govuk-footer__inline-list-item">
              <a class="govuk-footer__link" href={item.href} {...item.attributes}>
                {item.text}
              </a>
            </li>
          ))}
        </ul>
      )}
      {text && <div class="govuk-footer__meta-custom">{text}</div>}
    </>
  );
}
