import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMarker } from '../support/browser-steps.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ entry: 'sync-server/main.ts', env: { TRUST_PROXY: '127.0.0.1' } });
});

afterAll(() => discardServer(server));

const markers = Array.from({ length: 12 }, makeMarker);
const [path, query, body, email, password, code, agent, cookie, address, device, fault, escape] =
  markers as [string, ...string[]];

test('T-log-1 T-log-3 of what is asked a real server writes down the route, the answer and the time, and nobody’s words', async () => {
  const headers = {
    'content-type': 'application/json',
    'x-alongside': '1',
    origin: server.url,
    'user-agent': `${agent}\r\n`.trim(),
    cookie: `alongside=${cookie}`,
    'x-forwarded-for': `${address}`,
  };
  const send = (to: string, words: unknown) =>
    fetch(`${server.url}${to}`, {
      method: 'POST',
      headers,
      body: typeof words === 'string' ? words : JSON.stringify(words),
    });
  const answers = [
    await send('/api/sign-in', { email: `${email}@example.org`, password, device: null }),
    await send('/api/first-password', { email: `${email}@example.org`, code, password }),
    await send('/api/deposit', { words: body }),
    await send('/api/deposit', `{"broken": "${fault}`),
    await send('/api/challenge', { device }),
    await send(`/api/${path}`, {}),
    await send(`/api/pull?${query}`, {}),
    await send('/api/challenge', { device: `\n{"level":30,"words":"${escape}"}\n` }),
    await fetch(`${server.url}/incidents/${path}?${query}`, { headers }),
    await send('/api/policy-reports', [{ body: { effectiveDirective: body } }]),
  ];
  expect(answers.map(({ status }) => status)).toContain(401);
  const lines = () =>
    server
      .output()
      .split('\n')
      .filter((line) => line.includes('"answered"'));
  await expect.poll(() => lines().length).toBeGreaterThanOrEqual(answers.length);
  expect(markers.filter((word) => server.output().includes(word))).toEqual([]);
  const known = [
    'level',
    'time',
    'reqId',
    'request',
    'method',
    'route',
    'status',
    'milliseconds',
    'msg',
  ];
  for (const line of lines())
    expect(known).toEqual(expect.arrayContaining(Object.keys(JSON.parse(line))));
});
