import { useEffect, useState } from 'preact/hooks';
import { MissingAnswer } from '../domain/trouble-protocol.ts';
import { formatDayTime } from '../locales/dates.ts';
import { wordsIn } from '../locales/language.ts';
import { lostWords } from '../locales/lost.ts';
import { partsWords } from '../locales/parts.ts';
import { waitAfter } from '../sync/back-off.ts';
import { NotificationBanner } from '../ui/NotificationBanner.tsx';
import type { World } from './world.ts';

type Missing = MissingAnswer['phones'][number];

/**
 * On a phone without any vault: asks whether there was one, and says what the service has of it. Nothing where
 * the phone is new, and no names, since whoever holds the phone reads it.
 */
export function LostNotice({ world }: { readonly world: World }) {
  const words = wordsIn(lostWords);
  const missing = useMissing(world);
  if (missing.length === 0) return null;
  return (
    <NotificationBanner titleText={wordsIn(partsWords).important}>
      <p class="govuk-notification-banner__heading">{words.lost}</p>
      {missing.map((phone) => (
        <p key={JSON.stringify(phone)} class="govuk-body">
          {sentencesOf(phone).join(' ')}
        </p>
      ))}
      <p class="govuk-body">
        {words.next} {words.seen}
      </p>
    </NotificationBanner>
  );
}

function sentencesOf({ received, heardAt, waiting }: Missing): string[] {
  const words = wordsIn(lostWords);
  const had = words.received(received);
  if (heardAt === null) return [had];
  const then = waiting > 0 ? words.waiting(waiting) : words.noneWaiting;
  return [had, words.heard(formatDayTime(heardAt)), then];
}

/** What the service had of this phone's vaults; asked for until there is an answer. */
function useMissing(world: World): readonly Missing[] {
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    const ask = async (failures: number) => {
      const answer = await world.transport.post('/api/phones/missing', {}, MissingAnswer);
      if (leaving.signal.aborted) return;
      if (answer.ok) return setMissing(answer.value.phones);
      const wait = waitAfter(failures + 1, world.chance(), answer.retryAfter);
      const callOff = world.later(() => void ask(failures + 1), wait);
      leaving.signal.addEventListener('abort', callOff);
    };
    void ask(0);
    return () => leaving.abort();
  }, [world]);
  return missing;
}
