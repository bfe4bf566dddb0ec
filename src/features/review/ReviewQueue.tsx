import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { reviewWords } from '../../locales/review.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { NotificationBanner } from '../../ui/NotificationBanner.tsx';
import { FindRecord } from './FindRecord.tsx';
import { QueueTable } from './QueueTable.tsx';
import { inView, linesOf, type QueueView, queueOf } from './queue.ts';

/** Everything that waits for a look, and the box that finds one record by its number. */
export function ReviewQueue({ done }: { readonly done: string | null }) {
  const desk = useDesk();
  const { query } = useLocation();
  const [found, setFound] = useState<string | null>(null);
  const words = wordsIn(reviewWords);
  void desk.revision.value;
  const view: QueueView = query.view === 'act-today' ? 'act-today' : 'all';
  const queue = queueOf(desk.list('incident'), desk.actor.value, desk.now());
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
          <Lines view={view} queue={queue} />
        </>
      ) : (
        <QueueTable lines={hits} caption={words.search.found(hits.length)} />
      )}
    </RoomPage>
  );
}

type LinesProps = { readonly view: QueueView; readonly queue: ReturnType<typeof queueOf> };

function Lines({ view, queue }: LinesProps) {
  const words = wordsIn(reviewWords);
  const lines = inView(queue, view);
  if (lines.length > 0) return <QueueTable lines={lines} caption={words.count(lines.length)} />;
  return <p class="govuk-body">{queue.length === 0 ? words.empty : words.emptyView}</p>;
}

function Views({ view }: { readonly view: QueueView }) {
  const words = wordsIn(reviewWords).views;
  const items: readonly { view: QueueView; href: string }[] = [
    { view: 'all', href: '/review' },
    { view: 'act-today', href: '/review?view=act-today' },
  ];
  return (
    <nav aria-label={words.label}>
      <ul class="govuk-list app-button-row">
        {items.map((item) => (
          <li key={item.view}>
            <a
              class="govuk-link"
              href={item.href}
              aria-current={item.view === view ? 'page' : undefined}
            >
              {item.view === view ? <strong>{words[item.view]}</strong> : words[item.view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
