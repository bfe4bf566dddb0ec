import type * as z from 'zod/mini';
import 'fastify';
import type { SignedInAs } from './accounts/sessions.ts';

/** Who may call a route. One without a policy does not start. */
export type Policy = 'anyone' | 'session' | 'device' | 'admin' | 'approver';

declare module 'fastify' {
  interface FastifyContextConfig {
    policy?: Policy;
    /** Sent by the browser itself, which cannot say that it comes from one of our pages. */
    sentByBrowser?: boolean;
  }
}

/** What a route is told of a request. */
export type Asked = {
  body: unknown;
  address: string;
  bytes: number;
  /** The vaults that this browser was given, by the server's own word in a cookie. */
  phones: readonly string[];
  /** Null only where the policy is `anyone`. */
  session: SignedInAs | null;
};

/** What a route answers. `session` sets the cookie to a new secret, or takes it away with null; `phones` the other. */
export type Outcome =
  | {
      ok: true;
      body: unknown;
      session?: string | null;
      phones?: readonly string[];
      isWritten?: true;
      clearsSite?: true;
    }
  | { ok: false; status: number; code: string; retryAfter?: number };

export type Route = {
  method: 'GET' | 'POST';
  path: string;
  policy: Policy;
  bodyLimit: number;
  run: (asked: Asked) => Promise<Outcome>;
};

export const answer = (body: unknown, session?: string | null): Outcome =>
  session === undefined ? { ok: true, body } : { ok: true, body, session };

/** An answer that is JSON already. */
export const writtenAnswer = (body: string): Outcome => ({ ok: true, body, isWritten: true });

/** An answer with which the browser removes all that this site has kept in it (Clear-Site-Data). */
export const clearing = (body: unknown): Outcome => ({ ok: true, body, clearsSite: true });

export const refuse = (status: number, code: string): Outcome => ({ ok: false, status, code });

/** Asked too often: come back after so many milliseconds. */
export const tooOften = (wait: number, code = 'too_often'): Outcome => ({
  ok: false,
  status: 429,
  code,
  retryAfter: Math.max(1, Math.ceil(wait / 1_000)),
});

type Open<B> = { path: string; bodyLimit?: number; shape: z.ZodMiniType<B> };

const smallBody = 16 * 1024;

/** A POST whose body is checked at this border, for anyone. */
export function openRoute<B>(
  { path, shape, bodyLimit = smallBody }: Open<B>,
  run: (body: B, asked: Asked) => Promise<Outcome>,
): Route {
  const checked = async (asked: Asked) => {
    const body = shape.safeParse(asked.body);
    return body.success ? run(body.data, asked) : refuse(400, 'bad_request');
  };
  return { method: 'POST', path, policy: 'anyone', bodyLimit, run: checked };
}

type Closed<B> = Open<B> & { policy: Exclude<Policy, 'anyone'> };

/** The same for those who have signed in, by policy. */
export function closedRoute<B>(
  { policy, ...open }: Closed<B>,
  run: (body: B, session: SignedInAs, asked: Asked) => Promise<Outcome>,
): Route {
  const route = openRoute(open, (body, asked) =>
    asked.session ? run(body, asked.session, asked) : Promise.resolve(refuse(401, 'signed_out')),
  );
  return { ...route, policy };
}
