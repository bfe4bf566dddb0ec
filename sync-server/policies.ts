import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieFor, maySignIn, secretIn } from './accounts/cookie.ts';
import { readSession, type SignedInAs } from './accounts/sessions.ts';
import { audit, readReader } from './accounts/signed-in.ts';
import type { Tools } from './exchange/tools.ts';
import { foreignBecause, wayOf } from './request-checks.ts';
import type { Policy } from './routes.ts';

declare module 'fastify' {
  interface FastifyRequest {
    session: SignedInAs | null;
  }
}

/** Turns a request away before its route sees it. */
export type Refusal = { status: number; code: string };

/** The session a request brings, where its way may carry one at all. */
async function sessionOf(tools: Tools, request: FastifyRequest): Promise<SignedInAs | null> {
  const way = wayOf(request);
  const secret = secretIn(way, request.headers.cookie);
  return secret === null || !maySignIn(way) ? null : readSession(tools, secret);
}

async function isAdmin(tools: Tools, { org, person }: SignedInAs): Promise<boolean> {
  const { actor } = await readReader(tools, org, person);
  return actor.active && actor.roles.includes('admin');
}

/** Checks a request against its route's policy; what is not allowed to someone known is written down. */
export async function checkPolicy(
  tools: Tools,
  policy: Policy,
  request: FastifyRequest,
): Promise<Refusal | null> {
  if (policy === 'anyone') return null;
  request.session = await sessionOf(tools, request);
  const { session } = request;
  if (!session) return { status: 401, code: 'signed_out' };
  if (policy === 'session') return null;
  const allowed = policy === 'device' ? session.device !== null : await isAdmin(tools, session);
  if (allowed) return null;
  const object = { objectType: 'route', objectId: request.routeOptions.url ?? '' };
  const { org, person, device } = session;
  await audit(tools, org, { actor: person, device, action: 'deny', ...object, outcome: 'denied' });
  return { status: 403, code: policy === 'device' ? 'no_device' : 'not_allowed' };
}

/** Refuses what another site's page could have sent. */
export function checkOrigin(request: FastifyRequest, origin: string | null): Refusal | null {
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  const because = foreignBecause(request, origin);
  return because === null ? null : { status: 403, code: because };
}

/** Gives the browser its session, or takes it away; never over a line that others can read. */
export function setSession(
  request: FastifyRequest,
  reply: FastifyReply,
  secret: string | null,
): boolean {
  const way = wayOf(request);
  if (secret !== null && !maySignIn(way)) return false;
  reply.header('Set-Cookie', cookieFor(way, secret));
  return true;
}
