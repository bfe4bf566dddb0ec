import type { DeviceList, Invited, PeopleAccounts } from '../../domain/account-protocol.ts';
import type { Result } from '../../domain/result.ts';

/** Why something that needs a signal did not happen. */
export type AccountFault = 'no_signal' | 'signed_out' | 'not_allowed' | 'busy' | 'two_people';

/** What an administrator does that needs a signal; handed in by the shell. */
export type AccountActions = {
  listAccounts: () => Promise<Result<PeopleAccounts, AccountFault>>;
  /** Makes a single-use sign-in code for a person. */
  invite: (person: string, email: string) => Promise<Result<Invited, AccountFault>>;
  listDevices: () => Promise<Result<DeviceList, AccountFault>>;
  revokeDevice: (device: string) => Promise<Result<null, AccountFault>>;
};

/** A phone as the list of phones has it. */
export type Device = DeviceList['devices'][number];

/** How a person signs in, as the list of accounts has it. */
export type Account = PeopleAccounts['accounts'][number];
