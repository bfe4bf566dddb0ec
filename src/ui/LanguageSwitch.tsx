import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import type { Attributes } from './options.ts';

/** A language under its own name. Without `href` it is a button that keeps the page. */
export type LanguageItem<Lang extends string> = {
  readonly lang: Lang;
  readonly text: ComponentChildren;
  readonly current?: boolean | undefined;
  readonly href?: string | undefined;
  readonly hrefLang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
  /** What pressing it does, said in that language. */
  readonly languageDescriptionText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

type Props<Lang extends string> = {
  readonly ariaLabel: string;
  readonly items: readonly LanguageItem<Lang>[];
  readonly onSelect?: ((lang: Lang) => void) | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function LanguageSwitch<Lang extends string>(props: Props<Lang>) {
  const { ariaLabel, items, onSelect, classes, attributes } = props;
  return (
    <nav
      class={classNames('govuk-language-navigation', classes)}
      aria-label={ariaLabel}
      {...attributes}
    >
      <ul class="govuk-language-navigation__list">
        {items.map((item) => (
          <li key={item.lang} class="govuk-language-navigation__list-item">
            {item.current ? <CurrentLanguage {...item} /> : otherLanguage(item, onSelect)}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function CurrentLanguage({ lang, dir, text, classes, attributes }: LanguageItem<string>) {
  return (
    <span
      class={classNames('govuk-language-navigation__text', classes)}
      aria-current="true"
      lang={lang}
      dir={dir}
      {...attributes}
    >
      {text}
    </span>
  );
}

function otherLanguage<Lang extends string>(
  item: LanguageItem<Lang>,
  onSelect: ((lang: Lang) => void) | undefined,
) {
  const { lang, dir, href, attributes, languageDescriptionText: description } = item;
  const common = { lang, dir, ...attributes };
  const words = (
    <>
      {item.text}
      {description && <span class="govuk-visually-hidden"> {description}</span>}
    </>
  );
  const className = classNames('govuk-language-navigation__link', item.classes);
  if (href === undefined) {
    return (
      <button
        type="button"
        class={classNames(className, 'app-link-button')}
        onClick={() => onSelect?.(lang)}
        {...common}
      >
        {words}
      </button>
    );
  }
  return (
    <a class={className} href={href} rel="alternate" hreflang={item.hrefLang ?? lang} {...common}>
      {words}
    </a>
  );
}
