import type { ComponentChildren } from 'preact';
import { Heading, type HeadingLevel } from './Heading.tsx';

export type TimelineItem = {
  readonly id: string;
  readonly title: ComponentChildren;
  /** ISO 8601, for machines. */
  readonly dateTime: string;
  /** The same moment in words. */
  readonly dateText: string;
  /** "by Mair Pretend", in the reader's language. */
  readonly byline?: string | undefined;
  readonly children?: ComponentChildren;
};

type Props = {
  readonly items: readonly TimelineItem[];
  readonly headingLevel?: HeadingLevel | undefined;
};

/** MOJ's timeline, as a list in order; the date is body text, since people overlook it as a hint. */
export function Timeline({ items, headingLevel = 2 }: Props) {
  return (
    <ol class="moj-timeline">
      {items.map((item) => (
        <li key={item.id} class="moj-timeline__item">
          <div class="moj-timeline__header">
            <Heading level={headingLevel} class="moj-timeline__title">
              {item.title}
            </Heading>
            {item.byline && <p class="moj-timeline__byline">{item.byline}</p>}
          </div>
          <p class="moj-timeline__date">
            <time dateTime={item.dateTime}>{item.dateText}</time>
          </p>
          <div class="moj-timeline__description">{item.children}</div>
        </li>
      ))}
    </ol>
  );
}
