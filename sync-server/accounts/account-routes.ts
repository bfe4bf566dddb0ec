import type { Start } from '../../src/domain/account-protocol.ts';
import { PROTOCOL_VERSION } from '../../src/domain/protocol.ts';
import type { Tools } from '../exchange/tools.ts';
import { makeLimiter, makeLockout } from '../limits.ts';
import { answer, type Route } from '../routes.ts';
import { listDevicesRoute, revokeDeviceRoute } from './devices.ts';
import { enrolRoute } from './enrol.ts';
import { firstPasswordRoute } from './first-password.ts';
import type { Office } from './office.ts';
import type { Passwords } from './passwords.ts';
import { inviteRoute, listPeopleRoute } from './people.ts';
import {
  askRecoveryRoute,
  callOffRecoveryRoute,
  confirmRecoveryRoute,
  listRecoveriesRoute,
} from './recovery.ts';
import { challengeRoute, renewRoute } from './renew.ts';
import { addShareRoute, dropShareRoute, takeShareRoute } from './shares.ts';
import { signInRoute } from './sign-in.ts';
import { signOutRoute } from './sign-out.ts';

const minute = 60_000;

/** What is the same for everybody, and does not hang on the records. */
type Told = Pick<Start, 'demo' | 'leastBuild'>;

export function makeOffice(tools: Tools, passwords: Passwords): Office {
  const { now } = tools;
  return {
    tools,
    passwords,
    byAddress: makeLimiter(now, 60, minute),
    byAccount: makeLimiter(now, 10, minute),
    lockout: makeLockout(now, 20, 15 * minute),
  };
}

/** GET /api/start: what a device must know before anyone has signed in. */
function startRoute({ tools }: Office, told: Told): Route {
  const run = async () => {
    const { keys, now } = tools;
    const body: Start = {
      protocol: PROTOCOL_VERSION,
      ...told,
      siteKey: keys.sitePublicKey,
      ingest: keys.ingest,
      time: now(),
    };
    return answer(body);
  };
  return { method: 'GET', path: '/api/start', policy: 'anyone', bodyLimit: 0, run };
}

export const accountRoutes = (office: Office, told: Told): Route[] => [
  startRoute(office, told),
  signInRoute(office),
  firstPasswordRoute(office),
  challengeRoute(office),
  renewRoute(office),
  enrolRoute(office),
  signOutRoute(office),
  listPeopleRoute(office),
  inviteRoute(office),
  listDevicesRoute(office),
  revokeDeviceRoute(office),
  addShareRoute(office),
  takeShareRoute(office),
  dropShareRoute(office),
  listRecoveriesRoute(office),
  askRecoveryRoute(office),
  confirmRecoveryRoute(office),
  callOffRecoveryRoute(office),
];
