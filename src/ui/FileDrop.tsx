import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import type { Attributes } from './options.ts';
import { useFileDrop } from './useFileDrop.ts';

/** What choosing and dropping files says, on screen and to a screen reader, in the reader's language. */
export type FileWords = {
  readonly chooseFiles: string;
  readonly noFileChosen: string;
  readonly filesChosen: (count: number) => string;
  readonly dropInstruction: string;
  readonly enteredDropZone: string;
  readonly leftDropZone: string;
};

type Props = {
  readonly id: string;
  readonly words: FileWords;
  /** The browser's own box, under another id and out of the tab order once the button stands for it. */
  readonly input: (id: string, isHidden: boolean) => ComponentChildren;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly describedBy?: string | undefined;
  readonly disabled?: boolean | undefined;
};

/** A button that takes the id of the box, so that its label and a voice can press it, and files dropped on it. */
export function FileDrop({ id, words, input, classes, attributes, ...props }: Props) {
  const { root, isLive, files, isOver, choose } = useFileDrop(props.disabled === true);
  const status = statusOf(files, words);
  return (
    <div
      ref={root}
      class={classNames(
        'govuk-file-upload-wrapper',
        isLive && isOver && 'govuk-file-upload--dragging',
        classes,
      )}
      data-module="govuk-file-upload"
      {...attributes}
    >
      {isLive && (
        <>
          <button
            type="button"
            id={id}
            class={classNames(
              'govuk-file-upload-button',
              files.length === 0 && 'govuk-file-upload-button--empty',
              isOver && 'govuk-file-upload-button--dragging',
            )}
            aria-describedby={props.describedBy}
            disabled={props.disabled}
            onClick={choose}
          >
            <span class="govuk-body govuk-file-upload-button__status" aria-live="polite">
              {status}
            </span>
            <span class="govuk-visually-hidden">, </span>
            <span class="govuk-file-upload-button__pseudo-button-container">
              <span class="govuk-button govuk-button--secondary govuk-file-upload-button__pseudo-button">
                {words.chooseFiles}
              </span>{' '}
              <span class="govuk-body govuk-file-upload-button__instruction">
                {words.dropInstruction}
              </span>
            </span>
          </button>
          <span class="govuk-file-upload-announcements govuk-visually-hidden" aria-live="assertive">
            {isOver === undefined ? '' : isOver ? words.enteredDropZone : words.leftDropZone}
          </span>
        </>
      )}
      {input(isLive ? `${id}-input` : id, isLive)}
    </div>
  );
}

function statusOf(files: readonly File[], words: FileWords): string {
  const [first] = files;
  if (!first) return words.noFileChosen;
  return files.length === 1 ? first.name : words.filesChosen(files.length);
}
