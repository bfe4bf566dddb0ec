import { useCallback, useEffect, useMemo } from 'preact/hooks';
import { lazy, Route, Router, useLocation } from 'preact-iso';
import { useDesk } from '../parts/desk-context.ts';
import type { VaultDatabase } from '../storage/database.ts';
import { isFirstRun } from '../storage/first-run.ts';
import { makeAccountActions } from './account-actions.ts';
import { makeCarryActions } from './carry-actions.ts';
import { makeFirstRunActions } from './first-run-actions.ts';
import { makeHeldActions } from './held-actions.ts';
import { MorePage } from './MorePage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { startFor } from './navigation.ts';
import type { OpenedDoor } from './open-door.ts';
import { readPhoneFacts } from './phone-facts.ts';
import { readHistoryOf } from './read-history-of.ts';
import { makeRecoveryActions } from './recovery-actions.ts';
import { sendNow } from './send-now.ts';
import { useArrival } from './useArrival.ts';
import type { World } from './world.ts';

const IncidentsRoom = lazy(() =>
  import('../features/incidents/index.ts').then((room) => room.IncidentsRoom),
);
const DetailsRoom = lazy(() =>
  import('../features/details/index.ts').then((room) => room.DetailsRoom),
);
const EqualityRoom = lazy(() =>
  import('../features/equality/index.ts').then((room) => room.EqualityRoom),
);
const ReviewRoom = lazy(() =>
  import('../features/review/index.ts').then((room) => room.ReviewRoom),
);
const VersionsRoom = lazy(() =>
  import('../features/versions/index.ts').then((room) => room.VersionsRoom),
);
const WaitingRoom = lazy(() =>
  import('../features/sync-centre/index.ts').then((room) => room.WaitingRoom),
);
const AdminRoom = lazy(() => import('../features/admin/index.ts').then((room) => room.AdminRoom));

const FirstRunRoom = lazy(() =>
  import('../features/first-run/index.ts').then((room) => room.FirstRunRoom),
);
const HelpRoom = lazy(() => import('../features/help/index.ts').then((room) => room.HelpRoom));
const HeldRoom = lazy(() => import('../features/held/index.ts').then((room) => room.HeldRoom));
const RecoveryRoom = lazy(() =>
  import('../features/recovery/index.ts').then((room) => room.RecoveryRoom),
);
const ErasureRoom = lazy(() =>
  import('../features/erasure/index.ts').then((room) => room.ErasureRoom),
);
const PracticeRoom = lazy(() =>
  import('./practice/PracticeRoom.tsx').then((room) => room.PracticeRoom),
);
const WaysRoom = lazy(() => import('./ways/WaysRoom.tsx').then((room) => room.WaysRoom));

const ThisPhoneRoom = lazy(() =>
  import('../features/this-phone/index.ts').then((room) => room.ThisPhoneRoom),
);

type Props = {
  readonly world: World;
  readonly door: OpenedDoor;
  readonly onLock: () => void;
  readonly onHide: () => void;
};

/** Every room by its address. */
export function Rooms({ world, door, onLock, onHide }: Props) {
  const arrive = useArrival();
  const { transport } = world;
  const accounts = useMemo(() => makeAccountActions(transport), [transport]);
  const held = useMemo(() => makeHeldActions(transport), [transport]);
  const carry = useMemo(() => makeCarryActions(world, door.opened.feed.db), [world, door]);
  const readHistory = useCallback(
    (record: string) => readHistoryOf(transport, door.device, record),
    [transport, door.device],
  );
  const recovery = useMemo(() => makeRecoveryActions(transport), [transport]);
  // A function, since the router makes JSON of what it hands on.
  const behind = useCallback(() => ({ world, db: door.opened.feed.db }), [world, door]);
  const readFacts = useCallback(() => readPhoneFacts(behind()), [behind]);
  const firstRun = useCallback(() => makeFirstRunActions(world, door), [world, door]);
  const practice = useCallback(() => ({ world, vault: door.vault }), [world, door]);
  const incidents = { readHistory, onHide };
  const send = () => sendNow(door);
  return (
    <Router onRouteChange={arrive}>
      <Route path="/" component={Start} behind={behind} />
      <Route path="/locked" component={Start} behind={behind} />
      <Route path="/start" component={FirstRunRoom} behind={firstRun} />
      <Route path="/incidents/:record/details/*" component={DetailsRoom} />
      <Route path="/incidents/:record/details" component={DetailsRoom} />
      <Route path="/incidents/:record/equality/*" component={EqualityRoom} />
      <Route path="/incidents/:record/equality" component={EqualityRoom} />
      <Route path="/incidents/*" component={IncidentsRoom} {...incidents} />
      <Route path="/incidents" component={IncidentsRoom} {...incidents} />
      <Route path="/review/*" component={ReviewRoom} />
      <Route path="/review" component={ReviewRoom} />
      <Route path="/versions/*" component={VersionsRoom} />
      <Route path="/versions" component={VersionsRoom} />
      <Route path="/waiting/*" component={WaitingRoom} sendNow={send} carry={carry} />
      <Route path="/waiting" component={WaitingRoom} sendNow={send} carry={carry} />
      <Route path="/admin/*" component={AdminRoom} accounts={accounts} />
      <Route path="/admin" component={AdminRoom} accounts={accounts} />
      <Route path="/held/*" component={HeldRoom} held={held} />
      <Route path="/held" component={HeldRoom} held={held} />
      <Route path="/help/*" component={HelpRoom} />
      <Route path="/help" component={HelpRoom} />
      <Route path="/practice/*" component={PracticeRoom} behind={practice} onHide={onHide} />
      <Route path="/more/recovery/*" component={RecoveryRoom} recovery={recovery} />
      <Route path="/more/recovery" component={RecoveryRoom} recovery={recovery} />
      <Route path="/more/erasure/*" component={ErasureRoom} />
      <Route path="/more/erasure" component={ErasureRoom} />
      <Route path="/more/ways/*" component={WaysRoom} behind={behind} />
      <Route path="/more/ways" component={WaysRoom} behind={behind} />
      <Route path="/more/phone" component={ThisPhoneRoom} readFacts={readFacts} />
      <Route path="/more" component={MorePage} onLock={onLock} />
      <Route default component={NotFoundPage} />
    </Router>
  );
}

type StartProps = { readonly behind: () => { readonly db: VaultDatabase } };

/** Goes on to the first room of this person's roles; in a new vault to what comes before it. */
function Start({ behind }: StartProps) {
  const { route } = useLocation();
  const desk = useDesk();
  const start = startFor(desk.actor.value.roles);
  const { db } = behind();
  useEffect(() => {
    void isFirstRun(db).then((isFirst) => route(isFirst ? '/start' : start, true));
  }, [route, start, db]);
  return null;
}
