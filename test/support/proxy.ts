import {
  request as ask,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';

/** A request as it came in, whole. */
export type Question = { method: string; path: string; body: string };

/** An answer as it goes out. */
export type Reply = { status: number; headers: IncomingHttpHeaders; body: string };

/** What happens to requests on their way. Either may be left out. */
export type Rule = {
  /** Answers in place of the server; null lets the request through. */
  instead?: (question: Question) => Reply | null;
  /** Passes the server's answer on, changes it, or loses it (null). */
  answered?: (question: Question, reply: Reply) => Reply | null | Promise<Reply | null>;
};

/** Stands between a browser and a server, on a port of its own. */
export type Proxy = {
  url: string;
  setRule: (rule: Rule) => void;
  /** The paths asked for so far, in order. */
  asked: () => readonly string[];
  close: () => Promise<void>;
};

/** Starts one in front of a server, which may be killed and started again behind it. */
export async function startProxy(server: string): Promise<Proxy> {
  const state = { rule: {} as Rule };
  const asked: string[] = [];
  const http = createServer((incoming, outgoing) => {
    asked.push(incoming.url ?? '');
    void pass(incoming, outgoing, server, () => state.rule);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    setRule: (rule) => {
      state.rule = rule;
    },
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}

async function pass(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  server: string,
  rule: () => Rule,
): Promise<void> {
  const body = await read(incoming);
  const question = { method: incoming.method ?? 'GET', path: incoming.url ?? '/', body };
  const instead = rule().instead?.(question);
  if (instead) return send(outgoing, instead);
  const lose = () => outgoing.destroy();
  const headers = { ...incoming.headers, 'accept-encoding': 'identity' };
  const upstream = ask(`${server}${question.path}`, { method: question.method, headers });
  upstream.on('error', lose);
  outgoing.on('close', () => upstream.destroy());
  upstream.on('response', async (answer) => {
    answer.on('error', lose);
    const { answered } = rule();
    if (answered === undefined || !isJson(answer)) {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      return answer.pipe(outgoing);
    }
    const status = answer.statusCode ?? 502;
    const reply = await answered(question, {
      status,
      headers: answer.headers,
      body: await read(answer),
    });
    if (reply === null) lose();
    else send(outgoing, reply);
  });
  upstream.end(body);
}

const isJson = ({ headers }: IncomingMessage): boolean =>
  (headers['content-type'] ?? '').startsWith('application/json');

function send(outgoing: ServerResponse, { status, headers, body }: Reply): void {
  const { 'content-length': _, 'transfer-encoding': __, ...rest } = headers;
  outgoing.writeHead(status, rest);
  outgoing.end(body);
}

async function read(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
