import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import type { Attributes } from './options.ts';

export type TagColour =
  | 'grey'
  | 'green'
  | 'teal'
  | 'blue'
  | 'purple'
  | 'magenta'
  | 'red'
  | 'orange'
  | 'yellow';

type Props = {
  readonly children: ComponentChildren;
  readonly colour?: TagColour | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

/** A state in an adjective; never something to press. */
export function Tag({ children, colour, classes, attributes }: Props) {
  return (
    <strong
      class={classNames('govuk-tag', colour && `govuk-tag--${colour}`, classes)}
      {...attributes}
    >
      {children}
    </strong>
  );
}
