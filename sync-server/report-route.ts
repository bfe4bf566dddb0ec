import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { Fault } from '../src/domain/account-protocol.ts';
import { AppFault } from '../src/domain/app-fault-protocol.ts';
import type { Tools } from './exchange/tools.ts';
import { makeLimiter } from './limits.ts';

/** Of all that a browser tells of a broken policy, the one part that can hold nobody's words. */
const Reports = z
  .array(
    z.object({
      body: z.object({ effectiveDirective: z.string().check(z.regex(/^[a-z-]{1,40}$/)) }),
    }),
  )
  .check(z.maxLength(50));

const minute = 60_000;

/** The directives that a report names; nothing of the page's address, which names a record. */
export function directivesIn(body: unknown): string[] {
  const reports = Reports.safeParse(body);
  const named = reports.success ? reports.data.map((report) => report.body.effectiveDirective) : [];
  return [...new Set(named)];
}

/** POST /api/policy-reports: where browsers say that a page's policy was broken (see `headers.ts`). */
export function addReportRoute(app: FastifyInstance, tools: Tools): void {
  const limiter = makeLimiter(tools.now, 30, minute);
  const config = { policy: 'anyone', sentByBrowser: true } as const;
  void app.register((inside, _, done) => {
    const parse = { parseAs: 'string' } as const;
    inside.addContentTypeParser(
      'application/reports+json',
      parse,
      inside.getDefaultJsonParser('error', 'error'),
    );
    inside.post('/api/policy-reports', { config, bodyLimit: 32 * 1024 }, (request, reply) => {
      if (limiter.take(request.ip) === 0) {
        const directives = directivesIn(request.body);
        request.log.warn({ request: request.id, directives }, 'policy broken');
      }
      return reply.code(204).send();
    });
    done();
  });
}

/** POST /api/app-faults: what went wrong with the app on a phone, without anything of its person's. */
export function addFaultRoute(app: FastifyInstance, tools: Tools): void {
  const limiter = makeLimiter(tools.now, 30, minute);
  const config = { policy: 'anyone' } as const;
  app.post('/api/app-faults', { config, bodyLimit: 1024 }, (request, reply) => {
    const told = AppFault.safeParse(request.body);
    if (told.success && limiter.take(request.ip) === 0) {
      request.log.warn({ request: request.id, ...told.data }, 'app fault');
    }
    return reply.code(told.success ? 200 : 400).send(told.success ? {} : badRequest(request.id));
  });
}

const badRequest = (requestId: string): Fault => ({ code: 'bad_request', requestId });
