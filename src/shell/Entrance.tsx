import { useEffect, useState } from 'preact/hooks';
import type { Start } from '../domain/account-protocol.ts';
import { wordsIn } from '../locales/language.ts';
import { shellWords } from '../locales/shell.ts';
import type { Door } from './doors.ts';
import { Enrolling } from './Enrolling.tsx';
import { LockedPage } from './LockedPage.tsx';
import { type OpenedDoor, openDoor } from './open-door.ts';
import { startLockedSending } from './sending.ts';
import { signInForVault } from './session.ts';
import { signInSentence } from './sign-in-sentence.ts';
import { byWords, type TakeMaster } from './take-master.ts';
import { WelcomePage } from './WelcomePage.tsx';
import type { World } from './world.ts';

type Props = {
  readonly world: World;
  readonly doors: readonly Door[];
  readonly start: Start | null;
  /** Looks again at what is on this device and how much of it waits. */
  readonly onLook: () => Promise<readonly Door[]>;
  readonly onOpen: (door: OpenedDoor) => void;
};

type Step =
  | { name: 'locked' }
  | { name: 'enrol' }
  | { name: 'lease'; door: Door; take: TakeMaster };

/** The pages before a vault is open: unlock, or sign in and choose words. Meanwhile what waits is sent. */
export function Entrance({ world, doors, start, onLook, onOpen }: Props) {
  const words = wordsIn(shellWords);
  const [step, setStep] = useState<Step>(doors.length > 0 ? { name: 'locked' } : { name: 'enrol' });
  useLockedSending(world, doors, onLook);
  const open = async (among: readonly Door[], door: Door, take: TakeMaster) => {
    const others = among.filter((one) => one.vaultId !== door.vaultId);
    const opened = await openDoor(world, door, take, others);
    if (!opened.ok) return opened.fault;
    onOpen(opened.value);
    return null;
  };
  const openNew = async (vaultId: string, typed: string) => {
    const found = await onLook();
    const door = found.find((one) => one.vaultId === vaultId);
    return door ? open(found, door, byWords(door.db, typed)) : words.faults.not_stored;
  };
  // The last vault may be wiped while this page is up.
  if (step.name === 'enrol' || (step.name === 'locked' && doors.length === 0)) {
    const back = doors.length > 0 ? () => setStep({ name: 'locked' }) : undefined;
    return (
      <Enrolling world={world} start={start} count={doors.length} onBack={back} onMade={openNew} />
    );
  }
  if (step.name === 'lease') {
    const { door, take } = step;
    return (
      <WelcomePage
        demo={null}
        reason={door.locked.lease === 'ended' ? words.locked.lease : words.locked.clock}
        onBack={() => setStep({ name: 'locked' })}
        onSignIn={async (who) => {
          const signedIn = await signInForVault(world, door.db, who);
          return signedIn.ok ? open(doors, door, take) : signInSentence(signedIn);
        }}
      />
    );
  }
  return (
    <LockedPage
      world={world}
      doors={doors}
      demoWords={start?.demo?.words ?? null}
      onOther={() => setStep({ name: 'enrol' })}
      onSaveCopy={() => saveCopyOf(world, doors)}
      onUnlock={async (door, take) => {
        if (door.locked.lease === 'open') return open(doors, door, take);
        setStep({ name: 'lease', door, take });
        return null;
      }}
    />
  );
}

/** Loaded when it is asked for: hardly anybody ever needs it. */
async function saveCopyOf(world: World, doors: readonly Door[]): Promise<string> {
  const [{ saveLockedCopy }, { carryWords }] = await Promise.all([
    import('./carry-actions.ts'),
    import('../locales/carry.ts'),
  ]);
  const words = wordsIn(carryWords);
  const count = await saveLockedCopy(
    world,
    doors.map((door) => door.db),
  );
  return count === null ? words.notSaved : words.saved(count);
}

/** Keeps sending for every locked vault for as long as this page is up. */
export function useLockedSending(
  world: World,
  doors: readonly Door[],
  onLook: () => Promise<readonly Door[]>,
): void {
  const ids = doors.map((door) => door.vaultId).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun anew for other vaults only
  useEffect(() => {
    if (doors.length === 0) return;
    if (doors.some((door) => door.waiting > 0)) world.askWorkerToSend();
    const sending = startLockedSending(world, doors, () => void onLook());
    return () => sending.stop();
  }, [world, ids]);
}
