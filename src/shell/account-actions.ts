import * as z from 'zod/mini';
import { DeviceList, Invited, inviteFaults, PeopleAccounts } from '../domain/account-protocol.ts';
import { fail, succeed } from '../domain/result.ts';
import type { AccountActions } from '../features/admin/account-actions.ts';
import type { Transport } from '../sync/transport.ts';
import { asResult } from './asked.ts';

/** What an administrator does that needs a signal: sign-in codes and phones. */
export function makeAccountActions(transport: Transport): AccountActions {
  return {
    listAccounts: async () =>
      asResult(await transport.post('/api/people/list', {}, PeopleAccounts)),
    invite: async (person, email) => {
      const invited = await transport.post('/api/people/invite', { person, email }, Invited);
      const hasPassword = !invited.ok && invited.code === inviteFaults.twoPeople;
      return hasPassword ? fail(inviteFaults.twoPeople) : asResult(invited);
    },
    listDevices: async () => asResult(await transport.post('/api/devices/list', {}, DeviceList)),
    revokeDevice: async (device) => {
      const revoked = await transport.post('/api/devices/revoke', { device }, z.object({}));
      return asResult(revoked.ok ? succeed(null) : revoked);
    },
  };
}
