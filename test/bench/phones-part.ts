import * as z from 'zod/mini';
import { Cursors, PROTOCOL_VERSION } from '../../src/domain/protocol.ts';
import { discardServer, startServer } from '../support/running-server.ts';
import { quantile } from './middle.ts';
import { makePhones, type Phone } from './phones-world.ts';
import type { Figures } from './targets.ts';

const phonesAtOnce = 200;

/** The part of an answer that a phone of this bench looks at. */
const Deposited = z.object({
  answers: z.array(z.object({ results: z.array(z.object({ result: z.string() })) })),
});
const Page = z.object({
  rows: z.array(z.object({ id: z.string(), type: z.optional(z.string()) })),
  cursors: Cursors,
  more: z.boolean(),
});

type Line = { url: string; epoch: string; deposits: number[]; pulls: number[]; failed: number };

/** Phones that all write and read at once, each over its own connection to one real server process. */
export async function measurePhones(isQuick: boolean): Promise<Figures> {
  const each = isQuick ? 1 : 3;
  const { directory, epoch, phones } = await makePhones(phonesAtOnce, each);
  const server = await startServer({ entry: 'sync-server/main.ts', directory });
  try {
    const line: Line = { url: server.url, epoch, deposits: [], pulls: [], failed: 0 };
    const start = performance.now();
    const seen = await Promise.all(phones.map((phone) => workOf(phone, line)));
    const spent = performance.now() - start;
    // Some were done before the last had written.
    await Promise.all(phones.map((phone, at) => pullOn(phone, seen[at] ?? nothingSeen(), line)));
    const expected = phonesAtOnce * each;
    const missing = seen.reduce((sum, { incidents }) => sum + expected - incidents.size, 0);
    const all = `${expected} saves of 20 in ${(spent / 1_000).toFixed(1)} s, phones on the same machine`;
    return {
      phonesDeposit: figureOf(line.deposits, all),
      phonesPull: figureOf(line.pulls, `${line.pulls.length} pulls`),
      phonesLost: {
        measured: line.failed + missing,
        note: `${line.failed} answers failed, ${missing} of ${expected * phonesAtOnce} rows missing`,
      },
    };
  } finally {
    await discardServer(server);
  }
}

const figureOf = (spent: readonly number[], note: string) => ({
  measured: quantile(spent, 0.95),
  note: `p50 ${quantile(spent, 0.5).toFixed(0)} ms; ${note}`,
});

type Seen = { cursors: Cursors; incidents: Set<string> };
const nothingSeen = (): Seen => ({ cursors: {}, incidents: new Set() });

/** Sends each save, and reads to the end after it. */
async function workOf(phone: Phone, line: Line): Promise<Seen> {
  const seen = nothingSeen();
  for (const text of phone.deposits) {
    const answer = Deposited.safeParse(
      await send(line, '/api/deposit', { phone, text, spent: line.deposits }),
    );
    const results = answer.success ? answer.data.answers.flatMap((one) => one.results) : [];
    if (results.length !== 20 || results.some(({ result }) => result !== 'ok')) line.failed += 1;
    await pullOn(phone, seen, line);
  }
  return seen;
}

async function pullOn(phone: Phone, seen: Seen, line: Line): Promise<void> {
  const { device } = phone;
  for (;;) {
    const { cursors } = seen;
    const asked = { protocol: PROTOCOL_VERSION, device, epoch: line.epoch, cursors, asks: [] };
    const text = JSON.stringify({ ...asked, limit: 1_000 });
    const page = Page.safeParse(await send(line, '/api/pull', { phone, text, spent: line.pulls }));
    if (!page.success) {
      line.failed += 1;
      return;
    }
    for (const { id, type } of page.data.rows) if (type === 'incident') seen.incidents.add(id);
    seen.cursors = page.data.cursors;
    if (!page.data.more) return;
  }
}

type Sending = { phone: Phone; text: string; spent: number[] };

/** Null where the server did not answer well. */
async function send(
  { url }: Line,
  path: string,
  { phone, text, spent }: Sending,
): Promise<unknown> {
  const headers = {
    'Content-Type': 'application/json',
    'X-Alongside': '1',
    Origin: url,
    Cookie: phone.cookie,
  };
  const start = performance.now();
  try {
    const response = await fetch(`${url}${path}`, { method: 'POST', body: text, headers });
    const answered = await response.text();
    return response.ok ? JSON.parse(answered) : null;
  } catch {
    return null;
  } finally {
    spent.push(performance.now() - start);
  }
}
