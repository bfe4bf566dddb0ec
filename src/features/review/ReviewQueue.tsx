import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { reviewWords } from '../../locales/review.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { ListAge } from '../../parts/ListAge.tsx';
import { RoomPage } from '../../parts/RoomPage.tsx';
import type { Entry } from '../../storage/desk.ts';
import { NotificationBanner } from '../../ui/NotificationBanner.tsx';
import { FindRecord } from './FindRecord.tsx';
import { type Filters, filtersIn, narrowed, queuePath } from './filters.ts';
import { QueueFilter } from './QueueFilter.tsx';
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
  const filters = filtersIn(query);
  const entries = desk.list('incident');
  const queue = queueOf(entries, desk.actor.value, desk.now());
  const repeats = repeatsIn(linesOf(entries), desk.now());
  const hits = found === null ? null : linesOf(desk.search('incident', found));
  const banner = done && (
    <NotificationBanner type="success" titleText={wordsIn(partsWords).success} text={done} />
  );
  return (
    <RoomPage title={words.title} heading={words.title} banner={banner}>
      <ListAge />
      <FindRecord found={hits?.length ?? null} onFind={setFound} />
      {hits === null ? (
        <>
          <Views view={view} filters={filters} />
          {queue.length === 0 ? (
            <NothingToReview entries={entries} />
          ) : (
            <>
              <QueueFilter {...{ view, queue, filters }} />
              <Lines {...{ view, queue, filters, repeats, selection }} />
            </>
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
  readonly filters: Filters;
  readonly repeats: ReadonlyMap<string, Repeats>;
  readonly selection: Selection;
};

function Lines({ view, queue, filters, repeats, selection }: LinesProps) {
  const words = wordsIn(reviewWords);
  const among = inView(queue, view, repeats);
  const lines = narrowed(among, filters);
  const isNarrowed = among.length > 0 && lines.length === 0;
  const said = isNarrowed ? words.filters.none : words.emptyViews[view];
  if (lines.length === 0) {
    return (
      <p class="govuk-body" role="status">
        {said}
      </p>
    );
  }
  return (
    <>
      {lines.length < among.length && (
        <span class="govuk-visually-hidden" role="status">
          {words.count(lines.length)}
        </span>
      )}
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

function Views({ view, filters }: { readonly view: QueueView; readonly filters: Filters }) {
  const words = wordsIn(reviewWords).views;
  return (
    <nav aria-label={words.label}>
      <ul class="govuk-list app-button-row">
        {queueViews.map((item) => (
          <li key={item}>
            <a
              class="govuk-link"
              href={queuePath(item, filters)}
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
