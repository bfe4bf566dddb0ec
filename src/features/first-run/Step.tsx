import type { ComponentChildren } from 'preact';

type Props = {
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
};

/** One thing to do, why, and the way to it. */
export function Step({ title, text, children }: Props) {
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{text}</p>
      {children}
    </section>
  );
}
