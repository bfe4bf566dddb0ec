import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { reviewWords } from '../../locales/review.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import type { Entry } from '../../storage/desk.ts';
import { NotificationBanner } from '../../ui/NotificationBanner.tsx';
import { FindRecord } from './FindRecord.tsx';
import { QueueTable } from './QueueTable.tsx';
import {
  acceptedThisWeek,
  inView,
  linesOf,
  type QueueLine,
  type QueueView,
  queueOf,
  queueViews,
} from './queue.ts';
import { type Repeats, repeatsIn } from './repeats.ts';
import { SelectBar } from './SelectBar.tsx';
import type { Selection } from './selection.ts';

type Props = { readonly done: string | null; readonly selection: Selection };

/** Everything that waits for a look, and the box that finds one record by its number. */
export function ReviewQueue({ done, selection }: Props) {
  const desk = useDesk();
  const { query } = useLocation();
  const [found, setFound] = useState<string | null>(null);
  const words = wordsIn(reviewWords);
  void desk.revision.value;
  const view = queueViews.find((one) => one === query.view) ?? 'all';
  const entries = desk.list('incident');
  const queue = queueOf(entries, desk.actor.value, desk.now());
  const repeats = repeatsIn(linesOf(entries), desk.now());
  const hits = found === null ? null : linesOf(desk.search('incident', found));
  const banner = done && (
    <NotificationBanner type="success" titleText={wordsIn(partsWords).success} text={done} />
  );
  return (
    <RoomPage title={words.title} heading={words.title} banner={banner}>
      <FindRecord found={hits?.length ?? null} onFind={setFound} />
      {hits === null ? (
        <>
          <Views view={view} />
          {queue.length === 0 ? (
            <NothingToReview entries={entries} />
          ) : (
            <Lines {...{ view, queue, repeats, selection }} />
          )}
        </>
      ) : (
        <QueueTable lines={hits} caption={words.search.found(hits.length)} repeats={repeats} />
      )}
    </RoomPage>
  );
}

/** An empty queue says what has been done, not only that nothing is left. */
function NothingToReview({ entries }: { readonly entries: readonly Entry[] }) {
  const desk = useDesk();
  const words = wordsIn(reviewWords);
  const accepted = acceptedThisWeek(entries, desk.actor.value, desk.now());
  return (
    <p class="govuk-body">
      {words.emptyViews.all} {words.acceptedThisWeek(accepted)}
    </p>
  );
}

type LinesProps = {
  readonly view: QueueView;
  readonly queue: readonly QueueLine[];
  readonly repeats: ReadonlyMap<string, Repeats>;
  readonly selection: Selection;
};

function Lines({ view, queue, repeats, selection }: LinesProps) {
  const words = wordsIn(reviewWords);
  const lines = inView(queue, view, repeats);
  if (lines.length === 0) {
    return <p class="govuk-body">{words.emptyViews[view]}</p>;
  }
  return (
    <>
      <SelectBar shown={lines.map(({ id }) => id)} selection={selection} />
      <QueueTable
        lines={lines}
        caption={words.count(lines.length)}
        repeats={repeats}
        selection={selection}
      />
    </>
  );
}

function Views({ view }: { readonly view: QueueView }) {
  const words = wordsIn(reviewWords).views;
  return (
    <nav aria-label={words.label}>
      <ul class="govuk-list app-button-row">
        {queueViews.map((item) => (
          <li key={item}>
            <a
              class="govuk-link"
              href={item === 'all' ? '/review' : `/review?view=${item}`}
              aria-current={item === view ? 'page' : undefined}
            >
              {item === view ? <strong>{words[item]}</strong> : words[item]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
