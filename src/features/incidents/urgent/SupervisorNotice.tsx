import { formatTime } from '../../../locales/dates.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { settingText } from '../../../parts/settings-in-force.ts';
import { NotificationBanner } from '../../../ui/NotificationBanner.tsx';

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
  const text = urgent.notSeen(settingText(desk, 'duty_phone'));
  return (
    <NotificationBanner titleText={urgent.notSeenTitle} role="alert" disableAutoFocus text={text} />
  );
}
