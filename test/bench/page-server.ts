import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { extname, join } from 'node:path';
import * as z from 'zod/mini';
import { makeStamp } from '../../src/domain/clock.ts';
import { makeOp } from '../../src/domain/ids.ts';
import {
  type DepositAnswer,
  DepositRequest,
  type EnvelopeAnswer,
  type Offer,
  PullRequest,
} from '../../src/domain/protocol.ts';
import { headersFor } from '../../sync-server/headers.ts';
import { epoch, type PreparedFeed } from './prepared-feed.ts';

/** A server of this process: the bench page, prepared pages for both sides, and deposits that are all taken. */
export type PageServer = {
  url: string;
  use: (feed: PreparedFeed) => void;
  /** Bytes both ways and requests since the last time it was asked. */
  traffic: () => { bytes: number; requests: number };
  stop: () => Promise<void>;
};

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};
const json = 'application/json; charset=utf-8';
/** Beyond every seq of the prepared pages. */
const farAhead = 50_000_000;
const FloorPull = z.object({ seq: z.number() });

export async function startPageServer(directory: string): Promise<PageServer> {
  const state = { feed: null as PreparedFeed | null, requests: 0, stamps: {} as Stamps };
  const counted = { sockets: new Set<Socket>(), before: 0 };
  const server = createServer((request, response) => {
    state.requests += 1;
    answer(request, response, { directory, state }).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  server.on('connection', (socket) => counted.sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    use: (feed) => {
      state.feed = feed;
    },
    traffic: () => {
      const bytes = [...counted.sockets].reduce(
        (sum, socket) => sum + socket.bytesRead + socket.bytesWritten,
        0,
      );
      const seen = { bytes: bytes - counted.before, requests: state.requests };
      Object.assign(counted, { before: bytes });
      state.requests = 0;
      return seen;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** When each change was written, by op: the server of this bench cannot open what it is sent. */
const Stamps = z.record(z.string(), z.string());
type Stamps = z.infer<typeof Stamps>;

type Place = { directory: string; state: { feed: PreparedFeed | null; stamps: Stamps } };

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { directory, state }: Place,
) {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  for (const [name, value] of Object.entries(headersFor(path, false)))
    response.setHeader(name, value);
  if (request.method === 'GET') return sendFile(response, directory, path);
  const body: unknown = JSON.parse(await textOf(request));
  response.setHeader('Content-Type', json);
  if (path === '/api/pull') return sendPull(response, state.feed, PullRequest.parse(body));
  if (path === '/floor/pull') return sendPage(response, state.feed, FloorPull.parse(body).seq);
  if (path === '/api/deposit') {
    return response.end(JSON.stringify(taken(DepositRequest.parse(body), state.stamps)));
  }
  if (path === '/bench/stamps') Object.assign(state, { stamps: Stamps.parse(body) });
  return response.end(JSON.stringify({ taken: true }));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function sendFile(response: ServerResponse, directory: string, path: string) {
  const name = path === '/' ? '/index.html' : path;
  const kind = kinds[extname(name)];
  if (kind === undefined || name.includes('..')) return response.writeHead(404).end();
  const bytes = await readFile(join(directory, name));
  return response.setHeader('Content-Type', kind).end(bytes);
}

function sendPull(response: ServerResponse, feed: PreparedFeed | null, request: PullRequest) {
  const { epoch: asked, cursors } = request;
  if (asked !== epoch) {
    return response.end(JSON.stringify({ answer: 'epoch', now: epoch, asked }));
  }
  return sendPage(response, feed, cursors.org?.seq ?? 0);
}

function sendPage(response: ServerResponse, feed: PreparedFeed | null, seq: number) {
  if (feed === null) throw new Error('There are no pages yet.');
  const page = feed.pageAt(seq);
  response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Content-Length', page.length);
  return response.end(page);
}

/** Every save is received; in this bench each that is sent holds one change. */
function taken({ epoch: asked, offers }: DepositRequest, stamps: Stamps): DepositAnswer {
  const time = Date.now();
  const answers = offers.map((offer, index) => answerTo(offer, index, stamps));
  return { answer: 'done', asked, epoch, answers, directives: [], time };
}

function answerTo({ envelope }: Offer, index: number, stamps: Stamps): EnvelopeAnswer {
  const { id, box } = envelope;
  const bytes = createHash('sha256').update(box).digest('base64url');
  const op = makeOp(id, 0);
  const at = stamps[op] ?? makeStamp(Date.now(), 0);
  const place = { pos: index + 1, seq: farAhead + index, epoch };
  const mac = 'm'.repeat(43);
  const receipt = { op, result: 'ok' as const, code: null, at, ...place, mac };
  return { answer: 'results', id, bytes, known: false, results: [receipt] };
}
