import * as z from 'zod/mini';
import { type DeviceList, RevokeDevice } from '../../src/domain/account-protocol.ts';
import { recordActs } from '../audit/record-acts.ts';
import type { Tools } from '../exchange/tools.ts';
import { readWiped } from '../exchange/wiped.ts';
import { tellRevoked } from '../exchange/withdraw.ts';
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
      const found = await tools.store.read(org, async (transaction) => {
        const devices = await transaction.accounts.devices();
        return Promise.all(
          devices.map(async (device) => ({
            device,
            wiped: await readWiped(transaction, device.device),
          })),
        );
      });
      const body: DeviceList = {
        devices: found.map(({ device, wiped }) => toLine(tools, device, wiped?.at ?? null)),
      };
      return answer(body);
    },
  );

function toLine(tools: Tools, one: Device, wipedAt: number | null): DeviceList['devices'][number] {
  const { device, person, enrolledAt, lastSeenAt, waiting, revokedAt } = one;
  const label = openText(tools, one.org, 'device', one.label);
  return { device, person, label, enrolledAt, lastSeenAt, waiting, revokedAt, wipedAt };
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
      const line = { kind: 'revoked' as const, org, at, device, person, publicKey, prefix };
      tools.kept.add([line]);
      tellRevoked(tools, [line]);
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
