import { DecideHeld, HeldRequest } from '../../src/domain/held-protocol.ts';
import { makeLimiter } from '../limits.ts';
import { answer, closedRoute, type Route, refuse, tooOften } from '../routes.ts';
import { decideHeld } from './held-decide.ts';
import { listHeld } from './held-list.ts';
import type { Tools } from './tools.ts';

const minute = 60_000;

/** POST /api/held/list and /api/held/decide: what was kept for a supervisor, and what they make of it. */
export function heldRoutes(tools: Tools): Route[] {
  const perMinute = makeLimiter(tools.now, 60, minute);
  const listing = { path: '/api/held/list', shape: HeldRequest, policy: 'device' as const };
  const deciding = { path: '/api/held/decide', shape: DecideHeld, policy: 'device' as const };
  return [
    closedRoute(listing, async (_, { org, person, device }) => {
      if (device === null) return refuse(403, 'no_device');
      const wait = perMinute.take(device);
      return wait > 0 ? tooOften(wait) : answer(await listHeld(tools, { org, person, device }));
    }),
    closedRoute({ ...deciding, bodyLimit: 64 * 1024 }, async (body, { org, person, device }) => {
      if (device === null) return refuse(403, 'no_device');
      if (body.decision === 'rejected' && body.reason === null) return refuse(400, 'reason_needed');
      const wait = perMinute.take(device);
      if (wait > 0) return tooOften(wait);
      return answer(await decideHeld(tools, { org, person, device }, body));
    }),
  ];
}
