import { useEffect, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import { Input } from './Input.tsx';
import type { BoxOptions } from './options.ts';

/** What the toggle says, on screen and to a screen reader, in the reader's language. */
export type PasswordWords = {
  readonly show: string;
  readonly hide: string;
  readonly showLabel: string;
  readonly hideLabel: string;
  readonly shownAnnouncement: string;
  readonly hiddenAnnouncement: string;
};

type Props = BoxOptions & {
  readonly words: PasswordWords;
  readonly autocomplete?: string | undefined;
  readonly toggleClasses?: string | undefined;
};

/** One box for a secret, which may be shown; sending the form hides it again. */
export function PasswordInput({ words, toggleClasses, formGroup, ...props }: Props) {
  const id = props.id ?? props.name;
  const { isLive, isShown, setShown } = useReveal(id);
  const toggle = (
    <>
      <Button
        type="button"
        variant="secondary"
        classes={classNames(
          'govuk-password-input__toggle govuk-js-password-input-toggle',
          toggleClasses,
        )}
        attributes={{
          'aria-controls': id,
          'aria-label': isShown ? words.hideLabel : words.showLabel,
          hidden: !isLive,
        }}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? words.hide : words.show}
      </Button>
      {isLive && (
        <div class="govuk-password-input__sr-status govuk-visually-hidden" aria-live="polite">
          {isShown !== undefined && announcement(words, isShown)}
        </div>
      )}
      {formGroup?.afterInput}
    </>
  );
  return (
    <Input
      {...props}
      id={id}
      type={isShown ? 'text' : 'password'}
      spellcheck={false}
      autocapitalize="none"
      autocomplete={props.autocomplete ?? 'current-password'}
      classes={classNames(
        'govuk-password-input__input govuk-js-password-input-input',
        props.classes,
      )}
      inputWrapper={{ classes: 'govuk-password-input__wrapper' }}
      formGroup={{
        classes: classNames('govuk-password-input', formGroup?.classes),
        attributes: { 'data-module': 'govuk-password-input', ...formGroup?.attributes },
        beforeInput: formGroup?.beforeInput,
        afterInput: toggle,
      }}
    />
  );
}

function announcement(words: PasswordWords, isShown: boolean): string {
  return isShown ? words.shownAnnouncement : words.hiddenAnnouncement;
}

/** `isShown` is undefined until the toggle is first pressed, so that nothing is announced. */
function useReveal(id: string) {
  const [isLive, setLive] = useState(false);
  const [isShown, setShown] = useState<boolean | undefined>(undefined);
  useEffect(() => {
    setLive(true);
    const form = document.getElementById(id)?.closest('form');
    const hide = () => setShown((shown) => (shown ? false : shown));
    form?.addEventListener('submit', hide);
    return () => form?.removeEventListener('submit', hide);
  }, [id]);
  return { isLive, isShown, setShown };
}
