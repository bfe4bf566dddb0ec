import { classNames } from './class-names.ts';
import { useSparseAnnouncement } from './useSparseAnnouncement.ts';

/** Screen readers hear of a change at most this often. */
const QUIET_MS = 30_000;

type Props = {
  /** One sentence: the worst thing first. */
  readonly text: string;
  /** The kind of state; a screen reader is told only when it changes. */
  readonly category: string;
  readonly tone?: 'plain' | 'waiting' | 'good' | 'bad' | undefined;
  readonly href?: string | undefined;
};

/** How much of the work has arrived, on every page. */
export function StatusLine({ text, category, tone = 'plain', href }: Props) {
  const announcement = useSparseAnnouncement(text, category, QUIET_MS);
  return (
    <div class={classNames('app-status', `app-status--${tone}`)}>
      <div class="govuk-width-container">
        {href === undefined ? (
          <span class="app-status__text">{text}</span>
        ) : (
          <a class="govuk-link app-status__text app-status__link" href={href}>
            {text}
          </a>
        )}
      </div>
      <div class="govuk-visually-hidden" role="status">
        {announcement}
      </div>
    </div>
  );
}
