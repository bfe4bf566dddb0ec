import { formatDayTime } from '../../locales/dates.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { recoveryWords } from '../../locales/recovery.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { nameOf } from '../../parts/people-names.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { Button } from '../../ui/Button.tsx';
import { NotificationBanner } from '../../ui/NotificationBanner.tsx';
import type { Asked } from './recovery-actions.ts';
import { recoveryPath } from './recovery-path.ts';
import type { Requests } from './useRequests.ts';

type Props = {
  readonly requests: Requests;
  readonly done: string | null;
  readonly onCallOff: (person: string) => void;
};

/** What waits to be confirmed, and the way to ask for somebody. */
export function OpenRequests({ requests, done, onCallOff }: Props) {
  const words = wordsIn(recoveryWords);
  const banner = done && (
    <NotificationBanner titleText={wordsIn(partsWords).important} text={done} />
  );
  return (
    <RoomPage title={words.title} heading={words.title} back={{ href: '/more' }} banner={banner}>
      <p class="govuk-body">{words.intro}</p>
      <p class="govuk-body">{words.stays}</p>
      <Button href={recoveryPath('ask')}>{words.askButton}</Button>
      <h2 class="govuk-heading-m">{words.open}</h2>
      <Waiting requests={requests} onCallOff={onCallOff} />
    </RoomPage>
  );
}

function Waiting({ requests, onCallOff }: Omit<Props, 'done'>) {
  const words = wordsIn(recoveryWords);
  const { open, fault, ask } = requests;
  if (fault !== null) {
    return (
      <>
        <p class="govuk-body">{words.faults[fault]}</p>
        <Button type="button" variant="secondary" onClick={ask}>
          {words.again}
        </Button>
      </>
    );
  }
  if (open === null) return <p class="govuk-body">{wordsIn(partsWords).loading}</p>;
  if (open.length === 0) return <p class="govuk-body">{words.none}</p>;
  return (
    <ul class="app-card-list">
      {open.map((asked) => (
        <Request key={asked.person} asked={asked} onCallOff={onCallOff} />
      ))}
    </ul>
  );
}

type RequestProps = { readonly asked: Asked; readonly onCallOff: (person: string) => void };

function Request({ asked, onCallOff }: RequestProps) {
  const desk = useDesk();
  const words = wordsIn(recoveryWords);
  const { person, askedBy, until } = asked;
  const name = nameOf(desk, person);
  const mayConfirm = person !== desk.person && askedBy !== desk.person;
  const whose = <span class="govuk-visually-hidden"> {name}</span>;
  return (
    <li class="app-card">
      <h3 class="app-card__title">{name}</h3>
      <p class="app-card__meta">{standing(desk.person, asked, nameOf(desk, askedBy))}</p>
      <div class="govuk-button-group">
        {mayConfirm && until > desk.now() && (
          <Button href={recoveryPath('confirm', person)}>
            {words.confirm}
            {whose}
          </Button>
        )}
        <Button type="button" variant="secondary" onClick={() => onCallOff(person)}>
          {words.callOff}
          {whose}
        </Button>
      </div>
    </li>
  );
}

function standing(me: string, { person, askedBy, until }: Asked, who: string): string {
  const words = wordsIn(recoveryWords);
  if (person === me) return words.aboutYou(who);
  const end = formatDayTime(until);
  return askedBy === me ? words.askedByYou(end) : words.asked(who, end);
}
