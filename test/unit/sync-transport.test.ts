import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { makeTransport } from '../../src/sync/transport.ts';

const shape = z.strictObject({ seq: z.number() });
const fault = JSON.stringify({ code: 'try_later', requestId: 'q1' });

type Asked = { path: string; init: RequestInit };

function connect(answer: () => Response | Promise<Response>) {
  const asked: Asked[] = [];
  const transport = makeTransport(async (path, init) => {
    asked.push({ path, init });
    return answer();
  });
  return { asked, transport };
}

const json = (body: string, status = 200, headers: Record<string, string> = {}) =>
  new Response(body, {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
  });

const post = (answer: () => Response | Promise<Response>) =>
  connect(answer).transport.post('/api/pull', {}, shape);

const lost = { ok: false, fault: 'no_signal', code: '', retryAfter: 0 };

test('an answer of the right shape is handed on', async () => {
  expect(await post(() => json('{"seq":4}'))).toEqual({ ok: true, value: { seq: 4 } });
});

test('a request says what it is, keeps to this site and leaves nothing in a cache', async () => {
  const { asked, transport } = connect(() => json('{"seq":4}'));
  await transport.post('/api/pull', { limit: 5 }, shape);
  await transport.get('/api/start', shape);
  const [first, second] = asked;
  expect(first?.path).toBe('/api/pull');
  expect(first?.init).toMatchObject({
    method: 'POST',
    body: '{"limit":5}',
    headers: { 'X-Alongside': '1', 'Content-Type': 'application/json; charset=utf-8' },
  });
  expect(second?.init).toMatchObject({ method: 'GET', headers: { 'X-Alongside': '1' } });
  for (const { init } of asked) {
    expect(init).toMatchObject({
      cache: 'no-store',
      credentials: 'same-origin',
      redirect: 'error',
    });
    expect(init.signal?.aborted).toBe(false);
  }
});

test.each([
  ['the network is gone', () => Promise.reject(new TypeError('Failed to fetch'))],
  [
    'a captive portal answers with its page',
    () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
  ],
  ['an answer does not say what it is', () => new Response(new Uint8Array([123, 125]))],
  ['an answer breaks off', () => json('{"seq":')],
  ['an answer is empty', () => json('')],
  [
    'a proxy answers an error page',
    () => new Response('<html>', { status: 502, headers: { 'Content-Type': 'text/html' } }),
  ],
])('there is no signal when %s', async (_, answer) => {
  expect(await post(answer)).toEqual(lost);
});

test.each([
  [400, 'not_allowed'],
  [401, 'signed_out'],
  [403, 'not_allowed'],
  [404, 'not_allowed'],
  [413, 'too_large'],
  [426, 'update_needed'],
  [429, 'busy'],
  [500, 'busy'],
  [503, 'busy'],
  [507, 'busy'],
])('an answer of %i means %s, with the code it gives', async (status, expected) => {
  expect(await post(() => json(fault, status))).toEqual({
    ok: false,
    fault: expected,
    code: 'try_later',
    retryAfter: 0,
  });
});

test.each([
  ['30', 30_000],
  ['0', 0],
  ['Wed, 25 Nov 2026 10:00:00 GMT', 0],
])('a busy server that says Retry-After: %s is left in peace for %i ms', async (header, wait) => {
  const answer = await post(() => json(fault, 429, { 'Retry-After': header }));
  expect(answer).toMatchObject({ ok: false, fault: 'busy', retryAfter: wait });
});

test.each([
  [413, {}, { fault: 'too_large', retryAfter: 0 }],
  [429, { 'Retry-After': '20' }, { fault: 'busy', retryAfter: 20_000 }],
  [429, {}, { fault: 'busy', retryAfter: 0 }],
  [503, { 'Retry-After': '20' }, { fault: 'busy', retryAfter: 20_000 }],
])(
  'F32, F35: a page of status %i and %j, as a proxy answers with, is heeded',
  async (status, headers, meant) => {
    const page = { status, headers: { 'Content-Type': 'text/html', ...headers } };
    expect(await post(() => new Response('<html>', page))).toEqual({
      ok: false,
      code: '',
      ...meant,
    });
  },
);

test.each([200, 403, 404, 500, 502, 503, 511])(
  'F32: any other page, of status %i, is no answer',
  async (status) => {
    const page = { status, headers: { 'Content-Type': 'text/html' } };
    expect(await post(() => new Response('<html>', page))).toEqual(lost);
  },
);

test('a fault without a readable code is still a fault', async () => {
  expect(await post(() => json('{"error":"x"}', 401))).toMatchObject({
    fault: 'signed_out',
    code: '',
  });
});

test.each(['{"seq":"4"}', '{}', '{"seq":4,"more":1}', '[]', 'null'])(
  'the answer %s has another shape: the app must be brought up to date',
  async (body) => {
    expect(await post(() => json(body))).toMatchObject({ ok: false, fault: 'update_needed' });
  },
);
