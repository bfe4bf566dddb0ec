import type * as z from 'zod/mini';
import { Fault } from '../domain/account-protocol.ts';
import { attempt, fail, type Result, succeed } from '../domain/result.ts';

/** Why a request brought no answer. `no_signal` is also a captive portal's page in place of an answer. */
export type TransportFault =
  | 'no_signal'
  | 'signed_out'
  | 'busy'
  | 'too_large'
  | 'update_needed'
  | 'not_allowed';

/** When a busy server asked not to be asked again before, in milliseconds; 0 when it did not say. */
export type Refusal = { fault: TransportFault; code: string; retryAfter: number };

export type Answered<T> = { ok: true; value: T } | ({ ok: false } & Refusal);

export type Transport = {
  /** POSTs JSON and checks the answer's shape. Never throws for anything the network does. */
  post<T>(path: string, body: unknown, shape: z.ZodMiniType<T>): Promise<Answered<T>>;
  get<T>(path: string, shape: z.ZodMiniType<T>): Promise<Answered<T>>;
};

type Fetch = (path: string, init: RequestInit) => Promise<Response>;

const patience = 30_000;

/** Speaks with the server over the given fetch. Only an answered request counts as a signal. */
export function makeTransport(fetch: Fetch): Transport {
  const send = async <T>(
    path: string,
    init: RequestInit,
    shape: z.ZodMiniType<T>,
  ): Promise<Answered<T>> => {
    const headers = { 'X-Alongside': '1', ...init.headers };
    const options: RequestInit = {
      ...init,
      headers,
      cache: 'no-store',
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    };
    const response = await attempt(
      () => fetch(path, options),
      () => 'no_signal' as const,
    );
    if (!response.ok) return lost;
    const body = await readJson(response.value);
    if (!body.ok) return isAboutRequest(response.value) ? refusalOf(response.value, null) : lost;
    if (!response.value.ok) return refusalOf(response.value, body.value);
    const parsed = shape.safeParse(body.value);
    return parsed.success ? succeed(parsed.data) : { ...lost, fault: 'update_needed' };
  };
  return {
    post: (path, body, shape) =>
      send(
        path,
        {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'Content-Type': 'application/json; charset=utf-8' },
        },
        shape,
      ),
    get: (path, shape) => send(path, { method: 'GET' }, shape),
  };
}

const lost: { ok: false } & Refusal = { ok: false, fault: 'no_signal', code: '', retryAfter: 0 };

/** The body, if it is JSON and says so: a captive portal's page is not an answer. */
async function readJson(response: Response): Promise<Result<unknown, 'no_signal'>> {
  const type = response.headers.get('Content-Type') ?? '';
  if (!type.startsWith('application/json')) return fail('no_signal');
  return attempt(
    () => response.json(),
    () => 'no_signal' as const,
  );
}

/**
 * Too large, asked too often, or busy until a named time, whoever says so and in whatever form: a proxy before
 * our server answers with a page of its own. To heed it loses nothing, since none of these takes a save away;
 * a captive portal's page has another status, and over TLS it cannot answer for us at all.
 */
const isAboutRequest = ({ status, headers }: Response): boolean =>
  status === 413 || status === 429 || (status === 503 && headers.has('Retry-After'));

const faultByStatus: Readonly<Record<number, TransportFault>> = {
  401: 'signed_out',
  403: 'not_allowed',
  413: 'too_large',
  426: 'update_needed',
  429: 'busy',
  503: 'busy',
  507: 'busy',
};

function refusalOf(response: Response, body: unknown): { ok: false } & Refusal {
  const parsed = Fault.safeParse(body);
  const seconds = Number(response.headers.get('Retry-After') ?? '0');
  return {
    ok: false,
    fault: faultByStatus[response.status] ?? (response.status >= 500 ? 'busy' : 'not_allowed'),
    code: parsed.success ? parsed.data.code : '',
    retryAfter: Number.isFinite(seconds) ? seconds * 1_000 : 0,
  };
}
