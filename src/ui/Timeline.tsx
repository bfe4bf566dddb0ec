import type { ComponentChildren } from 'preact';
import { Heading, type HeadingLevel } from './Heading.tsx';

export type TimelineItem = {
  readonly id: string;
  readonly title: ComponentChildren;
  /** ISO 8601, for machines. */
  readonly dateTime: string;
  /** The same moment in words. */
  readonly dateText: string;
  readonly byline?: string | undefined;
  readonly tag?: ComponentChildren;
  readonly children?: ComponentChildren;
};

type Props = {
  readonly items: readonly TimelineItem[];
  readonly headingLevel?: HeadingLevel | undefined;
};

/** What happened in order; the date is body text, since people overlook it as a hint. */
export function Timeline({ items, headingLevel = 2 }: Props) {
  return (
    <ol class="app-timeline">
      {items.map((item) => (
        <li key={item.id} class="app-timeline__item">
          <Heading level={headingLevel} class="app-timeline__title">
            {item.title} {item.tag}
          </Heading>
          <p class="app-timeline__date">
            <time dateTime={item.dateTime}>{item.dateText}</time>
            {item.byline && <> · {item.byline}</>}
          </p>
          {item.children && <div class="app-timeline__body">{item.children}</div>}
        </li>
      ))}
    </ol>
  );
}
