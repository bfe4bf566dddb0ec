import * as z from 'zod/mini';
import { recordActs } from '../audit/record-acts.ts';
import { answer, closedRoute, type Route } from '../routes.ts';
import type { Office } from './office.ts';

/** POST /api/sign-out ends the session; nothing that waits on the device is touched. */
export const signOutRoute = ({ tools }: Office): Route =>
  closedRoute(
    { path: '/api/sign-out', shape: z.strictObject({}), policy: 'session' },
    async (_, { org, person, device, hash }) => {
      await tools.store.write(org, async (transaction) => {
        await transaction.accounts.endSessions([hash]);
        const object = { objectType: 'account', objectId: person };
        const act = { actor: person, device, action: 'sign_out', ...object, outcome: 'ok' };
        await recordActs(transaction, tools.now(), [act]);
      });
      if (device !== null) tools.hub.end([device]);
      return answer({}, null);
    },
  );
