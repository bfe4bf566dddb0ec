import { stampTime } from '../../domain/clock.ts';
import { formatDayTime } from '../../locales/dates.ts';
import { erasureWords } from '../../locales/erasure.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { nameOf } from '../../parts/people-names.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { NotificationBanner } from '../../ui/NotificationBanner.tsx';
import { erasurePath } from './erasure-path.ts';
import { type Request, requestsAt } from './requests.ts';

/** What waits for a decision, then what was decided. */
export function RequestList({ done }: { readonly done: string | null }) {
  const desk = useDesk();
  const words = wordsIn(erasureWords);
  // Read for its own sake: the list follows it.
  void desk.revision.value;
  const requests = requestsAt(desk);
  const waiting = requests.filter(({ standing }) => standing === 'asked');
  const decided = requests.filter(({ standing }) => standing !== 'asked');
  const banner = done && (
    <NotificationBanner type="success" titleText={wordsIn(partsWords).success} text={done} />
  );
  return (
    <RoomPage title={words.title} heading={words.title} back={{ href: '/more' }} banner={banner}>
      <p class="govuk-body">{words.intro}</p>
      {!desk.actor.value.roles.includes('auditor') && <p class="govuk-body">{words.howToAsk}</p>}
      {requests.length === 0 && <p class="govuk-body">{words.none}</p>}
      <Requests title={words.toDecide} requests={waiting} />
      <Requests title={words.decided} requests={decided} />
    </RoomPage>
  );
}

type Props = { readonly title: string; readonly requests: readonly Request[] };

function Requests({ title, requests }: Props) {
  const desk = useDesk();
  const words = wordsIn(erasureWords);
  if (requests.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="app-card-list">
        {requests.map(({ id, reference, by, at, standing }) => (
          <li key={id} class="app-card">
            <h3 class="app-card__title">
              <a class="govuk-link" href={erasurePath(id)}>
                {words.incident(reference ?? '')}
              </a>
            </h3>
            <p class="app-card__meta">
              {words.askedBy(nameOf(desk, by), at === null ? '' : formatDayTime(stampTime(at)))}
            </p>
            <p class="app-card__meta">{words.states[standing]}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
