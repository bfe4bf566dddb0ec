import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import type { Attributes } from './options.ts';

export type TableCell = {
  readonly text?: ComponentChildren;
  /** What cards on a phone call the column, where its heading is more than words. */
  readonly label?: ComponentChildren;
  readonly format?: 'numeric' | undefined;
  readonly colspan?: number | undefined;
  readonly rowspan?: number | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

type Row = readonly TableCell[];

type Props = {
  readonly caption?: ComponentChildren;
  readonly captionClasses?: string | undefined;
  readonly head?: Row | undefined;
  readonly rows: readonly (Row | false | null | undefined)[];
  readonly firstCellIsHeader?: boolean | undefined;
  /** On phones each row becomes a card whose cells carry the column's heading. */
  readonly isStacked?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function Table({ caption, head, rows, firstCellIsHeader, isStacked, ...props }: Props) {
  return (
    <table
      class={classNames('govuk-table', isStacked && 'app-table--stacked', props.classes)}
      role={isStacked ? 'table' : undefined}
      {...props.attributes}
    >
      {caption && (
        <caption class={classNames('govuk-table__caption', props.captionClasses)}>
          {caption}
        </caption>
      )}
      {head && (
        <thead class="govuk-table__head" role={isStacked ? 'rowgroup' : undefined}>
          <tr class="govuk-table__row" role={isStacked ? 'row' : undefined}>
            {head.map((cell) => (
              <HeaderCell cell={cell} scope="col" isStacked={isStacked} />
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body" role={isStacked ? 'rowgroup' : undefined}>
        {rows.map(
          (row) =>
            row && (
              <tr class="govuk-table__row" role={isStacked ? 'row' : undefined}>
                {row.map((cell, index) =>
                  index === 0 && firstCellIsHeader ? (
                    <HeaderCell cell={cell} scope="row" isStacked={isStacked} />
                  ) : (
                    <DataCell
                      cell={cell}
                      heading={
                        isStacked ? (head?.[index]?.label ?? head?.[index]?.text) : undefined
                      }
                    />
                  ),
                )}
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}

type HeaderProps = {
  readonly cell: TableCell;
  readonly scope: 'col' | 'row';
  readonly isStacked: boolean | undefined;
};

function HeaderCell({ cell, scope, isStacked }: HeaderProps) {
  const { text, format, classes, colspan, rowspan, attributes } = cell;
  const numeric = scope === 'col' && format && `govuk-table__header--${format}`;
  const role = scope === 'col' ? 'columnheader' : 'rowheader';
  return (
    <th
      scope={scope}
      class={classNames('govuk-table__header', numeric, classes)}
      role={isStacked ? role : undefined}
      colSpan={colspan}
      rowSpan={rowspan}
      {...attributes}
    >
      {text}
    </th>
  );
}

function DataCell({ cell, heading }: { cell: TableCell; heading: ComponentChildren }) {
  const { text, format, classes, colspan, rowspan, attributes } = cell;
  return (
    <td
      class={classNames(
        'govuk-table__cell',
        format && `govuk-table__cell--${format}`,
        heading !== undefined && text === '' && 'app-table__cell--empty',
        classes,
      )}
      role={heading === undefined ? undefined : 'cell'}
      colSpan={colspan}
      rowSpan={rowspan}
      {...attributes}
    >
      {heading !== undefined && (
        <span class="app-table__heading" aria-hidden="true">
          {heading}
        </span>
      )}
      {text}
    </td>
  );
}
