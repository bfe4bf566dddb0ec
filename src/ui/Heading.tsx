import { type ComponentChildren, h } from 'preact';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

type Props = {
  readonly level: HeadingLevel;
  readonly class: string;
  readonly id?: string | undefined;
  readonly children: ComponentChildren;
};

/** A heading whose level is decided by where it stands. */
export function Heading({ level, children, ...attributes }: Props) {
  return h(`h${level}`, attributes, children);
}
