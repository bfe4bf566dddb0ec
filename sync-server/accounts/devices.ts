import * as z from 'zod/mini';
import { type DeviceList, RevokeDevice } from '../../src/domain/account-protocol.ts';
import { recordActs } from '../audit/record-acts.ts';
import type { Tools } from '../exchange/tools.ts';
import { answer, closedRoute, type Route, refuse } from '../routes.ts';
import type { Transaction } from '../store/port.ts';
import type { Device } from '../store/rows.ts';
import { openText } from './emails.ts';
import type { Office } from './office.ts';

/** POST /api/devices/list: whose phones there are, and which still hold unsent work. */
export const listDevicesRoute = ({ tools }: Office): Route =>
  closedRoute(
    { path: '/api/devices/list', shape: z.strictObject({}), policy: 'admin' },
    async (_, { org }) => {
      const found = await tools.store.read(org, ({ accounts }) => accounts.devices());
      const body: DeviceList = { devices: found.map((device) => toLine(tools, device)) };
      return answer(body);
    },
  );

function toLine(tools: Tools, one: Device): DeviceList['devices'][number] {
  const { device, person, enrolledAt, lastSeenAt, waiting, revokedAt } = one;
  const label = openText(tools, one.org, 'device', one.label);
  return { device, person, label, enrolledAt, lastSeenAt, waiting, revokedAt };
}

/** POST /api/devices/revoke: it reads nothing more; what it still sends is kept for a supervisor. */
export const revokeDeviceRoute = ({ tools }: Office): Route =>
  closedRoute(
    { path: '/api/devices/revoke', shape: RevokeDevice, policy: 'admin' },
    async (body, session) => {
      const { org } = session;
      const revoked = await tools.store.write(org, (transaction) =>
        revoke(transaction, tools, body.device, session.person),
      );
      if (!revoked) return refuse(404, 'device_unknown');
      const { device, person, publicKey, prefix } = revoked;
      const at = tools.now();
      tools.kept.add([{ kind: 'revoked', org, at, device, person, publicKey, prefix }]);
      tools.hub.end([device]);
      return answer({});
    },
  );

async function revoke(
  transaction: Transaction,
  tools: Tools,
  id: string,
  by: string,
): Promise<Device | null> {
  const { accounts } = transaction;
  const [device] = await accounts.findDevices([id]);
  if (!device) return null;
  await accounts.revokeDevices([id], tools.now());
  const sessions = await accounts.sessionsOf(device.person);
  await accounts.endSessions(sessions.filter((one) => one.device === id).map((one) => one.hash));
  const object = { objectType: 'device', objectId: id };
  await recordActs(transaction, tools.now(), [
    { actor: by, action: 'revoke_device', ...object, outcome: 'ok' },
  ]);
  return device;
}
