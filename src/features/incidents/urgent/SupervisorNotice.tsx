import { formatTime } from '../../../locales/dates.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { settingText } from '../../../parts/settings-in-force.ts';
import { Unbroken } from '../../../parts/Unbroken.tsx';
import type { Connection } from '../../../storage/desk.ts';
import { NotificationBanner } from '../../../ui/NotificationBanner.tsx';

/** Nothing will go until something changes; anything else is a matter of moments. */
const stuck: ReadonlySet<Connection> = new Set([
  'no_signal',
  'signed_out',
  'busy',
  'update_needed',
]);

type Props = { readonly record: string; readonly isSaved: boolean };

/** Says whether a supervisor can see what was saved; until they can, whom to ring. */
export function SupervisorNotice({ record, isSaved }: Props) {
  const desk = useDesk();
  const { urgent } = wordsIn(incidentsWords);
  const sending = desk.sending.value.get(record);
  if (!isSaved) return null;
  if (sending?.state === 'received' && sending.receivedAt !== null) {
    const text = urgent.seen(formatTime(sending.receivedAt));
    return <NotificationBanner titleText={urgent.seenTitle} text={text} />;
  }
  const isStuck = stuck.has(desk.connection.value);
  const title = isStuck ? urgent.notSentTitle : urgent.notSeenTitle;
  const text = urgent.notSeen(settingText(desk, 'duty_phone'));
  return (
    <NotificationBanner titleText={title} role="alert" disableAutoFocus>
      <p class="govuk-notification-banner__heading">
        <Unbroken text={text} />
      </p>
    </NotificationBanner>
  );
}
