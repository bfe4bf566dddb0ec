import { type HelpPicture, Picture } from './Picture.tsx';

type Props = {
  readonly title: string;
  readonly items: readonly string[];
  /** Steps that follow one another are numbered. */
  readonly isOrdered?: boolean;
  readonly picture?: HelpPicture;
};

/** A heading and what stands under it, point by point. */
export function HelpList({ title, items, isOrdered = false, picture }: Props) {
  const points = items.map((item) => <li key={item}>{item}</li>);
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {isOrdered ? (
        <ol class="govuk-list govuk-list--number">{points}</ol>
      ) : (
        <ul class="govuk-list govuk-list--bullet">{points}</ul>
      )}
      {picture && <Picture {...picture} />}
    </section>
  );
}
