import type { ComponentChildren } from 'preact';
import type { Attributes, TextOptions } from './options.ts';

/** One answer among several. `conditional` is shown below it while it is chosen. */
export type Choice = {
  readonly value: string;
  readonly text: ComponentChildren;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly hint?: string | TextOptions | undefined;
  readonly conditional?: ComponentChildren;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** `exclusive`: choosing it clears the others (checkboxes only). */
  readonly behaviour?: 'exclusive' | undefined;
  readonly label?: Partial<TextOptions> | undefined;
  readonly attributes?: Attributes | undefined;
};

/** A word between two answers, such as "or". */
export type Divider = { readonly divider: ComponentChildren };

/** Absent entries are left out, so that a list may hold `condition && choice`. */
export type ChoiceItem = Choice | Divider | false | null | undefined;

export function isDivider(item: Choice | Divider): item is Divider {
  return 'divider' in item;
}

/** The first item has the question's own id, so that an error can link to it; then -2, -3. */
export function choiceId(idPrefix: string, item: Choice, index: number): string {
  return item.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`);
}

/** The values chosen after one box is ticked or cleared; an exclusive one stands alone. */
export function toggleChoice(
  items: readonly ChoiceItem[],
  values: readonly string[],
  toggled: { readonly choice: Choice; readonly isChecked: boolean },
): readonly string[] {
  const { choice, isChecked } = toggled;
  const others = values.filter((value) => value !== choice.value);
  if (!isChecked) return others;
  if (choice.behaviour === 'exclusive') return [choice.value];
  const exclusive = items.flatMap((item) =>
    item && !isDivider(item) && item.behaviour === 'exclusive' ? [item.value] : [],
  );
  return [...others.filter((value) => !exclusive.includes(value)), choice.value];
}
