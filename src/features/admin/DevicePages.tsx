import { adminWords } from '../../locales/admin.ts';
import { wordsIn } from '../../locales/language.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { DeviceTable } from './DeviceTable.tsx';
import { NoAnswer } from './NoAnswer.tsx';
import { RevokeDevice } from './RevokeDevice.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section.ts';
import { useAnswer } from './useAnswer.ts';

/** The phones at /admin/devices, and the one to take off the list at /admin/devices/:device. */
export function DevicePages({ accounts, rest, done, onDone }: SectionProps) {
  const answer = useAnswer(accounts.listDevices);
  const words = wordsIn(adminWords).devices;
  const [id] = rest;
  if (id === undefined || answer.value === null) {
    return (
      <Section section="devices" done={done}>
        {answer.value ? (
          <DeviceTable devices={answer.value.devices} />
        ) : (
          <NoAnswer answer={answer} />
        )}
      </Section>
    );
  }
  const device = answer.value.devices.find((one) => one.device === id);
  if (!device || device.revokedAt !== null) {
    return (
      <RoomPage title={words.title} heading={words.notFound} back={{ href: '/admin/devices' }} />
    );
  }
  const finish = (sentence: string) => {
    answer.ask();
    onDone(sentence, '/admin/devices');
  };
  return <RevokeDevice device={device} accounts={accounts} onDone={finish} />;
}
