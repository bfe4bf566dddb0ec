import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** Hands everything on to a server of this machine and back, but for the header that says where a visit came from. */
export type Relay = { url: string; stop: () => Promise<void> };

/**
 * Chromium's own headless shell, driven by Lighthouse, gives up any page that comes with `Referrer-Policy`; Lighthouse
 * does not judge that header.
 */
export async function startRelay(target: string): Promise<Relay> {
  const server = createServer((asked, answer) => handOn(target, asked, answer));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The relay has no port.');
  return {
    url: `http://localhost:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function handOn(target: string, asked: IncomingMessage, answer: ServerResponse): void {
  const { host } = new URL(target);
  const { method } = asked;
  const origin = asked.headers.origin === undefined ? {} : { origin: target };
  const headers = { ...asked.headers, host, ...origin };
  const further = request(new URL(asked.url ?? '/', target), { method, headers }, (got) => {
    const { 'referrer-policy': _leftOut, ...kept } = got.headers;
    answer.writeHead(got.statusCode ?? 502, kept);
    got.pipe(answer);
  });
  further.on('error', () => answer.destroy());
  asked.pipe(further);
}
