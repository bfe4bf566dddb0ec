import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';

/** Only what is on this list is ever logged: no bodies, queries, names or addresses. */
export function logAnswered(request: FastifyRequest, reply: FastifyReply): void {
  request.log.info(
    {
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    },
    'answered',
  );
}

/** Where a bug lies, without its message, which may quote what someone wrote. */
export function logBug(log: FastifyBaseLogger, requestId: string, error: Error): void {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  log.error({ request: requestId, kind: error.name, at: frames.slice(0, 8) }, 'bug');
}
