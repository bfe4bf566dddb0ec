import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Table, type TableCell } from './Table.tsx';

type Direction = 'ascending' | 'descending';

/** `isSortable` puts a button in the heading. */
export type SortableHead = TableCell & { readonly isSortable?: boolean | undefined };
/** Numbers go by size, words by the alphabet of `lang`. */
export type SortableCell = TableCell & { readonly sortValue?: string | number | undefined };

type Props = Omit<ComponentProps<typeof Table>, 'head' | 'rows'> & {
  readonly head: readonly SortableHead[];
  readonly rows: readonly (readonly SortableCell[])[];
  /** "(column headers with buttons are sortable)", to a screen reader. */
  readonly captionSuffix: string;
  /** "Sort by Received (ascending)", said when it is done. */
  readonly statusText: (heading: string, direction: Direction) => string;
  readonly lang: string;
};

type Sort = { readonly column: number; readonly direction: Direction };

/** MOJ's table that is put in order by its headings; until one is pressed the rows stand as they were given. */
export function SortableTable({ head, rows, caption, captionSuffix, ...props }: Props) {
  const { statusText, lang, ...table } = props;
  const [sort, setSort] = useState<Sort | null>(null);
  const press = (column: number) => {
    const isUp = sort?.column === column && sort.direction === 'ascending';
    setSort({ column, direction: isUp ? 'descending' : 'ascending' });
  };
  return (
    <>
      <Table
        {...table}
        classes={classNames('moj-sortable-table', table.classes)}
        attributes={{ 'data-module': 'moj-sortable-table', ...table.attributes }}
        caption={
          <>
            {caption}
            <span class="govuk-visually-hidden"> {captionSuffix}</span>
          </>
        }
        head={head.map(({ isSortable, ...cell }, column) => {
          const direction = sort?.column === column ? sort.direction : 'none';
          return isSortable ? heading(cell, direction, () => press(column)) : cell;
        })}
        rows={(sort ? inOrder(rows, sort, lang) : rows).map((row) => row.map(withSortValue))}
      />
      <div role="status" aria-live="polite" aria-atomic="true" class="govuk-visually-hidden">
        {sort && statusText(String(head[sort.column]?.text), sort.direction)}
      </div>
    </>
  );
}

function heading(cell: TableCell, direction: Direction | 'none', onPress: () => void): TableCell {
  return {
    ...cell,
    label: cell.text,
    text: (
      <button type="button" onClick={onPress}>
        {cell.text}
        <Arrows direction={direction} />
      </button>
    ),
    attributes: { 'aria-sort': direction, ...cell.attributes },
  };
}

const withSortValue = ({ sortValue, ...cell }: SortableCell): TableCell =>
  sortValue === undefined
    ? cell
    : { ...cell, attributes: { 'data-sort-value': sortValue, ...cell.attributes } };

/** Equal rows keep the order they had. */
function inOrder(rows: Props['rows'], { column, direction }: Sort, lang: string): Props['rows'] {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  const valueOf = (row: readonly SortableCell[]) => {
    const { sortValue, text } = row[column] ?? { text: '' };
    return sortValue ?? (typeof text === 'string' ? text : '');
  };
  return [...rows].sort((one, other) => {
    const [a, b] = [valueOf(one), valueOf(other)];
    const isByNumber = typeof a === 'number' && typeof b === 'number';
    return sign * (isByNumber ? a - b : compare(String(a), String(b)));
  });
}

const ARROWS: Readonly<Record<Direction | 'none', string>> = {
  ascending: 'M6.5 15.5 11 6.5l4.5 9z',
  descending: 'M15.5 6.5 11 15.5l-4.5-9z',
  none: 'M8 9.5 11 4l3 5.5zm6 3L11 18l-3-5.5z',
};

function Arrows({ direction }: { readonly direction: Direction | 'none' }) {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" focusable="false" aria-hidden="true">
      <path d={ARROWS[direction]} fill="currentColor" />
    </svg>
  );
}
