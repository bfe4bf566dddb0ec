import { useEffect, useRef, useState } from 'preact/hooks';
import { detailsWords } from '../../locales/details.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import type { SaveState } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
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

/** Any number of the same thing: the focus goes to what was just added, or to the list once one is taken away. */
export function RowsBox({ field, hint, parts, rows, onChange, errorAt }: Props) {
  const desk = useDesk();
  const words = wordsIn(detailsWords);
  const what = words.rows[field] ?? '';
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (focused === null) return;
    const at = rows.findIndex(({ id }) => id === focused);
    const target = list.current?.querySelectorAll<HTMLElement>('legend[tabindex]')[at];
    (target ?? list.current)?.focus();
    setFocused(null);
  }, [focused, rows]);
  const add = () => {
    const id = desk.makeRecordId();
    onChange([...rows, { id }]);
    setFocused(id);
  };
  const remove = (row: Boxes, at: number) => {
    onChange(rows.filter(({ id }) => id !== row.id));
    setSaid(words.removed(words.item(what, at + 1)));
    setFocused('');
  };
  return (
    <div ref={list} tabIndex={-1} id={field}>
      {hint !== undefined && <Hint text={hint} />}
      <div role="status" class="govuk-visually-hidden">
        {said}
      </div>
      {rows.map((row, at) => (
        <div key={row.id} class="app-card">
          <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--m" tabIndex={-1}>
              {words.item(what, at + 1)}
            </legend>
            {parts.map((part) => (
              <PartBox
                key={part.name}
                prefix={`${field}-${at}`}
                part={part}
                boxes={row}
                errorAt={errorAt}
                onChange={(box, value) =>
                  onChange(rows.map((one) => (one.id === row.id ? { ...one, [box]: value } : one)))
                }
              />
            ))}
            <Button type="button" variant="secondary" onClick={() => remove(row, at)}>
              {words.remove}
              <span class="govuk-visually-hidden"> {words.item(what, at + 1)}</span>
            </Button>
          </fieldset>
        </div>
      ))}
      <Button type="button" variant="secondary" onClick={add}>
        {rows.length === 0 ? words.addFirst(what) : words.add(what)}
      </Button>
    </div>
  );
}
