import { DigestRequest } from '../../src/domain/digest.ts';
import { PROTOCOL_VERSION } from '../../src/domain/protocol.ts';
import { makeLimiter } from '../limits.ts';
import { answer, closedRoute, type Route, refuse, tooOften } from '../routes.ts';
import { compareDigest } from './digest.ts';
import type { Tools } from './tools.ts';

const minute = 60_000;
const digestBody = 256 * 1024;

/** POST /api/digest: what a device holds of a scope, compared with what it should hold. */
export function digestRoute(tools: Tools): Route {
  const perMinute = makeLimiter(tools.now, 120, minute);
  return closedRoute(
    { path: '/api/digest', shape: DigestRequest, bodyLimit: digestBody, policy: 'device' },
    async (body, { org, person, device }) => {
      if (device === null) return refuse(403, 'no_device');
      if (body.protocol !== PROTOCOL_VERSION) return refuse(426, 'update_needed');
      if (body.device !== device) return refuse(401, 'signed_out');
      const wait = perMinute.take(device);
      if (wait > 0) return tooOften(wait);
      return answer(await compareDigest(tools, { org, person, device }, body));
    },
  );
}
