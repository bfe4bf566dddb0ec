import { CarryRequest } from '../../src/domain/carry-protocol.ts';
import { makeLimiter } from '../limits.ts';
import { answer, closedRoute, type Route, refuse, tooOften } from '../routes.ts';
import { takeCarried } from './carry.ts';
import type { Tools } from './tools.ts';

const minute = 60_000;
const largest = 1024 * 1024;

/** POST /api/carry: a carried file's saves, a deposit's worth at a time, from anybody who works here. */
export function carryRoute(tools: Tools): Route {
  const perMinute = makeLimiter(tools.now, 120, minute);
  const open = { path: '/api/carry', shape: CarryRequest, policy: 'session' as const };
  return closedRoute({ ...open, bodyLimit: largest }, async (body, { org, person, device }) => {
    const wait = perMinute.take(person);
    if (wait > 0) return tooOften(wait);
    const taken = await takeCarried(tools, { org, person, device }, body);
    return taken === 'too_large' ? refuse(413, 'too_large') : answer(taken);
  });
}
