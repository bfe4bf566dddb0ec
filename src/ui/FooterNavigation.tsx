import { classNames } from './class-names.ts';
import type { FooterLink } from './Footer.tsx';

export type FooterSection = {
  readonly title: string;
  readonly width?: string | undefined;
  readonly columns?: number | undefined;
  readonly items?: readonly FooterLink[] | undefined;
};

type Props = { readonly sections: readonly FooterSection[] };

/** The way to every part of a large service. */
export function FooterNavigation({ sections }: Props) {
  return (
    <>
      <div class="govuk-footer__navigation">
        {sections.map(({ title, width = 'full', columns, items = [] }) => (
          <div class={`govuk-footer__section govuk-grid-column-${width}`}>
            <h2 class="govuk-footer__heading govuk-heading-m">{title}</h2>
            {items.length > 0 && (
              <ul
                class={classNames(
                  'govuk-footer__list',
                  columns !== undefined && `govuk-footer__list--columns-${columns}`,
                )}
              >
                {items.map((item) => (
                  <li class="govuk-footer__list-item">
                    <a class="govuk-footer__link" href={item.href} {...item.attributes}>
                      {item.text}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
      <hr class="govuk-footer__section-break" />
    </>
  );
}
