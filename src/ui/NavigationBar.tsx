import type { ComponentChildren } from 'preact';

/** One room of the app. `count` is shown beside the word, e.g. what waits there. */
export type NavigationItem = {
  readonly href: string;
  readonly text: string;
  readonly current?: boolean | undefined;
  /** A decorative drawing, hidden from assistive technology. */
  readonly icon?: ComponentChildren;
  readonly count?: number | undefined;
};

type Props = {
  readonly label: string;
  /** At most five: more do not fit under a thumb. */
  readonly items: readonly NavigationItem[];
};

/** At the bottom of a phone, above the content from 641 px. */
export function NavigationBar({ label, items }: Props) {
  return (
    <nav class="app-navigation" aria-label={label}>
      <ul class="app-navigation__list">
        {items.map(({ href, text, current, icon, count }) => (
          <li key={href} class="app-navigation__item">
            <a class="app-navigation__link" href={href} aria-current={current ? 'page' : undefined}>
              {icon && (
                <span class="app-navigation__icon" aria-hidden="true">
                  {icon}
                </span>
              )}
              <span>
                {text}
                {count !== undefined && count > 0 && ` (${count})`}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
