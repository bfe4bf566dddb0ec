import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import { type FieldsetOptions, type HeadingOptions, textOptions } from './options.ts';

type Props = FieldsetOptions & {
  readonly role?: 'group' | undefined;
  readonly children?: ComponentChildren;
};

export function Fieldset({ legend, role, describedBy, classes, attributes, children }: Props) {
  return (
    <fieldset
      class={classNames('govuk-fieldset', classes)}
      role={role}
      aria-describedby={describedBy || undefined}
      {...attributes}
    >
      {legend && <Legend {...textOptions(legend)} />}
      {children}
    </fieldset>
  );
}

function Legend({ text, classes, isPageHeading }: HeadingOptions) {
  if (!text) return null;
  return (
    <legend class={classNames('govuk-fieldset__legend', classes)}>
      {isPageHeading ? <h1 class="govuk-fieldset__heading">{text}</h1> : text}
    </legend>
  );
}
