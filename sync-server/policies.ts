import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Role } from '../src/domain/actor.ts';
import { cookieFor, maySignIn, secretIn } from './accounts/cookie.ts';
import { approvers } from './accounts/roles.ts';
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

/** Roles that a policy asks for: any one of them, held now. */
const rolesFor: Readonly<Partial<Record<Policy, readonly Role[]>>> = {
  admin: ['admin'],
  approver: approvers,
};

async function fits(tools: Tools, policy: Policy, session: SignedInAs): Promise<boolean> {
  if (policy === 'device') return session.device !== null;
  const asked = rolesFor[policy];
  if (!asked) return true;
  const { actor } = await readReader(tools, session.org, session.person);
  return actor.active && asked.some((role) => actor.roles.includes(role));
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
  if (await fits(tools, policy, session)) return null;
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
