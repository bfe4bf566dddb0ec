import { useEffect, useState } from 'preact/hooks';
import { wordsIn } from '../locales/language.ts';
import { wipeWords } from '../locales/wipe.ts';
import { confirmWipes } from '../sync/wiped.ts';
import { NotificationBanner } from '../ui/NotificationBanner.tsx';
import type { Door } from './doors.ts';
import { startLockedSending } from './sending.ts';
import type { World } from './world.ts';

type Props = {
  readonly world: World;
  /** Every vault on this device, in use or gone. */
  readonly doors: readonly Door[];
  /** Looks again at what is on this device. */
  readonly onLook: () => void;
};

/** Says which vaults were made unreadable, and goes on sending what they still hold until nothing is left. */
export function WipedNotice({ world, doors, onLook }: Props) {
  const words = wordsIn(wipeWords);
  const isCleared = useFarewell(world, doors, onLook);
  const gone = doors.filter((door) => door.isWiped);
  if (isCleared) {
    return (
      <NotificationBanner titleText={words.banner}>
        <p class="govuk-body">{words.cleared}</p>
      </NotificationBanner>
    );
  }
  const hasLiving = gone.length < doors.length;
  return gone.map((door) => (
    <NotificationBanner
      key={door.vaultId}
      titleText={words.banner}
      titleId={`removed-${door.vaultId}`}
    >
      <p class="govuk-body">{words.gone(door.locked.mark.nickname)}</p>
      <p class="govuk-body">
        {door.waiting > 0 ? words.waiting(door.waiting) : words.sent}
        {hasLiving && ` ${words.others}`}
      </p>
    </NotificationBanner>
  ));
}

/** True once the browser has been told to remove everything. */
function useFarewell(world: World, doors: readonly Door[], onLook: () => void): boolean {
  const [isCleared, setCleared] = useState(false);
  const gone = doors.filter((door) => door.isWiped);
  const living = doors.length - gone.length;
  const ids = gone.map((door) => door.vaultId).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun anew for other vaults only
  useEffect(() => {
    const confirm = async () => {
      const vaults = { gone: gone.map((door) => door.db), living };
      if (await confirmWipes(world.transport, vaults)) setCleared(true);
      else onLook();
    };
    const sending = startLockedSending(world, gone, () => void confirm());
    return () => sending.stop();
  }, [world, ids, living]);
  return isCleared;
}
