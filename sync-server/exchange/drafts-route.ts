import { DraftsRequest } from '../../src/domain/draft-protocol.ts';
import { makeLimiter } from '../limits.ts';
import { answer, openRoute, type Route, refuse, tooOften } from '../routes.ts';
import { keepDrafts } from './kept-drafts.ts';
import type { Tools } from './tools.ts';

const minute = 60_000;
const largest = 1024 * 1024;

/** POST /api/drafts: no cookie, since the vault is closed for ever; the device's certificate speaks for it. */
export function draftsRoute(tools: Tools): Route {
  const perMinute = makeLimiter(tools.now, 30, minute);
  const open = { path: '/api/drafts', shape: DraftsRequest, bodyLimit: largest };
  return openRoute(open, async (body, asked) => {
    const wait = perMinute.take(asked.address);
    if (wait > 0) return tooOften(wait);
    const kept = await keepDrafts(tools, body);
    return kept === 'device_unknown' ? refuse(403, kept) : answer(kept);
  });
}
