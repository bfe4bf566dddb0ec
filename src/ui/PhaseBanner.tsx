import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import type { Attributes, TextOptions } from './options.ts';
import { Tag } from './Tag.tsx';

type Props = {
  /** What kind of page all of these are, in one word, such as "Practice". */
  readonly tag: TextOptions;
  readonly children: ComponentChildren;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function PhaseBanner({ tag, children, classes, attributes }: Props) {
  return (
    <div class={classNames('govuk-phase-banner govuk-width-container', classes)} {...attributes}>
      <p class="govuk-phase-banner__content">
        <Tag
          classes={classNames('govuk-phase-banner__content__tag', tag.classes)}
          attributes={tag.attributes}
        >
          {tag.text}
        </Tag>
        <span class="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  );
}
