import type { ComponentChildren } from 'preact';
import { useSingleSubmit } from './useSingleSubmit.ts';

type Props = {
  /** Where it answers a promise, the form waits for its end before it takes another press. */
  readonly onSubmit: () => unknown;
  readonly children: ComponentChildren;
};

/**
 * A form that leaves checking to us and makes one save of a double press. The browser keeps nothing of it:
 * its store of past pages, in memory and on the disk, would outlive the lock.
 */
export function Form({ onSubmit, children }: Props) {
  const { once, reset } = useSingleSubmit();
  return (
    <form
      noValidate
      autocomplete="off"
      onInput={reset}
      onSubmit={(event) => {
        event.preventDefault();
        once(event, onSubmit);
      }}
    >
      {children}
    </form>
  );
}
