import {
  SettleTrouble,
  type TroublesAnswer,
  TroublesRequest,
} from '../../src/domain/trouble-protocol.ts';
import { makeLimiter } from '../limits.ts';
import { answer, closedRoute, type Route, refuse, tooOften } from '../routes.ts';
import type { Tools } from './tools.ts';
import { listTroubles, settleTrouble } from './troubles.ts';

const minute = 60_000;

/** POST /api/troubles/list and /api/troubles/settle: what must be asked of a person, and that they were. */
export function troubleRoutes(tools: Tools): Route[] {
  const perMinute = makeLimiter(tools.now, 60, minute);
  const listing = { path: '/api/troubles/list', shape: TroublesRequest, policy: 'device' as const };
  const settling = {
    path: '/api/troubles/settle',
    shape: SettleTrouble,
    policy: 'device' as const,
  };
  return [
    closedRoute(listing, async (_, { org, person, device }) => {
      const wait = perMinute.take(person);
      if (wait > 0) return tooOften(wait);
      const body: TroublesAnswer = {
        troubles: await listTroubles(tools, { org, person, device: device ?? '' }),
      };
      return answer(body);
    }),
    closedRoute(settling, async ({ id }, { org, person, device }) => {
      const wait = perMinute.take(person);
      if (wait > 0) return tooOften(wait);
      const settled = await settleTrouble(tools, { org, person, device: device ?? '' }, id);
      return settled ? answer({}) : refuse(404, 'trouble_unknown');
    }),
  ];
}
