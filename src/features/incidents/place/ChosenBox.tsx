import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../ui/Button.tsx';

type Props = {
  readonly title: string;
  readonly text: string;
  readonly remove: string;
  /** True when it was answered just now: the box takes the focus that its button had. */
  readonly isNew: boolean;
  readonly onRemove: () => void;
};

/** What was chosen, with the way to take it back. */
export function ChosenBox({ title, text, remove, isNew, onRemove }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) box.current?.focus();
  }, [isNew]);
  return (
    <>
      <div ref={box} class="govuk-inset-text" tabIndex={-1}>
        <strong>{title}</strong>
        <br />
        {text}
      </div>
      <Button type="button" variant="secondary" onClick={onRemove}>
        {remove}
      </Button>
    </>
  );
}
