import { type ToCome, ToComeRequest } from '../../src/domain/to-come-protocol.ts';
import { makeLimiter } from '../limits.ts';
import { answer, closedRoute, type Route, refuse, tooOften } from '../routes.ts';
import { loadReader } from './actor.ts';
import { heldBy } from './cursors.ts';
import type { Puller } from './pull.ts';
import type { Tools } from './tools.ts';

const minute = 60_000;

/** Counts what a person's new phone will be sent, without opening any of it. */
function countToCome(tools: Tools, { org, person }: Omit<Puller, 'device'>): Promise<ToCome> {
  return tools.store.read(org, async (transaction) => {
    const { actor } = await loadReader(transaction, tools, person);
    const scopes = [...heldBy(actor, tools.now()).keys()];
    const tallies = await transaction.records.tally(scopes);
    return {
      records: Object.fromEntries(tallies.map(({ type, count }) => [type, count])),
      bytes: tallies.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  });
}

/** POST /api/to-come: asked once, at the first opening of a vault. */
export function toComeRoute(tools: Tools): Route {
  const perMinute = makeLimiter(tools.now, 30, minute);
  return closedRoute(
    { path: '/api/to-come', shape: ToComeRequest, policy: 'device' },
    async (body, { org, person, device }) => {
      if (device === null) return refuse(403, 'no_device');
      if (body.device !== device) return refuse(401, 'signed_out');
      const wait = perMinute.take(device);
      if (wait > 0) return tooOften(wait);
      return answer(await countToCome(tools, { org, person }));
    },
  );
}
