import { useEffect, useRef, useState } from 'preact/hooks';
import type { Start } from '../domain/account-protocol.ts';
import { wordsIn } from '../locales/language.ts';
import { shellWords } from '../locales/shell.ts';
import { RoomPage } from '../parts/RoomPage.tsx';
import type { DatabaseEvent, StorageFault } from '../storage/database.ts';
import { waitAfter } from '../sync/back-off.ts';
import { DatabaseNotice } from './DatabaseNotice.tsx';
import { type Door, findDoors, type OpenDatabases } from './doors.ts';
import { Entrance } from './Entrance.tsx';
import { Frame } from './Frame.tsx';
import type { OpenedDoor } from './open-door.ts';
import { readStart } from './session.ts';
import { UpdateNotice } from './UpdateNotice.tsx';
import type { Updates } from './updates.ts';
import { useLoaded } from './useLoaded.ts';
import type { World } from './world.ts';

type Props = { readonly world: World; readonly updates: Updates };

/** The app: closed doors until one is opened, then the rooms behind it. */
export function App({ world, updates }: Props) {
  const [doors, setDoors] = useState<readonly Door[] | null>(null);
  const [opened, setOpened] = useState<OpenedDoor | null>(null);
  const [trouble, setTrouble] = useState<DatabaseEvent | StorageFault | null>(null);
  const databases = useRef<OpenDatabases>(new Map());
  const [isHidden, setHidden] = useState(world.isHidden);
  const Repairs = useLoaded(isHidden, loadRepairs);
  const start = useStart(world);
  const Gone = useLoaded(doors?.some((door) => door.isWiped) === true, loadWiped);
  const isEmpty = doors?.length === 0 && trouble === null;
  const Lost = useLoaded(isEmpty, loadLost);
  const look = async (): Promise<readonly Door[]> => {
    const found = await findDoors(world, databases.current, setTrouble);
    if (!found.ok) setTrouble(found.fault);
    const next = found.ok ? found.value : [];
    setDoors(next);
    return next;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once, when the page opens
  useEffect(() => void look(), []);
  const notices = (
    <>
      <UpdateNotice updates={updates} />
      {trouble && <DatabaseNotice trouble={trouble} />}
      {Lost && isEmpty && <Lost.LostNotice world={world} />}
      {Gone && doors && <Gone.WipedNotice world={world} doors={doors} onLook={() => void look()} />}
    </>
  );
  if (isHidden) {
    const onSignIn = () => {
      world.show();
      setHidden(false);
    };
    const back = { world, doors: doors ?? [], onLook: look, onSignIn };
    return Repairs && <Repairs {...back} />;
  }
  if (opened) return <opened.Inside world={world} door={opened} notices={notices} />;
  return (
    <Frame notices={notices}>
      {doors === null ? (
        <Starting />
      ) : (
        <Entrance
          world={world}
          doors={doors.filter((door) => !door.isWiped)}
          start={start}
          onLook={look}
          onOpen={setOpened}
        />
      )}
    </Frame>
  );
}

/** What speaks of vaults that are gone: loaded only where there is one, or none where there may have been. */
const loadWiped = () => import('./WipedNotice.tsx');
const loadLost = () => import('./LostNotice.tsx');

const loadRepairs = () => import('./RepairsPage.tsx').then(({ RepairsPage }) => RepairsPage);

function Starting() {
  const words = wordsIn(shellWords);
  return <RoomPage title={words.starting} heading={words.starting} />;
}

/** What the server says before anyone signs in; null until there is a signal. */
function useStart(world: World): Start | null {
  const [start, setStart] = useState<Start | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const ask = async (failures: number) => {
      const answer = await readStart(world.transport);
      if (leaving.signal.aborted) return;
      if (answer.ok) return setStart(answer.value);
      const wait = waitAfter(failures + 1, world.chance(), answer.retryAfter);
      const callOff = world.later(() => void ask(failures + 1), wait);
      leaving.signal.addEventListener('abort', callOff);
    };
    void ask(0);
    return () => leaving.abort();
  }, [world]);
  return start;
}
