import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import { type Attributes, type TextOptions, textOptions } from './options.ts';
import { type SummaryAction, SummaryActionLink } from './SummaryActionLink.tsx';
import { SummaryCard, type SummaryCardOptions } from './SummaryCard.tsx';

export type SummaryRow = {
  readonly key: string | TextOptions;
  readonly value: string | TextOptions;
  readonly classes?: string | undefined;
  readonly actions?:
    | { readonly items: readonly SummaryAction[]; readonly classes?: string | undefined }
    | undefined;
};

type Props = {
  readonly rows: readonly (SummaryRow | false | null | undefined)[];
  readonly card?: SummaryCardOptions | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function SummaryList({ rows, card, classes, attributes }: Props) {
  const hasActions = rows.some((row) => row && (row.actions?.items ?? []).length > 0);
  const list = (
    <dl class={classNames('govuk-summary-list', classes)} {...attributes}>
      {rows.map(
        (row) => row && <Row row={row} hasActions={hasActions} cardTitle={card?.title?.text} />,
      )}
    </dl>
  );
  return card ? <SummaryCard {...card}>{list}</SummaryCard> : list;
}

type RowProps = {
  readonly row: SummaryRow;
  readonly hasActions: boolean;
  readonly cardTitle: ComponentChildren;
};

function Row({ row, hasActions, cardTitle }: RowProps) {
  const key = textOptions(row.key);
  const value = textOptions(row.value);
  const isBare = hasActions && !row.actions;
  const links = (row.actions?.items ?? []).map((action) => (
    <SummaryActionLink {...action} cardTitle={cardTitle} />
  ));
  return (
    <div
      class={classNames(
        'govuk-summary-list__row',
        isBare && 'govuk-summary-list__row--no-actions',
        row.classes,
      )}
    >
      <dt class={classNames('govuk-summary-list__key', key.classes)}>{key.text}</dt>
      <dd class={classNames('govuk-summary-list__value', value.classes)}>{value.text}</dd>
      {links.length > 0 && (
        <dd class={classNames('govuk-summary-list__actions', row.actions?.classes)}>
          {links.length === 1 ? (
            links
          ) : (
            <ul class="govuk-summary-list__actions-list">
              {links.map((link) => (
                <li class="govuk-summary-list__actions-list-item">{link}</li>
              ))}
            </ul>
          )}
        </dd>
      )}
    </div>
  );
}
