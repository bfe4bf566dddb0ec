import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { Fault } from '../src/domain/account-protocol.ts';
import { loadReader } from './exchange/actor.ts';
import { heldBy } from './exchange/cursors.ts';
import type { Tools } from './exchange/tools.ts';
import { headersFor } from './headers.ts';
import { wayOf } from './request-checks.ts';
import { pathOf } from './static-files.ts';

const heartbeat = 25_000;

/** Whose vault listens. */
const Asking = z.object({ device: z.string().check(z.maxLength(120)) });

/** GET /api/poke: the event stream of a signed-in device, kept alive by a comment now and then. */
export function addPokeRoute(app: FastifyInstance, tools: Tools): void {
  app.get('/api/poke', { config: { policy: 'device' } }, async (request, reply) => {
    const { session } = request;
    if (!session || session.device === null) return reply.callNotFound();
    const { org, person, device } = session;
    // Another person's vault on a shared phone must not listen with this session.
    const asking = Asking.safeParse(request.query);
    if (!asking.success || asking.data.device !== device) {
      const fault: Fault = { code: 'signed_out', requestId: request.id };
      return reply.code(401).send(fault);
    }
    const held = await tools.store.read(org, async (transaction) => {
      const { actor } = await loadReader(transaction, tools, person);
      return heldBy(actor, tools.now());
    });
    reply.hijack();
    reply.raw.writeHead(200, {
      ...headersFor(pathOf(request.url), wayOf(request).isSecure),
      'Content-Type': 'text/event-stream; charset=utf-8',
      'X-Accel-Buffering': 'no',
    });
    tools.hub.open({ org, device, scopes: new Set(held.keys()) }, reply.raw);
  });
  const beating = setInterval(tools.hub.beat, heartbeat);
  beating.unref();
  app.addHook('preClose', async () => {
    clearInterval(beating);
    tools.hub.end();
  });
}
