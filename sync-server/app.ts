import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import compress from '@fastify/compress';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  LogController,
} from 'fastify';
import type { Fault, Start } from '../src/domain/account-protocol.ts';
import type { Passwords } from './accounts/passwords.ts';
import { addRoutes } from './add-routes.ts';
import type { Config } from './config.ts';
import type { Tools } from './exchange/tools.ts';
import { headersFor } from './headers.ts';
import { logAnswered, logBug } from './logs.ts';
import { checkOrigin, checkPolicy } from './policies.ts';
import { isPacked, wayOf } from './request-checks.ts';
import { pathOf, serveFiles } from './static-files.ts';

export type ServerDeps = {
  tools: Tools;
  config: Pick<Config, 'origin' | 'trustProxy' | 'distDirectory' | 'leastBuild'>;
  passwords: Passwords;
  /** Made-up people for the sign-in page; the demo alone has any. */
  demo?: Start['demo'];
  logs?: boolean;
};

const second = 1_000;
const largestBody = 1024 * 1024;

/** The whole server, ready to listen or to be asked without a socket. It closes nothing it was handed. */
export function createServer(deps: ServerDeps): FastifyInstance {
  const { tools, config } = deps;
  const app = Fastify({
    bodyLimit: largestBody,
    connectionTimeout: 0,
    requestTimeout: 30 * second,
    keepAliveTimeout: 65 * second,
    http: { headersTimeout: 10 * second },
    trustProxy: config.trustProxy,
    exposeHeadRoutes: false,
    logger: deps.logs === true ? { level: 'info', base: null } : false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => Buffer.from(tools.random(9)).toString('base64url'),
  });
  refuseOpenRoutes(app);
  addChecks(app, deps);
  answerFaults(app);
  void app.register(compress, {
    threshold: 1_024,
    encodings: ['gzip'],
    globalDecompression: false,
  });
  void app.register((inside, _, done) => {
    addRoutes(inside, deps);
    done();
  });
  const files = resolve(config.distDirectory);
  if (!existsSync(files)) return app;
  void app.register((inside, _, done) => {
    serveFiles(inside, files);
    done();
  });
  return app;
}

/** A route that says nothing about who may call it stops the server from starting. */
function refuseOpenRoutes(app: FastifyInstance): void {
  app.addHook('onRoute', ({ url, config }) => {
    if (config?.policy === undefined) throw new Error(`The route ${url} has no policy`);
  });
}

function addChecks(app: FastifyInstance, { tools, config }: ServerDeps): void {
  app.removeContentTypeParser('text/plain');
  app.decorateRequest('session', null);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headersFor(pathOf(request.url), wayOf(request).isSecure));
    const { policy, sentByBrowser } = request.routeOptions.config;
    if (policy === undefined) return;
    // Unpacked, a small body may fill the memory; sealed bytes would not shrink by packing.
    if (isPacked(request)) return sendFault(reply, 415, 'packed');
    const foreign = sentByBrowser ? null : checkOrigin(request, config.origin);
    const refusal = foreign ?? (await checkPolicy(tools, policy, request));
    if (refusal) await sendFault(reply, refusal.status, refusal.code);
  });
  app.addHook('onResponse', async (request, reply) => logAnswered(request, reply));
}

function answerFaults(app: FastifyInstance): void {
  app.setNotFoundHandler((_, reply) => {
    reply.header('Cache-Control', 'no-store');
    return sendFault(reply, 404, 'not_found');
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) logBug(request.log, request.id, error);
    return sendFault(reply, status, codeByStatus[status] ?? 'bad_request');
  });
}

const codeByStatus: Readonly<Record<number, string>> = {
  413: 'too_large',
  415: 'not_json',
  500: 'fault',
  507: 'disk_full',
};

/** As SQLite and as PostgreSQL call it. */
const diskFull = { errcode: 13, code: '53100' };

function statusOf(error: FastifyError): number {
  const isFull = 'errcode' in error && error.errcode === diskFull.errcode;
  if (isFull || error.code === diskFull.code) return 507;
  const status = error.statusCode ?? 500;
  return status >= 500 ? 500 : status;
}

function sendFault(reply: FastifyReply, status: number, code: string): FastifyReply {
  const body: Fault = { code, requestId: reply.request.id };
  return reply.code(status).send(body);
}
