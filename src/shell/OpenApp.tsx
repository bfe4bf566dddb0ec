import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import { LocationProvider } from 'preact-iso';
import { DeskContext } from '../parts/desk-context.ts';
import { Cover } from './Cover.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Frame } from './Frame.tsx';
import { OpenHeader } from './OpenHeader.tsx';
import { OpenNavigation } from './OpenNavigation.tsx';
import type { OpenedDoor } from './open-door.ts';
import { Rooms } from './Rooms.tsx';
import { useClockGuard } from './useClockGuard.ts';
import { useLocking } from './useLocking.ts';
import { useNewDay } from './useNewDay.ts';
import type { World } from './world.ts';

type Props = {
  readonly world: World;
  readonly door: OpenedDoor;
  readonly notices: ComponentChildren;
};

/** The open vault: its rooms, the way around them, and the lock that closes behind them. */
export function OpenApp({ world, door, notices }: Props) {
  const { desk } = door.opened;
  const { lock, hide } = useLocking(world, door);
  const { feed } = door.opened;
  useClockGuard(world, feed.db, lock);
  useNewDay(
    world.now,
    useCallback(() => void feed.checkSight(), [feed]),
  );
  return (
    <DeskContext.Provider value={desk}>
      <LocationProvider>
        <Frame
          notices={notices}
          header={<OpenHeader world={world} onHide={hide} />}
          navigation={<OpenNavigation />}
        >
          <ErrorBoundary>
            <Rooms world={world} door={door} onLock={lock} onHide={hide} />
          </ErrorBoundary>
        </Frame>
        <Cover />
      </LocationProvider>
    </DeskContext.Provider>
  );
}
