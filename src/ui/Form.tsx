import type { ComponentChildren } from 'preact';
import { useSingleSubmit } from './useSingleSubmit.ts';

type Props = {
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
};

/**
 * A form that leaves checking to us and ignores a double press of its button. The browser keeps nothing of it:
 * its store of past pages, in memory and on the disk, would outlive the lock.
 */
export function Form({ onSubmit, children }: Props) {
  const { allows, reset } = useSingleSubmit();
  return (
    <form
      noValidate
      autocomplete="off"
      onInput={reset}
      onSubmit={(event) => {
        event.preventDefault();
        if (allows(event)) onSubmit();
      }}
    >
      {children}
    </form>
  );
}
