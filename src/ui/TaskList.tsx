import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import type { Attributes, TextOptions } from './options.ts';
import { Tag, type TagColour } from './Tag.tsx';

/** How far a task is: a tag, or plain words for what is finished. */
export type TaskStatus = {
  readonly text?: ComponentChildren;
  readonly tag?:
    | {
        readonly text: ComponentChildren;
        readonly colour?: TagColour | undefined;
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  readonly classes?: string | undefined;
};

/** One thing to do; without `href` it cannot be started yet. */
export type Task = {
  readonly title: Pick<TextOptions, 'text' | 'classes'>;
  readonly hint?: Pick<TextOptions, 'text'> | undefined;
  readonly status: TaskStatus;
  readonly href?: string | undefined;
  readonly classes?: string | undefined;
};

type Props = {
  readonly items: readonly (Task | false | null | undefined)[];
  readonly idPrefix?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export function TaskList({ items, idPrefix = 'task-list', classes, attributes }: Props) {
  return (
    <ul class={classNames('govuk-task-list', classes)} {...attributes}>
      {items.map((task, index) => task && <TaskRow id={`${idPrefix}-${index + 1}`} {...task} />)}
    </ul>
  );
}

function TaskRow({ id, title, hint, status, href, classes }: Task & { readonly id: string }) {
  return (
    <li
      class={classNames(
        'govuk-task-list__item',
        href && 'govuk-task-list__item--with-link',
        classes,
      )}
    >
      <div class="govuk-task-list__name-and-hint">
        {href ? (
          <a
            class={classNames('govuk-link govuk-task-list__link', title.classes)}
            href={href}
            aria-describedby={classNames(hint && `${id}-hint`, `${id}-status`)}
          >
            {title.text}
          </a>
        ) : (
          <div class={title.classes}>{title.text}</div>
        )}
        {hint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {hint.text}
          </div>
        )}
      </div>
      <div class={classNames('govuk-task-list__status', status.classes)} id={`${id}-status`}>
        {status.tag ? <Tag {...status.tag}>{status.tag.text}</Tag> : status.text}
      </div>
    </li>
  );
}
