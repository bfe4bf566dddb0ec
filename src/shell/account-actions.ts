import * as z from 'zod/mini';
import { DeviceList, Invited, PeopleAccounts } from '../domain/account-protocol.ts';
import { fail, type Result, succeed } from '../domain/result.ts';
import type { AccountActions, AccountFault } from '../features/admin/account-actions.ts';
import type { Answered, Transport, TransportFault } from '../sync/transport.ts';

/** What an administrator does that needs a signal: sign-in codes and phones. */
export function makeAccountActions(transport: Transport): AccountActions {
  return {
    listAccounts: async () =>
      asResult(await transport.post('/api/people/list', {}, PeopleAccounts)),
    invite: async (person, email) =>
      asResult(await transport.post('/api/people/invite', { person, email }, Invited)),
    listDevices: async () => asResult(await transport.post('/api/devices/list', {}, DeviceList)),
    revokeDevice: async (device) => {
      const revoked = await transport.post('/api/devices/revoke', { device }, z.object({}));
      return asResult(revoked.ok ? succeed(null) : revoked);
    },
  };
}

const faults: Record<TransportFault, AccountFault> = {
  no_signal: 'no_signal',
  signed_out: 'signed_out',
  not_allowed: 'not_allowed',
  busy: 'busy',
  too_large: 'not_allowed',
  update_needed: 'busy',
};

const asResult = <T>(answer: Answered<T>): Result<T, AccountFault> =>
  answer.ok ? answer : fail(faults[answer.fault]);
