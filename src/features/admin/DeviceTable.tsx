import { adminWords } from '../../locales/admin.ts';
import { formatAgo, formatDayTime } from '../../locales/dates.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { nameOf } from '../../parts/people-names.ts';
import { Table, type TableCell } from '../../ui/Table.tsx';
import type { Device } from './account-actions.ts';

/** Whose phone has unsent work, by its own last word; those in use first. */
export function DeviceTable({ devices }: { readonly devices: readonly Device[] }) {
  const desk = useDesk();
  const words = wordsIn(adminWords).devices;
  if (devices.length === 0) return <p class="govuk-body">{words.empty}</p>;
  const sorted = [...devices].sort(
    (a, b) => Number(a.revokedAt !== null) - Number(b.revokedAt !== null) || b.waiting - a.waiting,
  );
  return (
    <Table
      isStacked
      firstCellIsHeader
      head={Object.values(words.columns).map((text) => ({ text }))}
      rows={sorted.map((device): TableCell[] => {
        const name = nameOf(desk, device.person);
        return [
          { text: name },
          { text: device.label },
          { text: lastContact(device, desk.now(), words.never) },
          { text: String(device.waiting) },
          { text: <State device={device} name={name} /> },
        ];
      })}
    />
  );
}

function State({ device, name }: { readonly device: Device; readonly name: string }) {
  const words = wordsIn(adminWords).devices;
  const { revokedAt, wipedAt, label } = device;
  if (wipedAt !== null) return <>{words.wiped(formatDayTime(wipedAt))}</>;
  if (revokedAt !== null) return <>{words.revoked(formatDayTime(revokedAt))}</>;
  return (
    <span>
      {words.active}
      <br />
      <a class="govuk-link" href={`/admin/devices/${device.device}`}>
        {words.revoke}
        <span class="govuk-visually-hidden">{words.revokeOf(label, name)}</span>
      </a>
    </span>
  );
}

const lastContact = ({ lastSeenAt }: Device, now: number, never: string): string =>
  lastSeenAt === null ? never : `${formatDayTime(lastSeenAt)}, ${formatAgo(lastSeenAt, now)}`;
