import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Fault } from '../src/domain/account-protocol.ts';
import { accountRoutes, makeOffice } from './accounts/account-routes.ts';
import { phonesCookie, phonesIn } from './accounts/phone-cookie.ts';
import type { ServerDeps } from './app.ts';
import { exchangeRoutes } from './exchange/exchange-routes.ts';
import type { Tools } from './exchange/tools.ts';
import type { Keys } from './keys/keys.ts';
import { addPokeRoute } from './poke-route.ts';
import { setSession } from './policies.ts';
import { addFaultRoute, addReportRoute } from './report-route.ts';
import { wayOf } from './request-checks.ts';
import type { Outcome, Route } from './routes.ts';

/** Every route there is, each with its policy. */
export function addRoutes(
  app: FastifyInstance,
  { tools, passwords, demo, config }: ServerDeps,
): void {
  const office = makeOffice(tools, passwords);
  const start = { demo: demo ?? null, leastBuild: config.leastBuild };
  const routes = [...accountRoutes(office, start), ...exchangeRoutes(tools)];
  for (const route of routes) addRoute(app, tools, route);
  addPokeRoute(app, tools);
  addReportRoute(app, tools);
  addFaultRoute(app, tools);
  app.get('/healthz', { config: { policy: 'anyone' } }, () => ({ ok: true }));
}

function addRoute(
  app: FastifyInstance,
  { keys }: Tools,
  { method, path, policy, bodyLimit, run }: Route,
): void {
  app.route({
    method,
    url: path,
    config: { policy },
    ...(method === 'POST' ? { bodyLimit } : {}),
    handler: async (request, reply) => {
      const bytes = Number(request.headers['content-length'] ?? 0);
      const { body, ip: address, session } = request;
      const phones = phonesIn(wayOf(request), keys, request.headers.cookie);
      const outcome = await run({ body, address, bytes, session, phones });
      return sendOutcome(request, reply, { outcome, keys });
    },
  });
}

function sendOutcome(
  request: FastifyRequest,
  reply: FastifyReply,
  { outcome, keys }: { outcome: Outcome; keys: Keys },
): FastifyReply {
  if (!outcome.ok) {
    if (outcome.retryAfter !== undefined) reply.header('Retry-After', outcome.retryAfter);
    const fault: Fault = { code: outcome.code, requestId: request.id };
    return reply.code(outcome.status).send(fault);
  }
  const { session, clearsSite, phones } = outcome;
  if (clearsSite) reply.header('Clear-Site-Data', '"cache", "cookies", "storage"');
  if (session !== undefined && !setSession(request, reply, session)) {
    const fault: Fault = { code: 'not_over_tls', requestId: request.id };
    return reply.code(403).send(fault);
  }
  if (phones) reply.header('Set-Cookie', phonesCookie(wayOf(request), keys, phones));
  if (outcome.isWritten) reply.type('application/json; charset=utf-8');
  return reply.send(outcome.body);
}
