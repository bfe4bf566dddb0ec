import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';

export type AddAnotherItem = {
  readonly id: string;
  /** "Witness 2": what the item is called, and what its button takes away. */
  readonly legend: string;
  readonly children: ComponentChildren;
};

type Props = {
  readonly id: string;
  /** What each of them is: "Witness". */
  readonly itemLabel: string;
  readonly items: readonly AddAnotherItem[];
  readonly addAnotherButtonText: string;
  readonly removeButtonText: (legend: string) => string;
  /** Said to a screen reader once an item is gone. */
  readonly removedText: (legend: string) => string;
  /** Puts one more at the end. */
  readonly onAdd: () => void;
  readonly onRemove: (id: string) => void;
};

/** MOJ's list of the same thing any number of times. It may be empty, so that every item can be taken away. */
export function AddAnother({ id, itemLabel, items, addAnotherButtonText, ...props }: Props) {
  const { root, said, follow } = useFollowingFocus(items.length);
  return (
    <div
      ref={root}
      id={id}
      class="moj-add-another"
      data-module="moj-add-another"
      data-item-label={itemLabel}
      tabIndex={-1}
    >
      <div role="status" class="govuk-visually-hidden">
        {said}
      </div>
      <div class="moj-add-another__items">
        {items.map(({ id: itemId, legend, children }, at) => (
          <div key={itemId} class="moj-add-another__item">
            <fieldset class="govuk-fieldset moj-add-another__fieldset">
              <legend
                class="govuk-fieldset__legend moj-add-another__item-title govuk-fieldset__legend--m"
                tabIndex={-1}
              >
                {legend}
              </legend>
              <div class="moj-add-another__item-container">
                {children}
                <div class="moj-add-another__remove-button-container">
                  <Button
                    type="button"
                    variant="secondary"
                    classes="moj-add-another__remove-button"
                    onClick={() => {
                      follow(Math.max(at - 1, 0), -1, props.removedText(legend));
                      props.onRemove(itemId);
                    }}
                  >
                    {props.removeButtonText(legend)}
                  </Button>
                </div>
              </div>
            </fieldset>
          </div>
        ))}
      </div>
      <div class="moj-add-another__add-button-container">
        <Button
          type="button"
          variant="secondary"
          classes="moj-add-another__add-button"
          onClick={() => {
            follow(items.length, 1, '');
            props.onAdd();
          }}
        >
          {addAnotherButtonText}
        </Button>
      </div>
    </div>
  );
}

type Wanted = { readonly at: number; readonly count: number };

/**
 * The focus follows what was done, once the list has as many items as it should: to the name of the new item, to the
 * one before that which is gone, or to the list once it is empty.
 */
function useFollowingFocus(count: number) {
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<Wanted | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (wanted.current?.count !== count) return;
    const titles = root.current?.querySelectorAll<HTMLElement>('.moj-add-another__item-title');
    (titles?.[wanted.current.at] ?? root.current)?.focus();
    wanted.current = null;
  }, [count]);
  const follow = (at: number, change: 1 | -1, words: string) => {
    wanted.current = { at, count: count + change };
    setSaid(words);
  };
  return { root, said, follow };
}
