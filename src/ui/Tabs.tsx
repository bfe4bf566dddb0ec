import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import type { Attributes } from './options.ts';
import { type TabMarks, useTabs } from './useTabs.ts';

/** One of several views of the same thing; its id is what its address ends in. */
export type TabItem = {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly panel: {
    readonly text: ComponentChildren;
    readonly attributes?: Attributes | undefined;
  };
  readonly attributes?: Attributes | undefined;
};

type Props = {
  /** What the tabs hold between them, shown where there is no room for tabs. */
  readonly title: string;
  readonly items: readonly TabItem[];
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

/** Tabs on a desk; on a phone plain headings, one under the other. */
export function Tabs({ title, items, id, classes, attributes }: Props) {
  const { root, marksOf, isLive, selected } = useTabs(items.map((item) => item.id));
  return (
    <div
      ref={root}
      id={id}
      class={classNames('govuk-tabs', classes)}
      data-module="govuk-tabs"
      {...attributes}
    >
      <h2 class="govuk-tabs__title">{title}</h2>
      {items.length > 0 && (
        <ul class="govuk-tabs__list" role={isLive ? 'tablist' : undefined}>
          {items.map((item) => tab(item, item.id === selected, marksOf(item.id)))}
        </ul>
      )}
      {items.map((item) => panel(item, item.id === selected, isLive))}
    </div>
  );
}

function tab(item: TabItem, isSelected: boolean, marks: TabMarks) {
  return (
    <li
      class={classNames('govuk-tabs__list-item', isSelected && 'govuk-tabs__list-item--selected')}
      role={marks.role && 'presentation'}
    >
      <a class="govuk-tabs__tab" href={`#${item.id}`} {...marks} {...item.attributes}>
        {item.label}
      </a>
    </li>
  );
}

function panel({ id, panel: { text, attributes } }: TabItem, isSelected: boolean, isLive: boolean) {
  return (
    <div
      class={classNames('govuk-tabs__panel', !isSelected && 'govuk-tabs__panel--hidden')}
      id={id}
      {...(isLive && { role: 'tabpanel', 'aria-labelledby': `tab_${id}` })}
      {...attributes}
    >
      {text}
    </div>
  );
}
