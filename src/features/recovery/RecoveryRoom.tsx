import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { wordsIn } from '../../locales/language.ts';
import { recoveryWords } from '../../locales/recovery.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { AskFor } from './AskFor.tsx';
import { ConfirmFor } from './ConfirmFor.tsx';
import { OpenRequests } from './OpenRequests.tsx';
import type { RecoveryActions } from './recovery-actions.ts';
import { recoveryPath } from './recovery-path.ts';
import { useRequests } from './useRequests.ts';

type Props = { readonly recovery: RecoveryActions };

/** Letting somebody in again: what is asked, asking, and confirming what another asked. */
export function RecoveryRoom({ recovery }: Props) {
  const { roles } = useDesk().actor.value;
  const words = wordsIn(recoveryWords);
  if (!roles.some((role) => role === 'admin' || role === 'supervisor')) {
    return (
      <RoomPage title={words.title} heading={words.title} back={{ href: '/more' }}>
        <p class="govuk-body">{words.notYours}</p>
      </RoomPage>
    );
  }
  return <Requests recovery={recovery} />;
}

function Requests({ recovery }: Props) {
  const { path, route } = useLocation();
  const requests = useRequests(recovery);
  const [done, setDone] = useState<string | null>(null);
  const words = wordsIn(recoveryWords);
  const [, , , page = '', id = ''] = path.split('/');
  const finish = () => {
    setDone(null);
    requests.ask();
    route(recoveryPath());
  };
  if (page === 'ask') return <AskFor ask={recovery.ask} onDone={finish} />;
  if (page === 'confirm') {
    const asked = requests.open?.find(({ person }) => person === decodeURIComponent(id)) ?? null;
    return <ConfirmFor key={id} asked={asked} confirm={recovery.confirm} onDone={finish} />;
  }
  const callOff = async (person: string) => {
    const result = await recovery.callOff(person);
    setDone(result.ok ? words.calledOff : words.faults[result.fault]);
    requests.ask();
  };
  return <OpenRequests requests={requests} done={done} onCallOff={(one) => void callOff(one)} />;
}
