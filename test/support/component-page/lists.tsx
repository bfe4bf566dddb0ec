import { useState } from 'preact/hooks';
import { SelectBar } from '../../../src/features/review/SelectBar.tsx';
import { SelectBox } from '../../../src/features/review/SelectBox.tsx';
import { toggled } from '../../../src/features/review/selection.ts';
import { AddAnother } from '../../../src/ui/AddAnother.tsx';
import { Filter } from '../../../src/ui/Filter.tsx';
import { SortableTable } from '../../../src/ui/SortableTable.tsx';

const cases = [
  ['Mair Pretend', '9 May 2026', '2026-05-09', 10],
  ['Ade Made-Up', '10 March 2026', '2026-03-10', 9],
  ['Sal Invented', '1 June 2025', '2025-06-01', 100],
] as const;

function Sorted() {
  return (
    <SortableTable
      isStacked
      caption="Cases"
      captionSuffix="(column headers with buttons are sortable)"
      statusText={(heading, direction) => `Sort by ${heading} (${direction})`}
      lang="en"
      firstCellIsHeader
      head={[
        { text: 'Who', isSortable: true },
        { text: 'When', isSortable: true },
        { text: 'How many', isSortable: true, format: 'numeric' },
        { text: 'Note' },
      ]}
      rows={cases.map(([who, when, day, number]) => [
        { text: who },
        { text: when, sortValue: day },
        { text: String(number), sortValue: number, format: 'numeric' },
        { text: 'None' },
      ])}
    />
  );
}

function Witnesses() {
  const [ids, setIds] = useState<readonly string[]>([]);
  return (
    <AddAnother
      id="witnesses"
      itemLabel="Witness"
      items={ids.map((id, at) => ({
        id,
        legend: `Witness ${at + 1}`,
        children: (
          <label>
            Name <input />
          </label>
        ),
      }))}
      addAnotherButtonText="Add another witness"
      removeButtonText={(legend) => `Remove ${legend}`}
      removedText={(legend) => `${legend} removed`}
      onAdd={() => setIds([...ids, `w${performance.now()}`])}
      onRemove={(id) => setIds(ids.filter((one) => one !== id))}
    />
  );
}

/** Its links are followed here, as the app's router does. */
function Filtered() {
  const [chosen, setChosen] = useState(['Asked', 'Accepted']);
  const tags = chosen.map((text) => ({ text, href: `#without-${text}` }));
  const follow = (event: Event) => {
    const href = event.target instanceof Element && event.target.closest('a')?.getAttribute('href');
    if (!href) return;
    event.preventDefault();
    setChosen(href === '#none' ? [] : chosen.filter((text) => href !== `#without-${text}`));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it stands for the router
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key presses the link itself
    <div onClick={follow}>
      <Filter
        heading={{ text: 'Filter' }}
        selectedFilters={
          chosen.length === 0
            ? undefined
            : {
                heading: { text: 'Chosen filters' },
                clearLink: { text: 'Clear filters', href: '#none' },
                removeText: 'Remove this filter',
                categories: [{ heading: { text: 'Status' }, items: tags }],
              }
        }
      >
        <p>Choices</p>
      </Filter>
      <p role="status">{chosen.length} chosen</p>
    </div>
  );
}

function Several() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const records = ['a', 'b', 'c'];
  const selection = {
    chosen,
    toggle: (record: string) => setChosen(toggled(chosen, record)),
    set: (all: readonly string[]) => setChosen(new Set(all)),
  };
  return (
    <>
      <SelectBar shown={records} selection={selection} />
      {records.map((record) => (
        <SelectBox
          key={record}
          id={record}
          label={`Select ${record}`}
          isChecked={chosen.has(record)}
          onToggle={() => selection.toggle(record)}
        />
      ))}
    </>
  );
}

export const lists = { sorted: Sorted, witnesses: Witnesses, filtered: Filtered, several: Several };
