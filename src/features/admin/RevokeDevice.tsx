import { useState } from 'preact/hooks';
import { adminWords } from '../../locales/admin.ts';
import { formatDayTime, formatTime } from '../../locales/dates.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { nameOf } from '../../parts/people-names.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useSave } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Form } from '../../ui/Form.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import type { AccountActions, Device } from './account-actions.ts';

type Props = {
  readonly device: Device;
  readonly accounts: AccountActions;
  readonly onDone: (sentence: string) => void;
};

/** Says what was unsent at the last contact, and asks for a tick beside the button, before a phone is wiped. */
export function RevokeDevice({ device, accounts, onDone }: Props) {
  const desk = useDesk();
  const form = useSave();
  const [sure, setSure] = useState<readonly string[]>([]);
  const all = wordsIn(adminWords);
  const words = all.devices;
  const { columns } = words;
  const revoke = async () => {
    if (sure.length === 0) return form.refuse([{ id: 'sure', text: words.notSure }]);
    const result = await accounts.revokeDevice(device.device);
    if (result.ok) return onDone(words.revokedNow(formatTime(desk.now())));
    form.refuse([{ id: 'revoke', text: all.faults[result.fault] }]);
  };
  const { lastSeenAt, waiting } = device;
  return (
    <RoomPage
      title={words.revokeTitle}
      back={{ href: '/admin/devices' }}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <Panel titleText={words.revokeTitle} isInterruption>
        {words.revokeText}
      </Panel>
      <SummaryList
        rows={[
          { key: columns.person, value: nameOf(desk, device.person) },
          { key: columns.label, value: device.label },
        ]}
      />
      <p class="govuk-body">
        {lastSeenAt === null ? words.neverSeen : words.lastSeen(formatDayTime(lastSeenAt), waiting)}
      </p>
      <Form onSubmit={revoke}>
        <Checkboxes
          name="sure"
          items={[{ value: 'sure', text: words.sure }]}
          values={sure}
          onChange={setSure}
          errorMessage={form.errorAt('sure')}
        />
        <Button id="revoke" variant="warning">
          {words.revokeButton}
        </Button>
      </Form>
    </RoomPage>
  );
}
