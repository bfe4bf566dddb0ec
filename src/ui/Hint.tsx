import { classNames } from './class-names.ts';
import type { TextOptions } from './options.ts';

type Props = TextOptions & { readonly id?: string | undefined };

export function Hint({ id, text, classes, attributes }: Props) {
  return (
    <div id={id} class={classNames('govuk-hint', classes)} {...attributes}>
      {text}
    </div>
  );
}
