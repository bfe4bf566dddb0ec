import { classNames } from './class-names.ts';
import type { HeadingOptions } from './options.ts';

type Props = HeadingOptions & { readonly for?: string | undefined };

export function Label({ text, classes, attributes, isPageHeading, for: target }: Props) {
  if (!text) return null;
  const label = (
    <label class={classNames('govuk-label', classes)} for={target} {...attributes}>
      {text}
    </label>
  );
  return isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}
