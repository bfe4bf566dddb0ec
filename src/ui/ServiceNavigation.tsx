import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classNames } from './class-names.ts';
import type { Attributes } from './options.ts';
import { useMenu } from './useMenu.ts';

/** One way; `current` is this page, `active` a page above it. Without `href` it is words only. */
export type ServiceNavigationItem = {
  readonly text: ComponentChildren;
  readonly href?: string | undefined;
  readonly current?: boolean | undefined;
  readonly active?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
};

export type ServiceNavigationSlots = {
  readonly start?: ComponentChildren;
  readonly navigationStart?: ComponentChildren;
  readonly navigationEnd?: ComponentChildren;
  readonly end?: ComponentChildren;
  readonly isEndInline?: boolean | undefined;
};

type Props = {
  /** "Menu" in the reader's language, on the button that phones show instead of the ways. */
  readonly menuButtonText: string;
  readonly menuButtonLabel?: string | undefined;
  readonly navigation?: readonly (ServiceNavigationItem | false | null | undefined)[] | undefined;
  readonly navigationLabel?: string | undefined;
  readonly navigationId?: string | undefined;
  readonly navigationClasses?: string | undefined;
  readonly collapseNavigationOnMobile?: boolean | undefined;
  readonly serviceName?: string | undefined;
  readonly serviceUrl?: string | undefined;
  /** What the region is called that holds the name and the ways. */
  readonly ariaLabel: string;
  readonly slots?: ServiceNavigationSlots | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function ServiceNavigation({ slots = {}, ...props }: Props) {
  const isRegion = Boolean(props.serviceName ?? slots.start ?? slots.end);
  const common = {
    class: classNames('govuk-service-navigation', props.classes),
    'data-module': 'govuk-service-navigation',
    ...props.attributes,
  };
  const inner = (
    <div
      class={classNames(
        'govuk-width-container',
        slots.isEndInline && 'govuk-service-navigation__inlining-container',
      )}
    >
      {slots.start}
      <div class="govuk-service-navigation__container">
        {props.serviceName && <ServiceName name={props.serviceName} url={props.serviceUrl} />}
        <Ways {...props} slots={slots} />
      </div>
      {slots.end}
    </div>
  );
  return isRegion ? (
    <section aria-label={props.ariaLabel} {...common}>
      {inner}
    </section>
  ) : (
    <div {...common}>{inner}</div>
  );
}

function ServiceName({ name, url }: { readonly name: string; readonly url: string | undefined }) {
  return (
    <span class="govuk-service-navigation__service-name">
      {url === undefined ? (
        <span class="govuk-service-navigation__text">{name}</span>
      ) : (
        <a href={url} class="govuk-service-navigation__link">
          {name}
        </a>
      )}
    </span>
  );
}

function Ways({ navigation = [], slots = {}, menuButtonText, ...props }: Omit<Props, 'ariaLabel'>) {
  const ownId = useId();
  const { isFolded, isOpen, toggle } = useMenu();
  const ways = navigation.filter((item) => !!item);
  const id = props.navigationId ?? ownId;
  if (ways.length === 0 && !slots.navigationStart && !slots.navigationEnd) return null;
  const hasMenu = props.collapseNavigationOnMobile ?? ways.length > 1;
  const label = props.menuButtonLabel === menuButtonText ? undefined : props.menuButtonLabel;
  return (
    <nav
      aria-label={props.navigationLabel ?? menuButtonText}
      class={classNames('govuk-service-navigation__wrapper', props.navigationClasses)}
    >
      {hasMenu && (
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          aria-label={label}
          aria-expanded={isFolded ? isOpen : undefined}
          hidden={!isFolded}
          aria-hidden={isFolded ? undefined : 'true'}
          onClick={toggle}
        >
          {menuButtonText}
        </button>
      )}
      <ul
        class="govuk-service-navigation__list"
        id={id}
        hidden={(hasMenu && isFolded && !isOpen) || undefined}
      >
        {slots.navigationStart}
        {ways.map(way)}
        {slots.navigationEnd}
      </ul>
    </nav>
  );
}

function way({ text, href, current, active, attributes }: ServiceNavigationItem) {
  const isActive = current || active;
  const mark = isActive ? (current ? 'page' : 'true') : undefined;
  // Bold as well, so that those who choose their own colours can tell it.
  const words = isActive ? (
    <strong class="govuk-service-navigation__active-fallback">{text}</strong>
  ) : (
    text
  );
  return (
    <li
      class={classNames(
        'govuk-service-navigation__item',
        isActive && 'govuk-service-navigation__item--active',
      )}
    >
      {href === undefined ? (
        <span class="govuk-service-navigation__text" aria-current={mark}>
          {words}
        </span>
      ) : (
        <a class="govuk-service-navigation__link" href={href} aria-current={mark} {...attributes}>
          {words}
        </a>
      )}
    </li>
  );
}
