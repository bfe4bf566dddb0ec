import { useEffect, useState } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Hint } from './Hint.tsx';
import type { BoxOptions } from './options.ts';
import { Textarea } from './Textarea.tsx';

/** Typing must have paused this long before the count is read out. */
const PAUSE_MS = 1_000;

export type CountType = 'length' | 'characters' | 'words';

type Props = BoxOptions & {
  readonly maxlength?: number | undefined;
  readonly maxwords?: number | undefined;
  /** Code units unless given, as our own checks count a text; else what a reader sees as one sign, or words. */
  readonly countType?: CountType | undefined;
  /** Per cent of the limit below which nothing is shown. */
  readonly threshold?: number | undefined;
  /** "You can enter up to 200 characters"; left out only where there is no limit. */
  readonly descriptionText?: string | undefined;
  /** Words for what is left; below zero is too many. */
  readonly countText: (remaining: number) => string;
  readonly rows?: number | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly lang?: string | undefined;
  readonly messageClasses?: string | undefined;
};

/** A textarea that says politely how much room is left; it never cuts anything off. */
export function CharacterCount({ descriptionText, countText, messageClasses, ...props }: Props) {
  const id = props.id ?? props.name;
  const countType = props.countType ?? (props.maxwords === undefined ? undefined : 'words');
  const limit = props.maxlength ?? props.maxwords ?? Number.POSITIVE_INFINITY;
  const length = countIn(props.value ?? '', countType);
  const remaining = limit - length;
  const isShown = length >= (limit * (props.threshold ?? 0)) / 100;
  const spoken = usePausedText(isShown ? countText(remaining) : '');
  const isLive = spoken !== undefined;
  const message = classNames('govuk-character-count__message', messageClasses);
  const after = (
    <>
      <Hint
        id={`${id}-info`}
        text={descriptionText}
        classes={classNames(message, isLive && 'govuk-visually-hidden')}
      />
      {isLive && (
        <>
          <div class={statusClasses(message, remaining, isShown)} aria-hidden="true">
            {countText(remaining)}
          </div>
          <div class="govuk-character-count__sr-status govuk-visually-hidden" aria-live="polite">
            {spoken}
          </div>
        </>
      )}
      {props.formGroup?.afterInput}
    </>
  );
  const isOver = isLive && remaining < 0;
  return (
    <Textarea
      {...props}
      id={id}
      describedBy={classNames(props.describedBy, `${id}-info`)}
      classes={classNames(
        'govuk-js-character-count',
        isOver && !props.errorMessage && 'govuk-textarea--error',
        props.classes,
      )}
      formGroup={{
        beforeInput: props.formGroup?.beforeInput,
        classes: classNames('govuk-character-count', props.formGroup?.classes),
        attributes: {
          'data-module': 'govuk-character-count',
          'data-maxlength': props.maxlength,
          'data-maxwords': props.maxwords,
          'data-count-type': countType,
          'data-threshold': props.threshold,
          ...props.formGroup?.attributes,
        },
        afterInput: after,
      }}
    />
  );
}

function countIn(text: string, countType: CountType = 'length'): number {
  if (countType === 'words') return text.match(/\S+/g)?.length ?? 0;
  return countType === 'characters' ? [...new Intl.Segmenter().segment(text)].length : text.length;
}

function statusClasses(message: string, remaining: number, isShown: boolean): string {
  return classNames(
    message,
    'govuk-character-count__status',
    remaining < 0 ? 'govuk-error-message' : 'govuk-hint',
    !isShown && 'govuk-character-count__message--disabled',
  );
}

/** The text as it stood when it last rested; undefined before the page is live. */
function usePausedText(text: string): string | undefined {
  const [paused, setPaused] = useState<string | undefined>(undefined);
  useEffect(() => setPaused(''), []);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
