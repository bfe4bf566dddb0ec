type Props = { readonly href: string; readonly text: string };

/** The way to where a step is done. */
export function StepLink({ href, text }: Props) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </p>
  );
}
