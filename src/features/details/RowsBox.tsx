import { detailsWords } from '../../locales/details.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import type { SaveState } from '../../parts/useSave.ts';
import { AddAnother } from '../../ui/AddAnother.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { PartBox } from './PartBox.tsx';
import type { Boxes, Part } from './question.ts';

type Props = {
  readonly field: string;
  readonly hint: string | undefined;
  readonly parts: readonly Part[];
  readonly rows: readonly Boxes[];
  readonly onChange: (rows: readonly Boxes[]) => void;
  readonly errorAt: SaveState['errorAt'];
};

/** Any number of the same thing, each with boxes of its own. */
export function RowsBox({ field, hint, parts, rows, onChange, errorAt }: Props) {
  const desk = useDesk();
  const words = wordsIn(detailsWords);
  const what = words.rows[field] ?? '';
  const set = (row: Boxes, box: string, value: string) =>
    onChange(rows.map((one) => (one.id === row.id ? { ...one, [box]: value } : one)));
  return (
    <>
      {hint !== undefined && <Hint text={hint} />}
      <AddAnother
        id={field}
        itemLabel={what}
        items={rows.map((row, at) => ({
          id: row.id ?? '',
          legend: words.item(what, at + 1),
          children: parts.map((part) => (
            <PartBox
              key={part.name}
              prefix={`${field}-${at}`}
              part={part}
              boxes={row}
              errorAt={errorAt}
              onChange={(box, value) => set(row, box, value)}
            />
          )),
        }))}
        addAnotherButtonText={rows.length === 0 ? words.addFirst(what) : words.add(what)}
        removeButtonText={words.remove}
        removedText={words.removed}
        onAdd={() => onChange([...rows, { id: desk.makeRecordId() }])}
        onRemove={(id) => onChange(rows.filter((row) => row.id !== id))}
      />
    </>
  );
}
